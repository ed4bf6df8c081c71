package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A recurrence that begins one of its quantities anew at every step.
 *
 * @param recurrence as it ought to be
 * @param forgotten the quantity that is 0 at the beginning of every step
 */
record Forgetful(Recurrence recurrence, Quantity forgotten) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    List<Quantities> steps = new ArrayList<>();
    for (Quantities step : quantities.steps()) {
      steps.add(step.and(forgotten, 0));
    }
    return recurrence.value(quantities.inSteps(steps));
  }

  @Override
  public List<Formula> operands() {
    return List.of();
  }

  @Override
  public Formula with(List<Formula> operands) {
    return this;
  }

  @Override
  public List<Slip> slips() {
    return List.of();
  }

  @Override
  public String words() {
    return recurrence.words();
  }

  @Override
  public String id() {
    return recurrence.id();
  }

  @Override
  public String toString() {
    return recurrence + ", each time from " + forgotten + " = 0";
  }
}
