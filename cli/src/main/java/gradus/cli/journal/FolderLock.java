package gradus.cli.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock that ends with its process, however that ends. It is on a file of its own, because closing
 * any reader of a locked file would end the lock.
 */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param file that is made for it
   * @return empty if another process holds it
   */
  static Optional<FolderLock> take(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(thisProcess().getBytes(UTF_8)), 0);
      return Optional.of(new FolderLock(channel));
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** The process that holds a lock, as it has written. */
  static String holder(Path file) {
    try {
      String written = Files.readString(file).strip();
      return written.isEmpty() ? "just started" : written;
    } catch (IOException gone) {
      return "just ended";
    }
  }

  private static String thisProcess() {
    return "process %d, user %s"
        .formatted(ProcessHandle.current().pid(), System.getProperty("user.name", "unknown"));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
