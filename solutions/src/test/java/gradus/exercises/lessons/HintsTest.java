package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every exercise has three hints, and that none of them gives the answer. */
@Tag("kit")
class HintsTest {

  static Stream<Step> steps() {
    return LessonsTest.steps();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyMethodHasThree(Step step) {
    List<String> expected = new ArrayList<>();
    expected.add(String.format(Locale.ROOT, "# %02d %s", step.number(), step.title()));
    for (Exercise exercise : step.exercises()) {
      expected.add("## " + exercise.id());
      expected.addAll(List.of("1.", "2.", "3."));
    }
    // A paragraph is recognised by its beginning; a heading is one line.
    List<String> found =
        paragraphs(step).map(p -> p.startsWith("#") ? p : p.replaceAll("(?s)\\s.*", "")).toList();
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void noneGivesTheCodeAway(Step step) {
    String text = text(step);
    assertFalse(text.contains("```"), "no code to be copied");
    assertEquals(List.of(), SolutionCode.linesIn(text, step));
  }

  /** The third hint of what is to be derived leads to its derivation, and no earlier one does. */
  @ParameterizedTest
  @MethodSource("steps")
  void theThirdLeadsToTheDerivation(Step step) {
    String door = String.format(Locale.ROOT, ": `cli/gradus derivation %02d`.", step.number());
    List<String> paragraphs = paragraphs(step).toList();
    int leading = 0;
    for (Exercise exercise : DerivationsTest.exercises(step).toList()) {
      int heading = paragraphs.indexOf("## " + exercise.id());
      String third = paragraphs.get(heading + 3);
      assertTrue(third.endsWith(door), third);
      leading++;
    }
    assertEquals(leading, paragraphs.stream().filter(p -> p.contains("gradus derivation")).count());
  }

  private static Stream<String> paragraphs(Step step) {
    return Arrays.stream(text(step).strip().split("\n\\s*\n"));
  }

  private static String text(Step step) {
    String name = String.format(Locale.ROOT, "%02d.md", step.number());
    return Lesson.read(Lesson.FOLDER.resolve("hints").resolve(name));
  }
}
