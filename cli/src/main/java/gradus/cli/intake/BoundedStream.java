package gradus.cli.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much has been read, to somebody who may put an end to it. */
final class BoundedStream extends FilterInputStream {

  private final LongConsumer counter;

  BoundedStream(InputStream stream, LongConsumer counter) {
    super(stream);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    counter.accept(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    counter.accept(Math.max(0, read));
    return read;
  }
}
