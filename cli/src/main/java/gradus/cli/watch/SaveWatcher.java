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
 * Sees what is saved. Events only say when to look; what has changed is found by comparing
 * snapshots, so that an event too many does no harm, and one too few is noticed.
 */
final class SaveWatcher implements AutoCloseable {

  /** How often the files are looked at when there are no events. */
  static final Duration POLL = Duration.ofMillis(500);

  /** How often it is checked that the events come. */
  private static final Duration CHECK = Duration.ofSeconds(2);

  /** A change that was seen first may have its event on the way. */
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
   * Prepares it; changes from now on are seen.
   *
   * @param snapshots how the files are
   * @param source tells when to look; empty to look again and again
   * @param poll how often, then
   * @param events where the saves are put
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
      // Nobody waits for more.
    } catch (RuntimeException failure) {
      events.add(new WatchEvent.Failed(failure));
    }
  }

  /** Waits, and looks once. */
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

  /** No events: it only waits. */
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
