package gradus.cli.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Reports that something has changed in some folders, but not what. */
interface FolderEvents extends AutoCloseable {

  /** Follows these folders from now on; folders that are followed already may be repeated. */
  void follow(Set<Path> folders);

  /**
   * Waits for an event.
   *
   * @param limit how long
   * @return whether something has happened; false after the limit
   */
  boolean await(Duration limit) throws InterruptedException;

  @Override
  default void close() {}
}
