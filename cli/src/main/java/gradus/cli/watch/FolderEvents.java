package gradus.cli.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Tells that something has happened in some folders, never what. */
interface FolderEvents extends AutoCloseable {

  /** Looks after these folders from now on; those that it knows already are no harm. */
  void follow(Set<Path> folders);

  /**
   * Waits.
   *
   * @param limit how long
   * @return whether something has happened; false after the limit
   */
  boolean await(Duration limit) throws InterruptedException;

  @Override
  default void close() {}
}
