package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * The entries of a matrix in their old order in the turned shape: what is often taken for the
 * transpose.
 *
 * @param matrix what is reshaped
 */
record Reshaped(Formula matrix) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    Matrix value = matrix.value(quantities);
    Matrix turned = Matrix.zeros(value.columns(), value.rows());
    for (int k = 0; k < value.size(); k++) {
      turned.setEntry(k, value.entry(k));
    }
    return turned;
  }

  @Override
  public List<Formula> operands() {
    return List.of(matrix);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Reshaped(operands.get(0));
  }

  @Override
  public List<Slip> slips() {
    return List.of();
  }

  @Override
  public Dimensions dimensions() {
    return matrix.dimensions().turned();
  }

  @Override
  public String words() {
    return matrix.words();
  }

  @Override
  public String id() {
    return matrix.id();
  }

  @Override
  public String toString() {
    return "reshaped(" + matrix + ")";
  }
}
