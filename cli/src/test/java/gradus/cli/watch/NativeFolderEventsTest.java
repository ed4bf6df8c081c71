package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.cli.work.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the ways in which editors save, on the file system of this machine. */
class NativeFolderEventsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path root;
  private FolderEvents source;
  private Snapshot before;

  @BeforeEach
  void follow() throws IOException {
    Optional<FolderEvents> events = NativeFolderEvents.open();
    assumeTrue(events.isPresent(), "Java has no events of its own here, so watch polls");
    source = events.get();
    Files.createDirectory(root.resolve("step01"));
    Files.writeString(root.resolve("step01/A.java"), "a");
    before = Snapshot.of(root);
    source.follow(before.folders());
  }

  @AfterEach
  void close() throws Exception {
    if (source != null) {
      source.close();
    }
  }

  private Set<String> changed() throws InterruptedException {
    assertTrue(source.await(LONG), "no event came");
    Snapshot now = Snapshot.of(root);
    source.follow(now.folders());
    Set<String> changed = now.changedSince(before);
    before = now;
    return changed;
  }

  @Test
  void writing() throws Exception {
    Files.writeString(root.resolve("step01/A.java"), "ab");
    assertEquals(Set.of("step01"), changed());
  }

  @Test
  void renaming() throws Exception {
    Path next = Files.writeString(root.resolve("step01/A.java~"), "abc");
    Files.move(next, root.resolve("step01/A.java"), StandardCopyOption.REPLACE_EXISTING);
    assertEquals(Set.of("step01"), changed());
  }

  @Test
  void deletingAndWritingAnew() throws Exception {
    Files.delete(root.resolve("step01/A.java"));
    assertEquals(Set.of("step01"), changed());
    Files.writeString(root.resolve("step01/A.java"), "abcd");
    assertEquals(Set.of("step01"), changed());
  }

  @Test
  void aFolderThatAppears() throws Exception {
    Files.createDirectory(root.resolve("step02"));
    changed();
    Files.writeString(root.resolve("step02/B.java"), "b");
    assertEquals(Set.of("step02"), changed());
  }

  @Test
  void aFileAboveTheSteps() throws Exception {
    Files.writeString(root.resolve("Graded.java"), "g");
    assertEquals(Set.of(""), changed());
  }

  @Test
  void whatIsNoSourceIsNoChange() throws Exception {
    Files.writeString(root.resolve("step01/.A.java.swp"), "swap");
    assertEquals(Set.of(), changed());
  }
}
