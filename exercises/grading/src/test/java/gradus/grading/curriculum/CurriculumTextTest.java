package gradus.grading.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurriculumTextTest {

  private static final CurriculumText WHOLE = CurriculumText.ofThisKit();

  private static CurriculumText firstNine() {
    return WHOLE.chosen(IntStream.rangeClosed(1, 9).boxed().toList(), Map.of("Adam.step", 9));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertEquals(WHOLE, CurriculumText.parse(WHOLE.lines()));
    assertEquals(firstNine(), CurriculumText.parse(firstNine().lines()));
    assertEquals(Curriculum.STEPS, CurriculumText.parse(WHOLE.lines()).steps());
  }

  @Test
  void aCourseOfSomeStepsHasNoFinaleUnlessItHasAllOfItsParts() {
    assertEquals(List.of(), firstNine().finale());
    List<Integer> withoutTheBonus = IntStream.rangeClosed(1, 11).boxed().toList();
    assertEquals(WHOLE.finale(), WHOLE.chosen(withoutTheBonus, Map.of()).finale());
  }

  @Test
  void aStoryDoesNotSpeakOfAStepThatDoesNotFollow() {
    List<Step> steps = WHOLE.chosen(List.of(1, 2, 7), Map.of()).steps();
    assertTrue(steps.get(0).story().contains("The step after it"));
    assertEquals(
        "You have built the activations, and their derivatives from the output, which is what a"
            + " layer still has when the gradient comes back. Derivation and the answer to the"
            + " lesson's question: cli/gradus derivation 02.",
        steps.get(1).story());
    assertEquals(
        "Your dense layer hands gradients on without knowing who is before or behind it.",
        WHOLE.chosen(List.of(7), Map.of()).withoutDerivations().steps().get(0).story());
  }

  @Test
  void aMethodIsWorthWhatTheCourseSays() {
    CurriculumText text = WHOLE.chosen(List.of(1, 2), Map.of("Activations.relu", 7));
    assertEquals(8, text.steps().get(0).points());
    assertEquals(8 + 6, text.steps().get(1).points());
    assertTrue(
        text.lines()
            .contains(
                "write: Activations: sigmoid 2, sigmoidDerivative 2 ★, tanhDerivative 2 ★, relu 7,"
                    + " reluDerivative 1 ★"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nothing", "colour: red"})
  void anotherLineIsRefused(String line) {
    assertThrows(IllegalArgumentException.class, () -> CurriculumText.parse(List.of(line)));
  }
}
