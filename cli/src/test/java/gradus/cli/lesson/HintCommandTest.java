package gradus.cli.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.StudentState;
import gradus.grading.curriculum.Curriculum;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintCommandTest {

  private static final String HINTS =
      """
      # 07 Dense layer

      ## DenseLayer.forward

      1. A nudge with $W_{kj}$.

      2. The *idea*.

         In two paragraphs.

      3. Nearly the line.

      ## DenseLayer.weightGradient

      1. Another nudge.
      """;

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void hints() {
    kit =
        new KitCopy(folder)
            .write("exercises/src/main/java/gradus/exercises/Graded.java", "")
            .write("exercises/lessons/07-dense-layer.md", "# 07 Dense layer\n")
            .write("exercises/lessons/hints/07.md", HINTS);
  }

  @Test
  void thereIsOneMoreEachTime() {
    Cli.Result first = kit.run("hint", "07");
    assertEquals("", first.err());
    assertEquals(
        List.of("07 DenseLayer.forward, hint 1 of 3", "", "A nudge with W_kj."), first.lines());
    assertEquals(
        List.of("07 DenseLayer.forward, hint 2 of 3", "", "The *idea*.", "", "In two paragraphs."),
        kit.run("hint", "07").lines());
    assertEquals("Nearly the line.", kit.run("hint", "DenseLayer.forward").lastLine());
    List<String> last =
        List.of(
            "07 DenseLayer.forward, hint 3 of 3",
            "",
            "Nearly the line.",
            "",
            "There are no more hints. The lesson is exercises/lessons/07-dense-layer.md;",
            "cli/gradus lesson 07 shows it.");
    assertEquals(last, kit.run("hint", "07", "forward").lines());
    assertEquals(last, kit.run("hint", "07", "DenseLayer.forward").lines());
    assertEquals(3, StudentState.read(kit.folder()).hints.get("DenseLayer.forward"));
  }

  @Test
  void itIsForTheFirstMethodThatDoesNotPass() {
    kit.pass(Curriculum.find("DenseLayer.forward").orElseThrow());
    assertEquals("07 DenseLayer.weightGradient, hint 1 of 1", kit.run("hint", "07").lines().get(0));
    assertEquals(
        "07 DenseLayer.forward, hint 1 of 3", kit.run("hint", "07", "forward").lines().get(0));
  }

  @Test
  void whereAllPassesAMethodHasToBeNamed() {
    KitFolder.exercises("07").forEach(kit::pass);
    Cli.Result run = kit.run("hint", "07");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(
        List.of(
            "All of 07 passes; gradus hint 07 METHOD gives the hints of a method nevertheless."),
        run.lines());
    assertTrue(StudentState.read(kit.folder()).hints.isEmpty());
  }

  @Test
  void whatIsNotThereIsSaidAndNotCounted() {
    Cli.Result none = kit.run("hint", "07", "biasGradient");
    assertEquals(ExitCode.USER_MISTAKE, none.exitCode());
    assertEquals(
        "gradus: there are no hints for 07 DenseLayer.biasGradient. The lesson is"
            + " exercises/lessons/07-dense-layer.md; cli/gradus lesson 07 shows it.%n".formatted(),
        none.err());
    Cli.Result wrong = kit.run("hint", "07", "sigmoid");
    assertEquals(ExitCode.USER_MISTAKE, wrong.exitCode());
    assertEquals(
        "gradus: sigmoid is none of its methods, which are DenseLayer.forward,"
            + " DenseLayer.weightGradient, DenseLayer.biasGradient, DenseLayer.inputGradient.%n"
                .formatted(),
        wrong.err());
    assertEquals(
        "gradus: there are no hints for Finale.%n".formatted(), kit.run("hint", "0").err());
    assertTrue(kit.run("hint").err().startsWith("gradus: there are no hints for 01 Matrices.mul"));
    assertEquals(List.of(), kit.files(".gradus"));
  }
}
