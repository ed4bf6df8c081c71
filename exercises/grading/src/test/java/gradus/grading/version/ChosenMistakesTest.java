package gradus.grading.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenMistakesTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();

  @Test
  void mistakesStandBelowTheirMethod() {
    ChosenMistakes chosen =
        ChosenMistakes.parse(
            List.of("# A remark", "", "Activations.relu", "  step02/a", "  step02/b"));
    assertEquals(List.of("step02/a", "step02/b"), chosen.of(RELU));
    assertEquals(List.of(), chosen.of(Curriculum.find("Activations.sigmoid").orElseThrow()));
  }

  @Test
  void whatIsNeitherIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> ChosenMistakes.parse(List.of("Activations.rely")));
    assertThrows(IllegalArgumentException.class, () -> ChosenMistakes.parse(List.of("  step02/a")));
  }
}
