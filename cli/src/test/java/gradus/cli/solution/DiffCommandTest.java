package gradus.cli.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String FILE = "src/main/java/gradus/exercises/step08/SigmoidLayer.java";
  private static final String LINE = "    output = input.map(Elementary::sigmoid);";
  private static final String MINE = "    output = input.map(x -> 1 / (1 + Math.exp(-x)));";

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void mine() {
    kit = KitCopy.in(folder);
    kit.write("exercises/" + FILE, kit.read("solutions/" + FILE).replace(LINE, MINE));
  }

  private void pass() {
    KitFolder.exercises("08").forEach(kit::pass);
  }

  @Test
  void whatIsDifferentIsShown() {
    pass();
    Cli.Result run = kit.run("diff", "08");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals("--- exercises/" + FILE, run.lines().get(0));
    assertEquals("+++ solutions/" + FILE, run.lines().get(1));
    assertTrue(run.lines().get(2).matches("@@ -\\d+,7 \\+\\d+,7 @@"), run.lines().get(2));
    assertEquals("-" + MINE, run.lines().get(6));
    assertEquals("+" + LINE, run.lines().get(7));
    assertFalse(run.out().contains("\u001b"), run.out());
    assertEquals(run, kit.run("diff"));
  }

  @Test
  void oneMethodIsComparedAlone() {
    pass();
    Cli.Result forward = kit.run("diff", "SigmoidLayer.forward");
    assertEquals("--- SigmoidLayer.forward in exercises/" + FILE, forward.lines().get(0));
    assertTrue(forward.out().contains("\n-" + MINE), forward.out());
    assertEquals(
        List.of("SigmoidLayer.backward in exercises/" + FILE + " is the same as the solution.", ""),
        kit.run("diff", "SigmoidLayer.backward").lines());
  }

  @Test
  void coloursSayWhoseLineItIs() {
    pass();
    String out = kit.run(new Cli().onTerminal(true), "diff", "08", "--unified").out();
    assertTrue(out.contains("\u001b[31m-" + MINE + "\u001b[0m"), out);
    assertTrue(out.contains("\u001b[32m+" + LINE + "\u001b[0m"), out);
  }

  @Test
  void onAWideTerminalTheyStandSideBySide() {
    CodePair pair =
        new CodePair(
            "mine",
            List.of("1", "2", "3", "4", "5", "only mine", "long ".repeat(12)),
            "solution",
            List.of("1", "2", "3", "4", "5", "long ".repeat(12)));
    assertEquals(
        List.of(
            "mine                                                       solution",
            "…",
            "3                                                          3",
            "4                                                          4",
            "5                                                          5",
            "only mine                                                <",
            "long long long long long long long long long long long l   long long long long long"
                + " long long long long long long l",
            "ong                                                        ong"),
        new DiffView(Terminal.NONE, pair).sideBySide(115));
  }

  @Test
  void whatDoesNotPassIsNotCompared() {
    kit.pass(KitFolder.exercises("SigmoidLayer.forward").get(0));
    Cli.Result run = kit.run("diff", "08");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: not passed in the last grading: 08 SigmoidLayer.backward; the solution is shown"
            + " only then, or after gradus solution --give-up.%n".formatted(),
        run.err());
    assertEquals("", run.out());
    assertTrue(kit.run("diff").err().startsWith("gradus: no step passes as yet"));
    assertEquals(ExitCode.DONE, kit.run("diff", "SigmoidLayer.forward").exitCode());
  }

  @Test
  void whatWasGivenUpIs() {
    kit.run("solution", "08", "--give-up", "--yes");
    assertTrue(kit.run("diff", "08").out().contains("\n-" + MINE));
  }

  @Test
  void whatIsGoneOrNoJavaIsSaid() throws IOException {
    pass();
    kit.write("exercises/" + FILE, "no Java {{{");
    Cli.Result broken = kit.run("diff", "SigmoidLayer.forward");
    assertEquals(ExitCode.USER_MISTAKE, broken.exitCode());
    assertEquals(
        "gradus: no method forward can be found in exercises/%s as it is now; grade it again.%n"
            .formatted(FILE),
        broken.err());
    Files.delete(kit.root().resolve("exercises/" + FILE));
    assertEquals(
        "gradus: exercises/%s is not there.%n".formatted(FILE), kit.run("diff", "08").err());
  }
}
