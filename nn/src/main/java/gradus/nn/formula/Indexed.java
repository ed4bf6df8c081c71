package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * A product of two matrices in which one index of a factor is another one of the three, or always
 * 0. The sum for the entry [i,j] is that of left[i,k] · right[k,j].
 *
 * @param left the left factor
 * @param right the right factor
 * @param wrong the index that is taken
 * @param inLeft whether it is taken in the left factor
 * @param isRow whether it is taken for the row
 */
record Indexed(Formula left, Formula right, Index wrong, boolean inLeft, boolean isRow)
    implements Formula {

  /** An index. */
  enum Index {
    ROW("the row of the result"),
    COLUMN("the column of the result"),
    TERM("the term of the sum"),
    ZERO("0");

    private final String words;

    Index(String words) {
      this.words = words;
    }

    private int of(int i, int j, int k) {
      return switch (this) {
        case ROW -> i;
        case COLUMN -> j;
        case TERM -> k;
        case ZERO -> 0;
      };
    }
  }

  /** What yours is, with {@code %s} for the factor. */
  String sentence() {
    return "Yours takes " + wrong.words + " for the " + (isRow ? "row" : "column") + " of %s.";
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix l = quantities.value(left);
    Matrix r = quantities.value(right);
    if (l.columns() != r.rows()) {
      throw new FormulaException("inner sizes differ");
    }
    Matrix product = Matrix.zeros(l.rows(), r.columns());
    for (int i = 0; i < l.rows(); i++) {
      for (int j = 0; j < r.columns(); j++) {
        double sum = 0;
        for (int k = 0; k < l.columns(); k++) {
          int index = wrong.of(i, j, k);
          sum +=
              inLeft
                  ? entry(l, isRow ? index : i, isRow ? k : index) * r.get(k, j)
                  : l.get(i, k) * entry(r, isRow ? index : k, isRow ? j : index);
        }
        product.set(i, j, sum);
      }
    }
    return product;
  }

  private static double entry(Matrix matrix, int row, int column) {
    if (row >= matrix.rows() || column >= matrix.columns()) {
      throw new FormulaException("there is no such entry");
    }
    return matrix.get(row, column);
  }

  @Override
  public List<Formula> operands() {
    return List.of(left, right);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Indexed(operands.get(0), operands.get(1), wrong, inLeft, isRow);
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
    return "indexed(" + left + ", " + right + ")";
  }
}
