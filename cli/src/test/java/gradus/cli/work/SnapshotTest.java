package gradus.cli.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  @TempDir Path folder;
  private Path step;

  @BeforeEach
  void start() throws IOException {
    step = Files.createDirectories(folder.resolve("steps/step01"));
  }

  @Test
  void whatALinkLeadsToIsTheFile() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere.java"), "one");
    Files.createSymbolicLink(step.resolve("Matrices.java"), elsewhere);
    Snapshot before = snapshot();
    Files.writeString(elsewhere, "another");
    assertEquals(Set.of("step01"), snapshot().changedSince(before));
  }

  @Test
  void whatIsNoFileChangesNothing() throws IOException {
    Snapshot before = snapshot();
    Files.createSymbolicLink(step.resolve(".#Matrices.java"), Path.of("somebody@host.1"));
    Files.createSymbolicLink(step.resolve("Itself.java"), Path.of("Itself.java"));
    Files.createSymbolicLink(step.resolve("again"), Path.of("."));
    Files.createDirectory(step.resolve("Folder.java"));
    assertEquals(Set.of(), snapshot().changedSince(before));
  }

  private Snapshot snapshot() {
    return Snapshot.of(step.getParent());
  }
}
