package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a student can write costs its own method and no other: where the allow-list is in force,
 * and, under a supervisor, where anything is allowed.
 */
@Tag("kit")
class HostileTest {

  /** Change it with the files: a number that falls by itself is a defect. */
  private static final int FILES = 43;

  @Test
  void itCostsItsOwnMethodGuardedOrSupervised() throws IOException, InterruptedException {
    // Side by side: much of their time is spent waiting for what never ends.
    Process guarded = start("guarded");
    Process supervised = start("unguarded");
    requireNoComplaint(guarded);
    requireNoComplaint(supervised);
  }

  /** In a process of its own: what never ends must not go on in this one. */
  private static Process start(String how) throws IOException {
    return Reference.start(HostileProof.class, List.of("-Xmx512m"), how);
  }

  private static void requireNoComplaint(Process proof) throws IOException, InterruptedException {
    String output = new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(FILES + System.lineSeparator(), output);
    assertEquals(0, proof.waitFor());
  }
}
