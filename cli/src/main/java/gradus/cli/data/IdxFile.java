package gradus.cli.data;

import gradus.cli.failure.UserMistake;
import gradus.cli.terminal.Numbers;
import gradus.math.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A file in the format of MNIST: two zeros, the type of its numbers, how many sizes follow, the
 * sizes as big-endian integers, the numbers. Of the types only unsigned bytes are read.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges: the MNIST database</a>
 */
public final class IdxFile {

  private static final int UNSIGNED_BYTES = 0x08;
  private static final int LARGEST_BYTE = 255;

  private final DataFile file;
  private final int[] sizes;
  private final byte[] bytes;

  private IdxFile(DataFile file) throws IOException {
    this.file = file;
    this.sizes = sizes();
    this.bytes = bytes(requirePossible());
  }

  /** Reads the whole file, and refuses it if it has a byte less or more than its header says. */
  public static IdxFile read(DataFile file) {
    try {
      return new IdxFile(file);
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
  }

  private int[] sizes() throws IOException {
    byte[] start = header(4);
    if (start[2] != UNSIGNED_BYTES) {
      throw new UserMistake(
          "%s holds numbers of type 0x%02x; of IDX files only unsigned bytes (0x08) are read."
              .formatted(file.name(), start[2]));
    }
    int[] found = new int[start[3] & 0xff];
    ByteBuffer.wrap(header(Integer.BYTES * found.length)).asIntBuffer().get(found);
    return found;
  }

  private byte[] header(int length) throws IOException {
    byte[] read = file.content().readNBytes(length);
    if (read.length < length) {
      throw new UserMistake(file.name() + " is cut short: it ends within its header.");
    }
    return read;
  }

  /**
   * Returns the number of bytes that should follow. Refuses a header whose numbers, as doubles and
   * with room for training, exceed the memory.
   */
  private int requirePossible() {
    if (Arrays.stream(sizes).anyMatch(size -> size == 0) || sizes.length == 0) {
      throw new UserMistake(
          "%s is empty: its header says %s bytes.".formatted(file.name(), claim()));
    }
    long most = Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2 / Double.BYTES);
    long product = 1;
    for (int size : sizes) {
      // Both factors are below 2³¹, so the product is exact.
      product = size < 0 || product > most ? Long.MAX_VALUE : product * size;
    }
    if (product > most) {
      throw new UserMistake(
          "%s says in its header that it holds %s bytes; that is a damaged header, or more than fits"
                  .formatted(file.name(), claim())
              + " into memory.");
    }
    return (int) product;
  }

  private byte[] bytes(int count) throws IOException {
    InputStream content = file.content();
    // Memory grows with the bytes that arrive, not with what the header claims.
    byte[] read = content.readNBytes(count);
    if (read.length < count) {
      throw new UserMistake(
          "%s is cut short: its header says %s bytes, but %s."
              .formatted(
                  file.name(),
                  claim(),
                  read.length == 0
                      ? "none follow"
                      : "after " + Numbers.count(read.length, "byte") + " it ends"));
    }
    if (content.read() >= 0) {
      throw new UserMistake(
          "%s goes on after the %s bytes that its header says; the header is damaged, or the file."
              .formatted(file.name(), claim()));
    }
    return read;
  }

  private String claim() {
    return sizes.length == 0
        ? "no"
        : Arrays.stream(sizes)
            .mapToObj(size -> Numbers.count(size & 0xffffffffL))
            .collect(Collectors.joining(" × "));
  }

  String name() {
    return file.name();
  }

  /** Refuses a file whose items are single numbers. */
  public IdxFile requireImages() {
    if (sizes.length < 2) {
      throw new UserMistake(
          "%s holds one number an item, as labels are; give the file of images.".formatted(name()));
    }
    return this;
  }

  /** Refuses a file whose items are not single numbers. */
  IdxFile requireLabels() {
    if (sizes.length != 1) {
      throw new UserMistake(
          "%s holds %s bytes, but labels are one number an item; give the file of labels."
              .formatted(name(), claim()));
    }
    return this;
  }

  int items() {
    return sizes[0];
  }

  /** The numbers of one item. */
  public int width() {
    return bytes.length / sizes[0];
  }

  int largest() {
    int largest = 0;
    for (byte value : bytes) {
      largest = Math.max(largest, value & 0xff);
    }
    return largest;
  }

  /** The class number of an item in a file of labels. */
  int label(int item) {
    return bytes[item] & 0xff;
  }

  /** The items as rows of a new matrix, with bytes from 0 to 255 as numbers from 0 to 1. */
  public Matrix rows() {
    Matrix rows = Matrix.zeros(items(), width());
    for (int k = 0; k < bytes.length; k++) {
      rows.setEntry(k, (bytes[k] & 0xff) / (double) LARGEST_BYTE);
    }
    return rows;
  }
}
