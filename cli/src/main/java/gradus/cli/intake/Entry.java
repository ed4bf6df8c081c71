package gradus.cli.intake;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that lies in a submission.
 *
 * @param path its names with slashes between them; {@code !/} stands behind the name of an archive
 * @param kind what it is
 * @param size in bytes, if it is known; -1 if not
 * @param content reads it
 */
record Entry(String path, Kind kind, long size, Content content) {

  /** Behind the name of an archive, in the path of what lies in it. */
  static final String IN_ARCHIVE = "!/";

  /** Signs that do something to a terminal, or turn the order of letters round. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

  /** A path is shown, so nothing is in it that cannot be seen. */
  Entry {
    path = UNSEEN.matcher(path).replaceAll("?");
  }

  /** What an entry is. */
  enum Kind {
    FILE("a file"),
    FOLDER("a folder"),
    LINK("a link"),
    OTHER("a pipe or a device"),
    LOCKED("locked by a password"),
    UNREADABLE("protected from being read"),
    CLONE("a repository of Git"),
    CROWDED("a folder with more files than are read");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The bytes of an entry. */
  interface Content {

    /** What is read of a thing that has no bytes. */
    Content NONE = most -> new byte[0];

    /** Reads at most so many bytes; one that is longer ends there. */
    byte[] read(long most) throws IOException;
  }

  static Entry without(String path, Kind kind) {
    return new Entry(path, kind, 0, Content.NONE);
  }

  static Entry file(String path, byte[] bytes) {
    return new Entry(path, Kind.FILE, bytes.length, most -> bytes);
  }

  Entry at(String otherPath) {
    return new Entry(otherPath, kind, size, content);
  }

  /** Its bytes; of a file that is longer than may be, one byte more than that. */
  byte[] bytes(long most) {
    try {
      return content.read(most + 1);
    } catch (Unreadable said) {
      throw said;
    } catch (IOException | RuntimeException broken) {
      throw new Unreadable(
          "%s cannot be read (%s); ask for it again".formatted(path, broken.getMessage()), broken);
    }
  }

  /** The last of its names. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String lowerName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first of its names. */
  String top() {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  boolean isDeep() {
    return path.indexOf('/') >= 0;
  }

  /** The path below its first name. */
  Entry belowTop() {
    return at(path.substring(path.indexOf('/') + 1));
  }

  /** How many archives it lies in. */
  int nesting() {
    return path.split(IN_ARCHIVE, -1).length - 1;
  }
}
