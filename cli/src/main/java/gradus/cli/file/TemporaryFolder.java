package gradus.cli.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A temporary folder that does not outlive its command. It is deleted when it is closed, and by a
 * hook when the command is interrupted or terminated. After a kill the next command deletes it: the
 * folder holds a lock file, whose lock has ended with its process, whatever ended that.
 */
public final class TemporaryFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private static final String CONTENT = "content";

  private static final String PREFIX = "gradus-";

  /** Other processes may still write into a folder while it is deleted. */
  private static final int TRIES = 20;

  private static final Set<TemporaryFolder> OPEN = ConcurrentHashMap.newKeySet();

  private static boolean isSwept;

  private static volatile boolean isEnding;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFolder::end, "temporary folders"));
  }

  private final Path outer;
  private final FileChannel lock;

  private TemporaryFolder(Path outer, FileChannel lock) {
    this.outer = outer;
    this.lock = lock;
  }

  /**
   * Makes a folder that only this user can enter. The first one of a command deletes those of
   * commands that were killed.
   *
   * @param purpose a word for its name
   */
  public static synchronized TemporaryFolder make(String purpose) throws IOException {
    TemporaryFolder folder = locked(purpose);
    OPEN.add(folder);
    if (!isSwept) {
      isSwept = true;
      sweep(folder.outer.getParent(), Files.getOwner(folder.outer));
    }
    return folder;
  }

  /** Another command's sweep may take a folder that has no lock yet; the next one is tried then. */
  private static TemporaryFolder locked(String purpose) throws IOException {
    for (int i = 1; true; i++) {
      Path outer = Files.createTempDirectory(PREFIX + purpose + "-").toRealPath();
      try {
        FileChannel lock =
            FileChannel.open(
                outer.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (isTaken(lock)) {
          Files.createDirectory(outer.resolve(CONTENT));
          return new TemporaryFolder(outer, lock);
        }
        lock.close();
      } catch (NoSuchFileException swept) {
        if (i == TRIES) {
          throw swept;
        }
      }
    }
  }

  /** The folder itself. */
  public Path path() {
    return outer.resolve(CONTENT);
  }

  /**
   * Holds its thread once the process is ending: what was then found in a folder, or was not, says
   * nothing. To be called before anything is handed on that was found in one.
   */
  public static void holdIfEnding() {
    while (isEnding) {
      LockSupport.park();
    }
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  /**
   * Deletes the folders of processes that have ended.
   *
   * @param place where temporary folders are
   * @param owner whose folders they must be: nobody else's are touched
   */
  static synchronized void sweep(Path place, UserPrincipal owner) {
    try (Stream<Path> found = Files.list(place)) {
      List<Path> folders = found.filter(path -> isCandidate(path, owner)).toList();
      folders.forEach(TemporaryFolder::sweep);
    } catch (IOException unreadable) {
      // Whoever can read it sweeps it.
    }
  }

  private static boolean isCandidate(Path path, UserPrincipal owner) {
    try {
      return path.getFileName().toString().matches(PREFIX + "[a-z]+-[0-9]+")
          && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)
          // To open a lock file of this process would end its lock.
          && OPEN.stream().noneMatch(open -> open.outer.endsWith(path.getFileName()));
    } catch (IOException gone) {
      return false;
    }
  }

  private static void sweep(Path outer) {
    try {
      boolean hasContent = Files.exists(outer.resolve(CONTENT));
      if (Files.exists(outer.resolve(LOCK))) {
        sweepUnlocked(outer);
      } else if (hasContent) {
        // Content comes after the lock and goes before it, so somebody wrote it too late.
        Folders.delete(outer);
      } else {
        Files.delete(outer);
      }
    } catch (IOException inUse) {
      // It belongs to a command that has just begun, or that is deleting it.
    }
  }

  private static void sweepUnlocked(Path outer) throws IOException {
    boolean isDead;
    try (FileChannel lock = FileChannel.open(outer.resolve(LOCK), StandardOpenOption.WRITE)) {
      isDead = isTaken(lock);
      if (isDead) {
        delete(outer.resolve(CONTENT));
      }
    }
    if (isDead) {
      delete(outer);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
  }

  private static void end() {
    isEnding = true;
    OPEN.forEach(TemporaryFolder::close);
  }

  /** Deletes the folder; what cannot be deleted now, the next command deletes. */
  @Override
  public void close() {
    for (int i = 0; i < TRIES && !isDeleted(); i++) {
      Thread.onSpinWait();
    }
    OPEN.remove(this);
  }

  private boolean isDeleted() {
    try {
      delete(path());
      lock.close();
      delete(outer);
      return true;
    } catch (IOException stillWritten) {
      return false;
    }
  }
}
