package gradus.cli.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the lines of a journal's file, and where each of them stands. */
final class JournalLines {

  private JournalLines() {}

  /** Receives the lines of a file. */
  @FunctionalInterface
  interface Receiver {

    /**
     * A line.
     *
     * @param number from 1 on
     * @param place of its first byte in the file
     * @param line without its end
     */
    void line(int number, long place, byte[] line);
  }

  /**
   * Reads a file, which may grow meanwhile.
   *
   * @return the place behind the last whole line: what follows has no end yet
   */
  static long read(Path file, Receiver receiver) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int number = 1;
      long place = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next != '\n') {
          line.write(next);
          continue;
        }
        receiver.line(number++, place, line.toByteArray());
        place += line.size() + 1;
        line.reset();
      }
      return place;
    }
  }

  /** The line that begins at a place, without its end. */
  static byte[] at(Path file, long place, int length) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      byte[] line = new byte[length];
      open.seek(place);
      open.readFully(line);
      return line;
    }
  }
}
