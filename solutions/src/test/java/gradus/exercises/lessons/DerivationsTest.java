package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the page of a step's derivations, {@code derivations/NN.md}: a section for every method
 * whose answer is derived and not given, and one with the answer to the lesson's last question.
 */
@Tag("kit")
class DerivationsTest {

  private static final String LAST = "One question further";

  /** Change it with the curriculum: a number that falls by itself is a defect. */
  private static final int DERIVED = 19;

  static Stream<Step> steps() {
    return LessonsTest.steps();
  }

  /** The exercises of a step whose answer is derived. */
  static Stream<Exercise> exercises(Step step) {
    return step.exercises().stream().filter(Exercise::isDerivable);
  }

  @Test
  void theCurriculumHasThemAll() {
    assertEquals(DERIVED, steps().flatMap(DerivationsTest::exercises).count());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aPageHasASectionForEveryDerivation(Step step) {
    Lesson page = Lesson.derivation(step.number());
    List<String> expected = new ArrayList<>();
    expected.add(String.format(Locale.ROOT, "# %02d %s: derivation", step.number(), step.title()));
    exercises(step).forEach(exercise -> expected.add("## " + exercise.id()));
    expected.add("## " + LAST);
    List<String> found = page.text().lines().filter(line -> line.startsWith("#")).toList();
    assertEquals(expected, found, page.file().toString());
    exercises(step).forEach(exercise -> assertFalse(page.section(exercise.id()).isEmpty()));
    assertFalse(page.section(LAST).isEmpty());
    Links.assertLeadSomewhere(page.file(), page.text());
  }

  /** A derivation ends in a formula; the code is still to be written. */
  @ParameterizedTest
  @MethodSource("steps")
  void aPageHasNoCodeOfTheSolution(Step step) {
    Lesson page = Lesson.derivation(step.number());
    assertEquals(List.of(), SolutionCode.linesIn(page.text(), step), page.file().toString());
  }
}
