package gradus.nn.program;

import gradus.math.Matrix;
import gradus.nn.formula.Dimensions;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Notation;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import java.util.List;

/**
 * By how much a program changes a parameter: (after − before) / unit. The program computes the new
 * value alone, so a slip can be nowhere else.
 *
 * @param before m×n, the parameter as it was
 * @param after m×n, the new value
 * @param unit 1×1, in which the change is measured
 */
public record Change(Quantity before, Formula after, Formula unit) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    Matrix old = quantities.of(before);
    Matrix change = quantities.value(after);
    if (!change.hasShapeOf(old)) {
      return change;
    }
    return change.minus(old).scale(1 / quantities.value(unit).entry(0));
  }

  @Override
  public List<Formula> operands() {
    return List.of(after);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Change(before, operands.get(0), unit);
  }

  @Override
  public Dimensions dimensions() {
    return before.dimensions();
  }

  @Override
  public String words() {
    return "the change of " + before.words();
  }

  @Override
  public String id() {
    return "change";
  }

  @Override
  public String toString() {
    return before + " ← " + Notation.of(after);
  }
}
