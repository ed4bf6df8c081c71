package gradus.cli.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the lines of a journal's file, and where each of them stands. */
final class JournalLines {

  private static final int BLOCK = 1 << 16;

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
    try (InputStream in = Files.newInputStream(file)) {
      ByteArrayOutputStream begun = new ByteArrayOutputStream();
      byte[] block = new byte[BLOCK];
      int number = 1;
      long place = 0;
      for (int size = in.read(block); size >= 0; size = in.read(block)) {
        int from = 0;
        for (int i = 0; i < size; i++) {
          if (block[i] == '\n') {
            begun.write(block, from, i - from);
            receiver.line(number++, place, begun.toByteArray());
            place += begun.size() + 1;
            begun.reset();
            from = i + 1;
          }
        }
        begun.write(block, from, size - from);
      }
      return place;
    }
  }

  /** The place behind the last line that has an end, which is looked for from behind. */
  static long end(FileChannel channel) throws IOException {
    long to = channel.size();
    while (to > 0) {
      long from = Math.max(0, to - BLOCK);
      ByteBuffer block = ByteBuffer.allocate((int) (to - from));
      while (block.hasRemaining() && channel.read(block, from + block.position()) >= 0) {
        // Reads on until the block is full.
      }
      for (int i = block.position() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return from + i + 1;
        }
      }
      to = from;
    }
    return 0;
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
