package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * The transpose of a matrix.
 *
 * @param matrix what is transposed
 */
record Transposed(Formula matrix) implements Formula {

  /** The entries in their old order in the turned shape. */
  static Formula reshaped(Formula matrix) {
    return new Reshaped(matrix);
  }

  @Override
  public Matrix value(Quantities quantities) {
    return quantities.value(matrix).transpose();
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
            "In yours the rows and columns of %s do not change places.",
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

  /**
   * The entries of a matrix in their old order in the turned shape: what is often taken for the
   * transpose.
   *
   * @param matrix what is reshaped
   */
  private record Reshaped(Formula matrix) implements Formula {

    @Override
    public Matrix value(Quantities quantities) {
      Matrix value = quantities.value(matrix);
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
}
