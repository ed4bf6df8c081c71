package gradus.cli.journal;

import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Appends entries to one file of a journal. Each is on the disk before {@link #append} returns, and
 * a kill at any moment leaves half a line at the end at most, which the next writer cuts off.
 */
public final class JournalWriter implements AutoCloseable {

  private final Path file;
  private final FolderLock lock;
  private final FileChannel channel;
  private final boolean hadHalfALine;

  /** The place behind the last line that is whole. */
  private long end;

  private JournalWriter(Path file, FolderLock lock, FileChannel channel, long end)
      throws IOException {
    this.file = file;
    this.lock = lock;
    this.channel = channel;
    this.end = end;
    this.hadHalfALine = channel.size() > end;
    channel.truncate(end);
  }

  /**
   * Opens a file, and keeps other processes out.
   *
   * @param file that is made if it is not there
   * @return empty if another process has it open
   * @throws UserMistake if it cannot be written
   */
  static Optional<JournalWriter> open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Optional<FolderLock> lock = FolderLock.take(lockOf(file));
      return lock.isEmpty() ? Optional.empty() : Optional.of(open(file, lock.get()));
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  private static Path lockOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".lock");
  }

  /** What is said to a process that came second. */
  static UserMistake held(Path file) {
    return new UserMistake(
        "another gradus (%s) is grading into %s; wait for its end, or give another --out."
            .formatted(
                FolderLock.holder(lockOf(file)), file.toAbsolutePath().getParent().getParent()));
  }

  private static JournalWriter open(Path file, FolderLock lock) throws IOException {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      return new JournalWriter(file, lock, channel, JournalLines.end(channel));
    } catch (IOException failure) {
      lock.close();
      if (channel != null) {
        channel.close();
      }
      throw failure;
    }
  }

  /** Whether an earlier writer was ended in the middle of a line, which is no longer there. */
  public boolean hadHalfALine() {
    return hadHalfALine;
  }

  /**
   * Appends an entry. If it cannot be written whole, nothing of it stays.
   *
   * @param entry a verdict with its files
   * @throws UserMistake if the disk is full, or the file cannot be written any more
   */
  public synchronized void append(Entry entry) {
    ByteBuffer line = ByteBuffer.wrap(EntryLine.of(entry));
    try {
      long place = end;
      while (line.hasRemaining()) {
        place += channel.write(line, place);
      }
      channel.force(false);
      end = place;
    } catch (IOException failure) {
      cutOff();
      throw unwritable(file, failure);
    }
  }

  private void cutOff() {
    try {
      channel.truncate(end);
    } catch (IOException stillBroken) {
      // The next writer cuts it off, and readers know half a line.
    }
  }

  private static UserMistake unwritable(Path file, IOException failure) {
    String reason = failure.getMessage();
    return new UserMistake(
        "%s cannot be written (%s); what was found before is kept, so make room and give the same command again."
            .formatted(file, reason == null ? failure.getClass().getSimpleName() : reason),
        failure);
  }

  @Override
  public synchronized void close() {
    try (lock;
        channel) {
      channel.force(true);
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }
}
