package gradus.nn.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.math.Matrix;
import gradus.nn.formula.Recurrence.Assignment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests quantities that go from step to step, by the momentum of two steps. */
class RecurrenceTest {

  private static final Quantity VALUE = new Quantity("value", "w", "the value");
  private static final Quantity VELOCITY = new Quantity("velocity", "v", "the velocity");
  private static final Quantity GRADIENT = new Quantity("gradient", "g", "the gradient");
  private static final Quantity STEP = new Quantity("step", "t", "the number of the step");

  /** V ← v / 2 − g, w ← w + v. */
  private static final Recurrence MOMENTUM =
      new Recurrence(
          List.of(
              new Assignment(VELOCITY, Constant.HALF.hadamard(VELOCITY).minus(GRADIENT)),
              new Assignment(VALUE, VALUE.plus(VELOCITY))),
          STEP);

  private static Quantities begin(double value, double... gradients) {
    return Quantities.NONE
        .and(VALUE, value)
        .inSteps(
            Arrays.stream(gradients)
                .mapToObj(gradient -> Quantities.NONE.and(GRADIENT, gradient))
                .toList());
  }

  @Test
  void eachStepGoesOnFromTheOneBefore() {
    assertEquals(Matrix.row(10), MOMENTUM.value(begin(10)));
    assertEquals(Matrix.row(8), MOMENTUM.value(begin(10, 2)));
    assertEquals(Matrix.row(8 + (-1 - 4)), MOMENTUM.value(begin(10, 2, 4)));
    assertEquals(MOMENTUM.value(begin(10, 2, 2, 2)), MOMENTUM.value(begin(10, 2).withMoreSteps()));
  }

  @ParameterizedTest
  @CsvSource({"old-velocity, 8", "velocity-not-kept, 4"})
  void slips(String id, double expected) {
    Slip slip =
        MOMENTUM.slips().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    assertEquals(Matrix.row(expected), slip.formula().value(begin(10, 2, 4)));
  }

  @Test
  void theStepsAreCountedFromOne() {
    Recurrence counts = new Recurrence(List.of(new Assignment(VALUE, VALUE.plus(STEP))), STEP);
    assertEquals(Matrix.row(1 + 2 + 3), counts.value(begin(0, 9, 9, 9)));
  }

  @Test
  void withoutAValueThereIsNoResult() {
    Recurrence without = new Recurrence(List.of(new Assignment(VELOCITY, VELOCITY)), STEP);
    assertThrows(FormulaException.class, () -> without.value(begin(1, 2)));
  }
}
