package gradus.grading.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleVerdict.Status;
import gradus.grading.example.MethodExamples.Ran;
import gradus.grading.text.Line;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what a student reads of examples, and what is kept from them. */
class ExampleLinesTest {

  private static final Step STEP = Curriculum.step(7);
  private static final Exercise EXERCISE = STEP.exercises().get(1);
  private static final KitPaths PATHS = KitPaths.ofKit(Path.of("").toAbsolutePath());

  private static Ran accepted(String name, Boolean... caught) {
    return new Ran(
        new Example(name, EXERCISE.id(), 1), ExampleVerdict.accepted(4, List.of(caught), false));
  }

  private static Ran refusing() {
    ExampleVerdict verdict =
        ExampleVerdict.of(
                Status.REFUSES, "all 4 right versions give 30; the example expects 10", 21)
            .withInputs("input (1 2)");
    return new Ran(new Example("wrong", EXERCISE.id(), 1), verdict);
  }

  private static StepExamples found(Ran... examples) {
    return new StepExamples(
        STEP, List.of(new MethodExamples(EXERCISE, List.of(examples), 3)), List.of(), List.of());
  }

  private static String text(StepExamples found) {
    List<String> lines = ExampleLines.of(found, PATHS).stream().map(Line::text).toList();
    lines.forEach(line -> assertTrue(line.length() <= 80, line));
    return String.join("\n", lines);
  }

  @Test
  void withoutExamplesTheFileIsNamed() {
    StepExamples none = found();
    assertFalse(none.isDone());
    assertEquals(
        """
        Examples of step 07 · Dense layer

          There are no examples yet. The file has one that you can begin with:
            exercises/src/examples/java/gradus/exercises/step07/Examples.java\
        """,
        text(none));
  }

  @Test
  void whatIsThroughIsCountedAndNotNamed() {
    StepExamples some =
        found(accepted("one", true, false, false), accepted("two", true, true, false));
    assertFalse(some.isDone());
    assertEquals(
        """
        Examples of step 07 · Dense layer

          DenseLayer.weightGradient
            ✔ one: accepted by all 4 right versions
            ✔ two: accepted by all 4 right versions
            Your 2 examples let 1 of 3 wrong versions through.\
        """,
        text(some));
  }

  @Test
  void allCaught() {
    StepExamples all = found(accepted("one", true, true, true));
    assertTrue(all.isDone());
    assertTrue(text(all).endsWith("    Your example catches all 3 wrong versions."));
  }

  @Test
  void aWrongExampleIsToldTheRightValueAndNothingElse() {
    StepExamples wrong = found(refusing(), accepted("right", true, true, true));
    assertEquals(0, wrong.methods().get(0).caught());
    assertEquals(1, wrong.methods().get(0).accepted());
    assertEquals(
        """
        Examples of step 07 · Dense layer

          DenseLayer.weightGradient
            ✘ wrong: line 21: all 4 right versions give 30; the example expects 10
              It was given input (1 2)
            ✔ right: accepted by all 4 right versions
            The wrong versions are tried once no example is wrong.\
        """,
        text(wrong));
  }

  @Test
  void anExampleOfNothing() {
    Example lost = new Example("lost", "DenseLayer.foreward", 1);
    StepExamples found = new StepExamples(STEP, List.of(), List.of(lost), List.of());
    assertFalse(found.isDone());
    assertTrue(
        text(found)
            .endsWith("! lost is an example of DenseLayer.foreward, which is no method of step 07"),
        text(found));
  }
}
