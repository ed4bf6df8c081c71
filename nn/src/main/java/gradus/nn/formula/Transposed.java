package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * The transpose of a matrix.
 *
 * @param matrix what is transposed
 */
record Transposed(Formula matrix) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    return matrix.value(quantities).transpose();
  }

  @Override
  public List<Formula> operands() {
    return List.of(matrix);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Transposed(operands.get(0));
  }

  @Override
  public List<Slip> slips() {
    return List.of(
        Slip.about(
            matrix,
            "%s-not-transposed",
            "Yours takes %s as it is given: rows and columns do not change places.",
            matrix),
        Slip.about(
            matrix,
            "%s-crosswise",
            "Yours reads %s crosswise: the numbers stand in their old order in the turned shape.",
            new Reshaped(matrix)));
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
    return Text.operand(matrix) + "ᵀ";
  }
}
