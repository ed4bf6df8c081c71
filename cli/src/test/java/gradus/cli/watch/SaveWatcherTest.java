package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.work.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests timely, late and missing events, with simulated files and clock. */
class SaveWatcherTest {

  private static final Path ROOT = Path.of("exercises");
  private static final Path STEP = ROOT.resolve("step07");
  private static final Path FILE = STEP.resolve("DenseLayer.java");
  private static final Duration SOON = Duration.ofMillis(1);

  private final Queue<WatchEvent> events = new ArrayDeque<>();
  private final Script source = new Script();
  private int version;

  /** Replays given events without waiting. */
  private static final class Script implements FolderEvents {
    private final Deque<Boolean> answers = new ArrayDeque<>();
    private final List<Set<Path>> followed = new ArrayList<>();
    private boolean isClosed;

    @Override
    public void follow(Set<Path> folders) {
      followed.add(folders);
    }

    @Override
    public boolean await(Duration limit) {
      return answers.remove();
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  private SaveWatcher watcher() {
    return new SaveWatcher(this::snapshot, Optional.of(source), SOON, events);
  }

  private Snapshot snapshot() {
    return new Snapshot(ROOT, Map.of(FILE, "version " + version), Set.of(ROOT, STEP));
  }

  private static WatchEvent saved() {
    return new WatchEvent.Saved(Set.of("step07"));
  }

  @Test
  void aSaveWithItsEventIsSeen() throws InterruptedException {
    SaveWatcher watcher = watcher();
    version++;
    source.answers.add(true);
    watcher.look();
    assertEquals(List.of(saved()), List.copyOf(events));
    assertEquals(List.of(Set.of(ROOT, STEP), Set.of(ROOT, STEP)), source.followed);
  }

  @Test
  void anEventWithoutAChangeIsNothing() throws InterruptedException {
    SaveWatcher watcher = watcher();
    source.answers.addAll(List.of(true, false));
    watcher.look();
    watcher.look();
    assertTrue(events.isEmpty());
  }

  @Test
  void aChangeThatWasSeenBeforeItsEventIsNoReasonToPoll() throws InterruptedException {
    SaveWatcher watcher = watcher();
    version++;
    source.answers.addAll(List.of(false, true));
    watcher.look();
    assertEquals(List.of(saved()), List.copyOf(events));
    version++;
    // The change has had its event, so the watcher does not wait for another.
    watcher.look();
    assertEquals(List.of(saved(), saved()), List.copyOf(events));
    assertTrue(source.answers.isEmpty());
  }

  @Test
  void withoutEventsItGoesOverToPollingAndSaysSo() throws InterruptedException {
    SaveWatcher watcher = watcher();
    version++;
    source.answers.addAll(List.of(false, false));
    watcher.look();
    version++;
    watcher.look();
    watcher.look();
    WatchEvent polls =
        new WatchEvent.Polls(
            "This file system sends no events, so your files are looked at every 0.001 s"
                + " instead.");
    assertEquals(List.of(saved(), polls, saved()), List.copyOf(events));
    assertTrue(source.isClosed);
  }

  @Test
  void whoAsksForPollingGetsItWithoutAWord() throws InterruptedException {
    SaveWatcher watcher = new SaveWatcher(this::snapshot, Optional.empty(), SOON, events);
    version++;
    watcher.look();
    watcher.look();
    assertEquals(List.of(saved()), List.copyOf(events));
  }
}
