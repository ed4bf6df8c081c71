package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks that hostile code costs only its own exercise: with the allow-list in this JVM, and
 * without it under a supervisor.
 */
@Tag("kit")
class HostileTest {

  /** Change it with the files: a number that falls by itself is a defect. */
  private static final int FILES = 43;

  @Test
  void itCostsItsOwnMethodGuardedOrSupervised() throws IOException, InterruptedException {
    // Run side by side, since much of their time is spent waiting for endless code.
    Process guarded = start("guarded");
    Process supervised = start("unguarded");
    requireNoComplaint(guarded);
    requireNoComplaint(supervised);
  }

  /** Starts a separate process, so that endless code does not go on in this one. */
  private static Process start(String how) throws IOException {
    return Reference.start(HostileProof.class, List.of("-Xmx512m"), how);
  }

  private static void requireNoComplaint(Process proof) throws IOException, InterruptedException {
    String output = new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(FILES + System.lineSeparator(), output);
    assertEquals(0, proof.waitFor());
  }
}
