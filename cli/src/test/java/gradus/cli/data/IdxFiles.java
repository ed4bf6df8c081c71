package gradus.cli.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Writes the format of MNIST. */
public final class IdxFiles {

  public static final int UNSIGNED_BYTES = 0x08;

  private IdxFiles() {}

  /** A file with a correct header. */
  public static byte[] idx(byte[] content, int... sizes) {
    return idx(UNSIGNED_BYTES, content, sizes);
  }

  public static byte[] idx(int type, byte[] content, int... sizes) {
    ByteBuffer file = ByteBuffer.allocate(4 + Integer.BYTES * sizes.length + content.length);
    file.put((byte) 0).put((byte) 0).put((byte) type).put((byte) sizes.length);
    for (int size : sizes) {
      file.putInt(size);
    }
    return file.put(content).array();
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
