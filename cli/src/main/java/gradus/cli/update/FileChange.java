package gradus.cli.update;

import java.util.List;
import java.util.Optional;

/**
 * What an update does with one file.
 *
 * @param path from the kit's folder on, with slashes
 * @param kind what is done
 * @param content what is there afterwards; empty if the file goes, or stays as it is
 * @param news what has come into it
 * @param conflicts what a person should look at
 */
record FileChange(
    String path, Kind kind, Optional<byte[]> content, List<String> news, List<String> conflicts) {

  /** What is done with a file. */
  enum Kind {
    /** The student's own, with what is new in the stub. */
    MERGED,
    /** A stub in which the student has not written. */
    REPLACED,
    /** The student's own, in which nothing was changed although something is new. */
    LEFT,
    /** A file of the kit's, which has changed. */
    KIT,
    /** A file of the kit's that was not there. */
    NEW,
    /** A file of the kit's that is not handed out any more. */
    GONE
  }

  static FileChange of(String path, Kind kind, byte[] content) {
    return new FileChange(path, kind, Optional.of(content), List.of(), List.of());
  }

  static FileChange left(String path, String why) {
    return new FileChange(path, Kind.LEFT, Optional.empty(), List.of(), List.of(why));
  }

  /** Whether the file on the disk becomes another one. */
  boolean isWritten() {
    return kind != Kind.LEFT;
  }
}
