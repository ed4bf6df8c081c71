package gradus.cli.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Programs that end, that do not, and that print too much. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProgramTest {

  private static final String NEVER_ENDING = "tail -f /dev/null";

  private static final Duration SHORT = Duration.ofSeconds(1);

  private static Program shell(String script) {
    return Program.of(List.of("sh", "-c", script), builder -> {});
  }

  @Test
  void itsOutputAndItsExitCodeAreKept() throws Exception {
    Answer answer = shell("echo ' one'; echo two >&2; exit 3").run();
    assertEquals(" one\n", new String(answer.bytes(), UTF_8));
    assertEquals("one", answer.text());
    assertEquals(3, answer.exitCode());
    assertFalse(answer.isGood());
    String both = Program.withErrors(List.of("sh", "-c", "echo one; echo two >&2")).run().text();
    assertEquals("one\ntwo", both);
  }

  /** The pipes of both directions are full at once. */
  @Test
  void itMayPrintBeforeItHasReadAll() throws Exception {
    byte[] much = "a line\n".repeat(100_000).getBytes(UTF_8);
    assertArrayEquals(much, shell("cat").reading(much).run().bytes());
  }

  @Test
  void whoDoesNotReadIsNotWaitedFor() throws Exception {
    assertEquals("done", shell("echo done").reading(new byte[1 << 20]).run().text());
  }

  @Test
  void whoDoesNotEndIsStoppedWithItsChildren() {
    Process[] started = new Process[1];
    Program program =
        new Program(
            "waiter",
            () -> {
              Process process =
                  new ProcessBuilder("sh", "-c", NEVER_ENDING + " & echo $!; " + NEVER_ENDING)
                      .start();
              started[0] = process;
              return process;
            });
    ProgramFailure late = assertThrows(ProgramFailure.class, program.within(SHORT)::run);
    assertEquals("waiter had not ended after 1 second and was stopped", late.getMessage());
    assertFalse(late.isMissing());
    started[0].onExit().join();
    assertEquals(Optional.empty(), started[0].descendants().findAny());
  }

  @Test
  void whoPrintsTooMuchIsStopped() {
    Program program = shell("while true; do echo more; done").printingAtMost(1000);
    ProgramFailure tooMuch = assertThrows(ProgramFailure.class, program::run);
    assertEquals("sh printed more than 1,000 bytes and was stopped", tooMuch.getMessage());
  }

  @Test
  void whoIsNotThereIsMissing() {
    Program program = Program.of(List.of("no-such-program"), builder -> {});
    ProgramFailure missing = assertThrows(ProgramFailure.class, program::run);
    assertTrue(missing.isMissing());
    assertEquals("no-such-program was not found", missing.getMessage());
    assertTrue(Program.isThere("sh"));
    assertFalse(Program.isThere("no-such-program"));
  }
}
