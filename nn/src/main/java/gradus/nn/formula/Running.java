package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * Sums of which each goes on with the one before.
 *
 * @param sums as they ought to be
 */
record Running(Formula sums) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    return Terms.NEVER_RESET.running(sums.value(quantities));
  }

  @Override
  public List<Formula> operands() {
    return List.of(sums);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Running(operands.get(0));
  }

  @Override
  public List<Slip> slips() {
    return List.of();
  }

  @Override
  public String words() {
    return sums.words();
  }

  @Override
  public String id() {
    return sums.id();
  }

  @Override
  public String toString() {
    return "running(" + sums + ")";
  }
}
