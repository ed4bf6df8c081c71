package gradus.cli.data;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.FileName;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An opened file of data. Its first bytes, not its name, tell the format: a gzipped file is
 * unpacked while it is read, and IDX (the format of MNIST) begins with two zeros, which no CSV
 * does.
 */
public final class DataFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final InputStream content;

  private DataFile(String name, InputStream in) throws IOException {
    this.name = name;
    BufferedInputStream raw = new BufferedInputStream(in, BUFFER);
    boolean gzipped = startsWith(raw, 0x1f, 0x8b);
    this.content =
        gzipped ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
  }

  public static DataFile open(String name) {
    Path path = FileName.path(name);
    if (Files.isDirectory(path)) {
      throw new UserMistake(name + " is a folder; a CSV or IDX file is needed.");
    }
    if (!Files.exists(path)) {
      throw new UserMistake(
          "%s is not there; it was looked for at %s.".formatted(name, path.toAbsolutePath()));
    }
    try {
      return of(name, Files.newInputStream(path));
    } catch (IOException failure) {
      throw unreadable(name, failure);
    }
  }

  /**
   * Wraps a stream, which is closed with this file.
   *
   * @param name its name in messages
   */
  public static DataFile of(String name, InputStream in) {
    try {
      return new DataFile(name, in);
    } catch (IOException failure) {
      UserMistake mistake = unreadable(name, failure);
      try {
        in.close();
      } catch (IOException alsoThis) {
        mistake.addSuppressed(alsoThis);
      }
      throw mistake;
    }
  }

  private static boolean startsWith(InputStream in, int first, int second) throws IOException {
    in.mark(2);
    boolean starts = in.read() == first && in.read() == second;
    in.reset();
    return starts;
  }

  public String name() {
    return name;
  }

  /** The unpacked bytes from the first one on. */
  InputStream content() {
    return content;
  }

  public boolean isIdx() {
    try {
      return startsWith(content, 0, 0);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  UserMistake unreadable(IOException failure) {
    return unreadable(name, failure);
  }

  private static UserMistake unreadable(String name, IOException failure) {
    return new UserMistake("%s cannot be read (%s).".formatted(name, reason(failure)), failure);
  }

  private static String reason(IOException failure) {
    if (failure instanceof EOFException) {
      return "its gzip data ends too soon";
    }
    return failure instanceof ZipException
        ? "its gzip data is damaged"
        : failure.getClass().getSimpleName().replace("Exception", "");
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
