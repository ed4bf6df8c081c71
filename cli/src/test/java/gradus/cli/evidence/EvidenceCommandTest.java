package gradus.cli.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandTest {

  private static final String BANK = "exercises/src/test/";

  private static final String SLIP =
      """
      The slope is left out.
      method: Activations.relu
      diagnosis: %s

      - return Math.max(0, x);
      + return %s;
      """;

  @TempDir Path folder;
  private KitCopy kit;

  /** A bank of one mistake and one alternative. */
  @BeforeEach
  void bank() {
    kit = KitCopy.in(folder);
    kit.write(BANK + "mistakes/step02/leaks.txt", SLIP.formatted("leaky", "Math.max(0.01 * x, x)"));
    kit.write(
        BANK + "alternatives/step02/branch.txt",
        SLIP.formatted("none", "x > 0 ? x : 0").replace("diagnosis: none\n", ""));
    kit.write(
        BANK + "hostile/step02/ends.txt",
        """
        It ends the JVM.
        method: Activations.relu
        unguarded: does-not-run

        - return Math.max(0, x);
        + System.exit(0); return 0;
        """);
  }

  private Cli.Result evidence() {
    return kit.run(
        "class",
        "evidence",
        "--only",
        "02",
        "--seeds",
        "1",
        "--jobs",
        "1",
        "--html",
        page().toString());
  }

  private Path page() {
    return folder.resolve("evidence.html");
  }

  @Test
  void whatIsAsItHasToBeIsCounted() throws IOException {
    Cli.Result run = evidence();
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    assertEquals("✔ Everything is graded as it has to be.", run.lines().get(1));
    assertTrue(run.out().contains("mistakes with a name             1  named        1"), run.out());
    assertTrue(run.out().contains("hostile files, allow-list off    1  contained    1"), run.out());
    assertTrue(Files.readString(page()).contains("Everything is graded as it has to be."));
  }

  @Test
  void whatFailedStandsFirst() throws IOException {
    kit.write(BANK + "mistakes/step02/right.txt", SLIP.formatted("leaky", "Math.max(x, 0)"));
    kit.write(BANK + "mistakes/step02/leaks.txt", SLIP.formatted("sign", "Math.max(0.01 * x, x)"));
    Cli.Result run = evidence();
    assertEquals(ExitCode.CHECK_FAILED, run.exitCode());
    assertEquals("✘ Not graded as it has to be: 2 of 7.", run.lines().get(1));
    assertTrue(run.out().contains("Activations.relu passes; it has to be: wrong"), run.out());
    assertTrue(run.out().contains("named leaky; it has to be: sign"), run.out());
    assertTrue(run.out().contains("0 of 2"), run.out());
    String page = Files.readString(page());
    assertTrue(page.indexOf("step02/right") < page.indexOf("In all"));
    assertFalse(page.contains("Everything is graded as it has to be."));
  }

  @Test
  void withoutABankThereIsNone() {
    KitCopy bare = KitCopy.in(folder.resolve("bare"));
    bare.run("class", "evidence")
        .assertRefused(
            bare.root().resolve(BANK + "mistakes") + " is not there; evidence needs the whole kit");
  }

  @Test
  void aBankThatDoesNotFitIsNoEvidence() {
    kit.write(
        BANK + "mistakes/step02/old.txt", SLIP.replace("(0, x)", "(x, 1)").formatted("a", "x"));
    evidence()
        .assertRefused("step02/old of the bank does not fit the solution: these lines occur 0");
  }
}
