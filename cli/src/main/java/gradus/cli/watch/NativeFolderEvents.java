package gradus.cli.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Receives the operating system's events of folders. */
final class NativeFolderEvents implements FolderEvents {

  /** The silence that ends the events of one save. */
  private static final Duration SILENCE = Duration.ofMillis(15);

  /** The most events to wait for, in case a program writes all the time. */
  private static final int LONGEST_BURST = 20;

  private final WatchService service;

  private NativeFolderEvents(WatchService service) {
    this.service = service;
  }

  /** Opens the events; empty on systems where Java has none, or polls every ten seconds instead. */
  static Optional<FolderEvents> open() {
    try {
      WatchService service = FileSystems.getDefault().newWatchService();
      if (service.getClass().getName().contains("Polling")) {
        service.close();
        return Optional.empty();
      }
      return Optional.of(new NativeFolderEvents(service));
    } catch (IOException | UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  @Override
  public void follow(Set<Path> folders) {
    for (Path folder : folders) {
      try {
        folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
      } catch (IOException gone) {
        // The folder has gone, which is an event of its parent.
      }
    }
  }

  @Override
  public boolean await(Duration limit) throws InterruptedException {
    WatchKey key = poll(limit);
    boolean any = key != null;
    for (int i = 0; key != null && i < LONGEST_BURST; i++) {
      key.pollEvents();
      key.reset();
      key = poll(SILENCE);
    }
    if (key != null) {
      key.reset();
    }
    return any;
  }

  private WatchKey poll(Duration limit) throws InterruptedException {
    return service.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
