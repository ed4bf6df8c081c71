package gradus.cli.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.StudentState;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
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

      2. Another idea.

      3. Nearly that line.
      """;

  private static final Exercise WEIGHT_GRADIENT =
      Curriculum.find("DenseLayer.weightGradient").orElseThrow();

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
            "There are no more hints; cli/gradus hint DenseLayer.forward --all shows all of",
            "them. The lesson is exercises/lessons/07-dense-layer.md; cli/gradus lesson 07",
            "shows it.");
    assertEquals(last, kit.run("hint", "07", "forward").lines());
    assertEquals(last, kit.run("hint", "07", "DenseLayer.forward").lines());
    assertEquals(3, StudentState.read(kit.folder()).hints.get("DenseLayer.forward"));
  }

  @Test
  void theLastOneOfWhatIsDerivedOpensItAndTheOneBeforeSaysSo() {
    String[] hint = {"hint", "07", "weightGradient"};
    assertEquals("Another nudge.", kit.run(hint).lastLine());
    assertEquals(
        "The next hint opens the derivation: what passes after it has no ★.",
        kit.run(hint).lastLine());
    assertEquals(
        List.of(
            "This opens the derivation, cli/gradus derivation DenseLayer.weightGradient: what",
            "passes from now on has no ★.",
            "",
            "07 DenseLayer.weightGradient, hint 3 of 3",
            "",
            "Nearly that line."),
        kit.run("hint", "07", "weightGradient", "--yes").lines());
    kit.pass(WEIGHT_GRADIENT);
    assertFalse(kit.run("list", "07").out().contains("★"));
    assertFalse(kit.run(hint).out().contains("This opens"), "it was opened before");
  }

  @Test
  void beforeAStarIsLostItAsks() {
    String[] hint = {"hint", "07", "weightGradient"};
    kit.run(hint);
    kit.run(hint);
    kit.run(hint)
        .assertRefused(
            "the ★ of DenseLayer.weightGradient is lost by this; it is asked about at a keyboard,"
                + " elsewhere add --yes.");
    Cli.Result no = kit.run(new Cli().onTerminal(false).withInput("n\n"), hint);
    assertEquals("Nothing was opened.", no.lastLine());
    assertEquals(2, StudentState.read(kit.folder()).hints.get(WEIGHT_GRADIENT.id()));
    Cli.Result yes = kit.run(new Cli().onTerminal(false).withInput("y\n"), hint);
    assertEquals("Nearly that line.", yes.lastLine());
    assertEquals(3, StudentState.read(kit.folder()).hints.get(WEIGHT_GRADIENT.id()));
    assertEquals("", kit.run(hint).err(), "it is open now");
  }

  @Test
  void whatPassesMayBeHintedAtForNothing() {
    kit.pass(WEIGHT_GRADIENT);
    String all = "";
    for (int i = 0; i < 4; i++) {
      all += kit.run("hint", "07", "weightGradient").out();
    }
    assertFalse(all.contains("★"), all);
    assertTrue(kit.run("list", "07").out().contains("✔★ weightGradient"));
  }

  @Test
  void allThatWereShownAreShownAgain() {
    Cli.Result none = kit.run("hint", "07", "--all");
    assertEquals(ExitCode.DONE, none.exitCode());
    assertEquals(
        "No hint for 07 DenseLayer.forward was shown yet; cli/gradus hint DenseLayer.forward"
            + " shows the first.",
        String.join(" ", none.lines()));
    kit.run("hint", "07");
    kit.run("hint", "07");
    List<String> both =
        List.of(
            "07 DenseLayer.forward, hint 1 of 3",
            "",
            "A nudge with W_kj.",
            "",
            "07 DenseLayer.forward, hint 2 of 3",
            "",
            "The *idea*.",
            "",
            "In two paragraphs.");
    assertEquals(both, kit.run("hint", "07", "--all").lines());
    assertEquals(both, kit.run("hint", "07", "forward", "--all").lines());
    assertEquals(2, StudentState.read(kit.folder()).hints.get("DenseLayer.forward"));
  }

  @Test
  void anEditedCountIsNoDefect() {
    for (int count : List.of(-5, 77)) {
      StudentState.change(kit.folder(), state -> state.hints.put("DenseLayer.forward", count));
      assertEquals(ExitCode.DONE, kit.run("hint", "07", "--all").exitCode());
      assertEquals(ExitCode.DONE, kit.run("hint", "07").exitCode());
    }
  }

  @Test
  void itIsForTheFirstMethodThatDoesNotPass() {
    kit.pass(Curriculum.find("DenseLayer.forward").orElseThrow());
    assertEquals("07 DenseLayer.weightGradient, hint 1 of 3", kit.run("hint", "07").lines().get(0));
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
