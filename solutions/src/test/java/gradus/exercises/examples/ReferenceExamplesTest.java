package gradus.exercises.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.example.MethodExamples;
import gradus.grading.example.StepExamples;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that the chosen mistakes can be caught: the reference examples, at most three a method,
 * are accepted by all right versions and catch all wrong ones.
 */
class ReferenceExamplesTest {

  private static final int MOST = 3;
  private static final int EXAMPLES = 67;
  private static final int CAUGHT = 183;

  @TempDir Path folder;

  @Test
  @Tag("kit")
  void theyCatchEveryChosenMistake() throws IOException, InterruptedException {
    ExampleKit kit = ExampleKit.in(folder);
    int examples = 0;
    int caught = 0;
    for (Step step : Curriculum.STEPS) {
      if (step.number() >= ExampleKit.FIRST_STEP) {
        StepExamples found = kit.run(step, ExampleKit.text(ExampleKit.REFERENCE, step));
        assertTrue(found.isDone(), found.toString());
        for (MethodExamples method : found.methods()) {
          assertTrue(method.examples().size() <= MOST, method.exercise().id());
          examples += method.examples().size();
          caught += method.caught();
        }
      }
    }
    assertEquals(EXAMPLES, examples);
    assertEquals(CAUGHT, caught);
  }
}
