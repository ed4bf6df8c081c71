package gradus.cli.lesson;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivationCommandTest {

  private static final String PAGE =
      """
      # 07 Dense layer: derivation

      ## DenseLayer.weightGradient

      The weights: $W_{kj}$.

      ### In short

      Still the weights.

      ## DenseLayer.biasGradient

      The bias.

      ## One question further

      The answer.
      """;

  private static final List<String> BIAS =
      List.of("DenseLayer.biasGradient", "-----------------------", "", "The bias.");

  private static final Exercise BIAS_GRADIENT = exercise("biasGradient");
  private static final Exercise WEIGHT_GRADIENT = exercise("weightGradient");

  @TempDir Path folder;
  private KitCopy kit;

  private static Exercise exercise(String name) {
    return Curriculum.find("DenseLayer." + name).orElseThrow();
  }

  @BeforeEach
  void page() {
    kit =
        new KitCopy(folder)
            .write("exercises/src/main/java/gradus/exercises/Graded.java", "")
            .write("exercises/lessons/derivations/07.md", PAGE)
            .write("exercises/lessons/derivations/04.md", "# 04\n\nThe answer of 04.\n");
  }

  private Cli.Result answering(String answer, String... arguments) {
    return kit.run(new Cli().onTerminal(false).withInput(answer), arguments);
  }

  private String stars() {
    return kit.run("list", "--plain", "07").out();
  }

  @Test
  void beforeItPassesItSaysWhatItCostsAndAsks() {
    Cli.Result no = answering("n\n", "derivation", "07");
    assertEquals(ExitCode.DONE, no.exitCode());
    assertEquals(
        List.of(
            "Not passed yet: DenseLayer.weightGradient, DenseLayer.biasGradient,",
            "DenseLayer.inputGradient. What passes after its derivation was opened has its",
            "points, but no ★. Open it? (y or n)",
            "Nothing was opened."),
        no.lines().stream().map(String::stripTrailing).toList());
    assertEquals(List.of(), kit.files(".gradus"));

    Cli.Result yes = answering("y\n", "derivation", "07");
    assertTrue(yes.out().contains("The weights: W_kj."), yes.out());
    assertEquals("The answer.", yes.lastLine());
    KitFolder.exercises("07").forEach(kit::pass);
    assertFalse(stars().contains("derived alone"), stars());
    // It is open from now on, and nothing more is asked.
    assertEquals(ExitCode.DONE, kit.run("derivation", "07").exitCode());
  }

  @Test
  void oneMethodCostsItsOwnStarAlone() {
    Cli.Result run = kit.run("derivation", "DenseLayer.biasGradient", "--yes");
    assertEquals("", run.err());
    assertEquals(BIAS, run.lines());
    assertEquals(BIAS, kit.run("derivation", "07", "biasGradient").lines());
    KitFolder.exercises("07").forEach(kit::pass);
    assertEquals(
        List.of(
            "07 DenseLayer.forward: passes, 3 of 3 points",
            "07 DenseLayer.weightGradient: passes, 3 of 3 points, derived alone",
            "07 DenseLayer.biasGradient: passes, 3 of 3 points",
            "07 DenseLayer.inputGradient: passes, 3 of 3 points, derived alone"),
        stars().lines().skip(3).toList());
  }

  @Test
  void aSectionEndsAtTheNextOne() {
    kit.pass(WEIGHT_GRADIENT);
    List<String> lines = kit.run("derivation", "07", "weightGradient").lines();
    assertEquals("DenseLayer.weightGradient", lines.get(0));
    assertEquals("Still the weights.", lines.get(lines.size() - 1));
  }

  @Test
  void whatPassesIsOpenAndKeepsItsStar() {
    KitFolder.exercises("07").forEach(kit::pass);
    Cli.Result run = kit.run("derivation", "07");
    assertEquals("The answer.", run.lastLine());
    assertEquals(
        3, stars().split("derived alone", -1).length - 2, "the headline has the word, too");
  }

  @Test
  void theRestOfAStepThatPassesInPartIsAskedAbout() {
    kit.pass(BIAS_GRADIENT);
    assertEquals(BIAS, kit.run("derivation", "07", "biasGradient").lines());
    String question = answering("n\n", "derivation", "07").out();
    assertTrue(
        question.startsWith("Not passed yet: DenseLayer.weightGradient, DenseLayer.inputGradient."),
        question);
  }

  @Test
  void inAPipeItNeedsToBeTold() {
    kit.run("derivation", "7")
        .assertRefused(
            "the ★ of DenseLayer.weightGradient, DenseLayer.biasGradient, DenseLayer.inputGradient"
                + " is lost by this; it is asked about at a keyboard, elsewhere add --yes.");
    kit.run("derivation", "04").assertRefused("step 04 does not pass yet; its page is opened at");
    assertEquals(List.of(), kit.files(".gradus"));
    assertEquals("The answer of 04.", kit.run("derivation", "04", "--yes").lastLine());
    assertEquals("The answer of 04.", kit.run("derivation", "04").lastLine());
  }

  @Test
  void theAnswerOfAStepWithoutADerivationCostsNothing() {
    Cli.Result asked = answering("yes\n", "derivation", "4");
    assertTrue(asked.out().contains("and costs no ★. Open it?"), asked.out());
    assertEquals("The answer of 04.", asked.lastLine());
  }

  @Test
  void anAsciiConsoleGetsAscii() {
    Cli ascii = new Cli().withCharset(US_ASCII).onTerminal(false).withInput("n\n");
    Cli.Result asked = kit.run(ascii, "derivation", "07");
    assertTrue(asked.out().contains("points, but no *. Open it?"), asked.out());
    kit.pass(BIAS_GRADIENT);
    String list = kit.run(new Cli().withCharset(US_ASCII), "list", "07").out();
    assertTrue(list.contains("+* biasGradient"), list);
    assertTrue(list.contains(". * 1/12 derived alone"), list);
  }

  @Test
  void whatIsNotThereIsSaidAndNothingIsOpened() {
    kit.run("derivation", "06")
        .assertRefused("there is no derivation for step 06 in exercises/les");
    kit.run("derivation", "0").assertRefused("there is no derivation for the finale in");
    kit.run("derivation", "14").assertRefused("14 names no step, file or method;");
    kit.run("derivation", "07", "sigmoid").assertRefused("sigmoid is none of its methods,");
    kit.write("exercises/lessons/derivations/03.md", "# 03\n")
        .run("derivation", "03", "gradient", "--yes")
        .assertRefused("gradient is a method of several files; say which: MeanSquaredError.gradi");
    kit.run("derivation", "07", "forward")
        .assertRefused("DenseLayer.forward is defined, not derived; gradus derivation 07 has");
    kit.run("derivation", "07", "inputGradient", "--yes")
        .assertRefused("exercises/lessons/derivations/07.md has no section DenseLayer.inputGradi");
    kit.run("derivation", "07", "biasGradient", "--open")
        .assertRefused("--open shows all of a step's file; gradus derivation 07 --open does that");
    assertEquals(List.of(), kit.files(".gradus"));
  }

  @Test
  void whereNothingCanBeRememberedOnlyWhatPassesIsShown() {
    KitFolder.exercises("07").forEach(kit::pass);
    String state = kit.read(".gradus/state.json");
    kit.write(".gradus/state.json", state.replace("\"DenseLayer.biasGradient\"", "\"x\""));
    assertEquals("The answer.", kit.run("derivation", "07", "--yes").lastLine());
    KitCopy other =
        new KitCopy(folder.resolve("other"))
            .write("exercises/src/main/java/gradus/exercises/Graded.java", "")
            .write("exercises/lessons/derivations/07.md", PAGE)
            .write(".gradus/state.json/a-file", "");
    Cli.Result refused = other.run("derivation", "07", "--yes");
    assertEquals(ExitCode.USER_MISTAKE, refused.exitCode());
    assertEquals("", refused.out());
  }
}
