package gradus.cli.lesson;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.DesktopProgram;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonCommandTest {

  private static final String LESSON =
      """
      # 07 Dense layer

      Every input reaches *every* output, and $W_{kj}$ says **how much**:
      see `forward` and [step 01](01-matrices.md).

      $$\\frac{\\partial L}{\\partial W} = X^T \\cdot \\frac{\\partial L}{\\partial Y}$$

      ![A box. It has two sides.](figures/07-box.svg)

      1. one
      2. two, which is longer than a line can be, so that it goes on below its own beginning
         - inside

      <!-- board: step07/something -->
      ```
        $not$ a *formula*
      ```

      | method | points | |
      |:--|--:|---|
      | `forward` | 3 | $Y = XW + b$ |
      | `backward` | 12 | a cell that has more words than fit into what is left of the line here |
      """;

  @TempDir static Path folder;
  private static KitCopy kit;

  @BeforeAll
  static void lessons() {
    kit = KitCopy.in(folder).write("exercises/lessons/07-dense-layer.md", LESSON);
  }

  @Test
  void isShownInPlainText() {
    Cli.Result run = kit.run("lesson", "07");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(
        """
        07 Dense layer
        ==============

        Every input reaches *every* output, and W_kj says *how much*: see `forward` and
        step 01 (exercises/lessons/01-matrices.md).

              ∂L/∂W = Xᵀ · ∂L/∂Y

        [Picture: A box. It has two sides. exercises/lessons/figures/07-box.svg]

        1. one
        2. two, which is longer than a line can be, so that it goes on below its own
           beginning

           - inside

              $not$ a *formula*

          method      points
          ----------  ------  ----------------------------------------------------------
          `forward`   3       Y = XW + b
          `backward`  12      a cell that has more words than fit into what is left of
                              the line here
        """
            .lines()
            .toList(),
        run.lines());
  }

  @Test
  void itEndsWithTheWayToTheDerivation(@TempDir Path other) {
    KitCopy whole = KitCopy.in(other).write("exercises/lessons/07-dense-layer.md", "# 07\n");
    whole.write("exercises/lessons/04-differences.md", "# 04\n");
    assertEquals(List.of("07", "=="), whole.run("lesson", "07").lines());
    whole.write("exercises/lessons/derivations/07.md", "# 07\n");
    whole.write("exercises/lessons/derivations/04.md", "# 04\n");
    assertEquals(
        List.of("07", "==", "", "Derivation and answer, closed so far: cli/gradus derivation 07"),
        whole.run("lesson", "07").lines());
    KitFolder.exercises("07").forEach(whole::pass);
    assertEquals(
        "Derivation and answer, open: cli/gradus derivation 07",
        whole.run("lesson", "DenseLayer").lastLine());
    assertEquals(
        "Answer, closed so far: cli/gradus derivation 04", whole.run("lesson", "4").lastLine());
    assertEquals(ExitCode.DONE, whole.run("derivation", "04", "--yes").exitCode());
    assertEquals("Answer, open: cli/gradus derivation 04", whole.run("lesson", "4").lastLine());
  }

  @Test
  void aStepIsNamedByItsFilesAndMethodsToo() {
    Cli.Result byNumber = kit.run("lesson", "07");
    for (String name : List.of("7", "DenseLayer", "DenseLayer.forward")) {
      assertEquals(byNumber, kit.run("lesson", name));
    }
  }

  @Test
  void coloursStandInForMarks() {
    Cli.Result run = kit.run(new Cli().onTerminal(true), "lesson", "07");
    assertTrue(run.out().contains("reaches \u001b[1mevery\u001b[0m"), run.out());
    assertTrue(run.out().contains("\u001b[36mforward\u001b[0m"), run.out());
    assertFalse(run.out().contains("`forward`"), run.out());
    assertFalse(kit.run(new Cli().onTerminal(false), "lesson", "07").out().contains("\u001b"));
  }

  @Test
  void asciiConsolesGetAscii() {
    Cli.Result run = kit.run(new Cli().withCharset(US_ASCII), "lesson", "07");
    assertTrue(run.out().contains("dL/dW = X^T . dL/dY"), run.out());
    assertFalse(run.out().contains("?"), run.out());
  }

  /** On an ASCII console the kit's lessons have no additional question marks. */
  @Test
  void theKitsLessonsCanBeShownEverywhere(@TempDir Path other) {
    KitCopy whole = new KitCopy(other);
    whole.copy("exercises/lessons", "exercises/lessons");
    whole.write("exercises/src/main/java/gradus/exercises/Graded.java", "");
    for (Step step : Curriculum.STEPS) {
      String number = String.valueOf(step.number());
      Cli.Result run = whole.run("lesson", number);
      assertEquals(ExitCode.DONE, run.exitCode(), run.err());
      assertFalse(run.out().matches("(?s).*[$\\\\].*"), run.out());
      Cli.Result ascii = whole.run(new Cli().withCharset(US_ASCII), "lesson", number);
      assertEquals(questionMarks(run), questionMarks(ascii), ascii.out());
    }
  }

  private static long questionMarks(Cli.Result run) {
    return run.out().chars().filter(c -> c == '?').count();
  }

  @Test
  void everyMethodHasThreeHints() {
    KitFolder exercises = new KitFolder(Path.of("").toAbsolutePath().getParent());
    Curriculum.exercises()
        .filter(method -> method.step() > 0)
        .forEach(method -> assertEquals(3, Hints.of(exercises, method).count(), method.id()));
  }

  @Test
  void whatIsNotThereIsSaid() {
    Cli.Result none = kit.run("lesson", "06");
    assertEquals(ExitCode.USER_MISTAKE, none.exitCode());
    assertEquals(
        "gradus: there is no lesson for step 06 in exercises/lessons.%n".formatted(), none.err());
    Cli.Result wrong = kit.run("lesson", "14");
    assertEquals(ExitCode.USER_MISTAKE, wrong.exitCode());
    assertTrue(wrong.err().startsWith("gradus: 14 names no step, file or method;"), wrong.err());
    assertTrue(kit.run("lesson").err().contains("no lesson for step 01"));
  }

  @Test
  void eachSystemOpensFilesItsOwnWay() {
    assertEquals(List.of("xdg-open"), DesktopProgram.of("Linux").command());
    assertEquals(List.of("open"), DesktopProgram.of("Mac OS X").command());
    assertEquals(List.of("cmd", "/c", "start", "\"\""), DesktopProgram.of("Windows 11").command());
  }

  @Test
  void whereNothingOpensItThePlaceIsSaid() {
    UserMistake mistake =
        assertThrows(
            UserMistake.class,
            () -> new DesktopProgram(List.of("gradus-no-such-program")).open(Path.of("a/07.md")));
    assertEquals(
        "gradus-no-such-program could not open the file; it is a/07.md.",
        mistake.getMessage().replace('\\', '/'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lesson", "hint", "derivation", "examples", "hunt"})
  void severalStepsAreRefusedWhereOneIsDue(String command) {
    Cli.Result run = kit.run(command, "02-03");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: 02-03 are several steps; this command takes one, a file or a method.",
        run.err().strip());
  }
}
