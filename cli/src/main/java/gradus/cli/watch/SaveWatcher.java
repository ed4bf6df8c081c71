package gradus.cli.watch;

import gradus.cli.terminal.Numbers;
import gradus.cli.work.Snapshot;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Detects saved files. Events only say when to look; changes are found by comparing snapshots, so
 * that a superfluous event does no harm and a missing one is noticed.
 */
final class SaveWatcher implements AutoCloseable {

  /** The period of looking at the files without events. */
  static final Duration POLL = Duration.ofMillis(500);

  /** The period of checking that events arrive. */
  private static final Duration CHECK = Duration.ofSeconds(2);

  /** The time that the event of a change that was found first may take to arrive. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final String NO_EVENTS =
      "This file system sends no events, so your files are looked at every %s s instead.";

  private final Supplier<Snapshot> snapshots;
  private final Queue<WatchEvent> events;
  private final Duration poll;
  private FolderEvents source;
  private boolean isPolling;
  private boolean hasEvent;
  private Snapshot known;

  /**
   * Prepares a watcher, which sees changes from now on.
   *
   * @param snapshots takes a snapshot of the files
   * @param source tells when to look; empty to poll
   * @param poll the period of polling
   * @param events the queue that receives the saves
   */
  SaveWatcher(
      Supplier<Snapshot> snapshots,
      Optional<FolderEvents> source,
      Duration poll,
      Queue<WatchEvent> events) {
    this.snapshots = snapshots;
    this.events = events;
    this.poll = poll;
    this.isPolling = source.isEmpty();
    this.source = source.orElseGet(Pause::new);
    this.known = snapshots.get();
    this.source.follow(known.folders());
  }

  /** Watches in a thread of its own. */
  void start() {
    Thread thread = new Thread(this::watch, "saves");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        look();
      }
    } catch (InterruptedException | ClosedWatchServiceException end) {
      // The watcher is closed.
    } catch (RuntimeException failure) {
      events.add(new WatchEvent.Failed(failure));
    }
  }

  /** Waits for an event, and looks once. */
  void look() throws InterruptedException {
    boolean event = hasEvent || source.await(isPolling ? poll : CHECK);
    hasEvent = false;
    Snapshot now = snapshots.get();
    source.follow(now.folders());
    Set<String> changed = now.changedSince(known);
    known = now;
    if (!changed.isEmpty()) {
      events.add(new WatchEvent.Saved(changed));
      hasEvent = !event && !isPolling && comesLate();
    }
  }

  private boolean comesLate() throws InterruptedException {
    boolean late = source.await(GRACE);
    if (!late) {
      source.close();
      source = new Pause();
      isPolling = true;
      String seconds = Numbers.brief(poll.toMillis() / 1000.0);
      events.add(new WatchEvent.Polls(NO_EVENTS.formatted(seconds)));
    }
    return late;
  }

  @Override
  public void close() {
    source.close();
  }

  /** Waits without any events, for polling. */
  private static final class Pause implements FolderEvents {

    @Override
    public void follow(Set<Path> folders) {}

    @Override
    public boolean await(Duration limit) throws InterruptedException {
      Thread.sleep(limit.toMillis());
      return false;
    }
  }
}
