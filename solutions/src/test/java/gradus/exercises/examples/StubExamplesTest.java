package gradus.exercises.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.example.MethodExamples;
import gradus.grading.example.StepExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the files that students begin with: each compiles, has no example yet, and the one in its
 * comment is accepted, leaves mistakes to be caught and is of no method that is to be derived.
 */
class StubExamplesTest {

  private static final String BEGIN = "  // One to begin with: take the slashes away.\n  //\n";

  /** Their formula stands in the stub: an example of them gives no derivation away. */
  private static final Set<String> OPEN =
      Set.of(
          "Activations.sigmoid",
          "MeanSquaredError.value",
          "NumericalGradient.centralDifference",
          "GradientDescent.step",
          "XorByHand.forward",
          "DenseLayer.forward",
          "SigmoidLayer.forward",
          "NeuralNetwork.forward",
          "Momentum.step",
          "XorNetwork.accuracy",
          "SoftmaxCrossEntropy.softmax",
          "Value.plus");

  @TempDir Path folder;

  private static List<Step> steps() {
    return Curriculum.STEPS.stream()
        .filter(step -> step.number() >= ExampleKit.FIRST_STEP)
        .toList();
  }

  @Test
  @Tag("kit")
  void theyCompileAndHoldNoExampleYet() throws IOException, InterruptedException {
    ExampleKit kit = ExampleKit.in(folder);
    for (Step step : steps()) {
      StepExamples found = kit.run(step, ExampleKit.text(ExampleKit.STUBS, step));
      assertEquals(List.of(), found.messages());
      assertFalse(found.isBegun(), step.label());
    }
    assertEquals(OPEN.size(), steps().size());
  }

  @Test
  @Tag("kit")
  void theOneInTheCommentIsAcceptedAndNotEnough() throws IOException, InterruptedException {
    ExampleKit kit = ExampleKit.in(folder);
    for (Step step : steps()) {
      StepExamples found = kit.run(step, uncommented(ExampleKit.text(ExampleKit.STUBS, step)));
      assertEquals(List.of(), found.messages());
      List<MethodExamples> begun =
          found.methods().stream().filter(method -> !method.examples().isEmpty()).toList();
      assertEquals(1, begun.size(), step.label());
      MethodExamples method = begun.get(0);
      assertTrue(OPEN.contains(method.exercise().id()), method.exercise().id());
      assertTrue(method.isAccepted(), found.toString());
      assertTrue(method.caught() < method.wrong(), method.exercise().id());
    }
  }

  private static String uncommented(String stub) {
    int begin = stub.indexOf(BEGIN);
    assertTrue(begin > 0, stub);
    String sample = stub.substring(begin + BEGIN.length());
    return stub.substring(0, begin) + sample.replaceAll("(?m)^  // ?", "  ");
  }
}
