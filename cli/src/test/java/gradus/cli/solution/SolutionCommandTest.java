package gradus.cli.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.StudentState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolutionCommandTest {

  private static final String SOLUTION =
      "solutions/src/main/java/gradus/exercises/step08/SigmoidLayer.java";

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void kit() {
    kit = KitCopy.in(folder);
  }

  private Set<Integer> givenUp() {
    return StudentState.read(kit.folder()).givenUp;
  }

  @Test
  void itIsShownOnceItPasses() {
    KitFolder.exercises("08").forEach(kit::pass);
    Cli.Result run = kit.run("solution", "08");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    List<String> source = kit.read(SOLUTION).lines().toList();
    assertEquals("08 SigmoidLayer.forward   " + SOLUTION, run.lines().get(0));
    int shown = 0;
    for (String line : run.lines()) {
      if (line.matches("  +\\d+( .*)?")) {
        int number = Integer.parseInt(line.strip().split(" ", 2)[0]);
        assertTrue(line.endsWith(source.get(number - 1)), line);
        shown++;
      }
    }
    assertTrue(shown > 10, run.out());
    assertTrue(run.out().contains("output = input.map(Elementary::sigmoid);"), run.out());
    assertTrue(run.out().contains("08 SigmoidLayer.backward "), run.out());
    assertFalse(run.out().contains("* "), "Javadoc is left out: " + run.out());
    assertFalse(run.out().contains("@"), "annotations are left out: " + run.out());
    assertEquals(Set.of(), givenUp());
  }

  @Test
  void oneMethodCostsOnlyItsOwnStar() {
    Cli.Result run = kit.run("solution", "07", "biasGradient", "--give-up", "--yes");
    assertEquals("", run.err());
    assertTrue(run.out().contains("07 DenseLayer.biasGradient "), run.out());
    assertFalse(run.out().contains("weightGradient"), run.out());
    assertEquals(Set.of(), givenUp());
    KitFolder.exercises("07").forEach(kit::pass);
    String list = kit.run("list", "07").out();
    assertTrue(list.contains("✔★ weightGradient") && list.contains("✔ biasGradient"), list);
    assertTrue(list.contains("the solution of biasGradient was shown"), list);
    kit.run("solution", "10", "step", "--give-up", "--yes")
        .assertRefused("step is a method of several files; say which: Momentum.step, Adam.step.");
  }

  @Test
  void everyMethodHasOne() {
    for (String step :
        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13")) {
      Cli.Result run = kit.run("solution", step, "--give-up", "--yes");
      assertEquals("", run.err());
      assertFalse(run.out().contains("NotImplementedException"), run.out());
      KitFolder.exercises(step)
          .forEach(method -> assertTrue(run.out().contains(method.label() + " "), run.out()));
    }
  }

  @Test
  void beforeItPassesItIsNot() {
    kit.pass(KitFolder.exercises("SigmoidLayer.backward").get(0));
    Cli.Result run = kit.run("solution", "08");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: not passed in the last grading: 08 SigmoidLayer.forward; gradus hint helps, and"
            + " --give-up shows the solution nevertheless.%n".formatted(),
        run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.DONE, kit.run("solution", "SigmoidLayer.backward").exitCode());
  }

  @Test
  void givingUpIsAskedAndRemembered() {
    Cli.Result no =
        kit.run(new Cli().onTerminal(false).withInput("n\n"), "solution", "08", "--give-up");
    assertEquals(ExitCode.DONE, no.exitCode());
    assertTrue(no.out().startsWith("Give up step 08 Activation layer?"), no.out());
    assertEquals("Nothing was shown.", no.lastLine());
    assertEquals(Set.of(), givenUp());

    Cli.Result yes =
        kit.run(new Cli().onTerminal(false).withInput("y\n"), "solution", "08", "--give-up");
    assertTrue(yes.out().contains("output = input.map(Elementary::sigmoid);"), yes.out());
    assertEquals(Set.of(8), givenUp());
    assertEquals(ExitCode.DONE, kit.run("solution", "08").exitCode());
  }

  @Test
  void elsewhereItNeedsToBeTold() {
    Cli.Result run = kit.run(new Cli().withInput("y\n"), "solution", "08", "--give-up");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: --give-up is remembered for step 08 Activation layer and asks before, on a"
            + " terminal; elsewhere add --yes.%n".formatted(),
        run.err());
    assertEquals("", run.out());
    assertEquals(Set.of(), givenUp());
  }

  @Test
  void theListSaysWhatWasGivenUp() {
    kit.run("solution", "08", "--give-up", "--yes");
    String list = kit.run("list").out();
    assertTrue(list.contains("given up: its solution was shown before it passed"), list);
    String plain = kit.run("list", "--plain", "08").out();
    assertTrue(
        plain.contains("08 SigmoidLayer.forward: not graded, 0 of 2 points, given up"), plain);
    assertFalse(kit.run("list", "--plain", "07").out().contains("given up"));
  }

  @Test
  void whatPassesIsNotGivenUp() {
    KitFolder.exercises("08").forEach(kit::pass);
    assertEquals(ExitCode.DONE, kit.run("solution", "08", "--give-up").exitCode());
    assertEquals(Set.of(), givenUp());
  }

  @Test
  void theFinaleHasNone() {
    Cli.Result run = kit.run("solution", "0");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertTrue(run.err().startsWith("gradus: there is nothing to write in the finale"), run.err());
  }
}
