package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * The entrywise product over the entries that both matrices have, and 0 elsewhere, in the shape of
 * the matrix product.
 *
 * @param left m×k
 * @param right k×n
 */
record Overlap(Formula left, Formula right) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    Matrix l = left.value(quantities);
    Matrix r = right.value(quantities);
    Matrix result = Matrix.zeros(l.rows(), r.columns());
    for (int i = 0; i < Math.min(l.rows(), r.rows()); i++) {
      for (int j = 0; j < Math.min(l.columns(), r.columns()); j++) {
        result.set(i, j, l.get(i, j) * r.get(i, j));
      }
    }
    return result;
  }

  @Override
  public List<Formula> operands() {
    return List.of(left, right);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Overlap(operands.get(0), operands.get(1));
  }

  @Override
  public List<Slip> slips() {
    return List.of();
  }

  @Override
  public String words() {
    return toString();
  }

  @Override
  public String id() {
    return "product";
  }

  @Override
  public String toString() {
    return Text.operand(left) + " ∘ " + Text.operand(right);
  }
}
