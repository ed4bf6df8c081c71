package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * A matrix of ones in the place of a factor that is missing.
 *
 * @param missing whose shape it has
 */
record Ones(Formula missing) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    return missing.value(quantities).map(x -> 1);
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
  public Dimensions dimensions() {
    return missing.dimensions();
  }

  @Override
  public String words() {
    return "1";
  }

  @Override
  public String id() {
    return "ones";
  }

  @Override
  public String toString() {
    return "1";
  }
}
