package gradus.nn.program;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;

/**
 * The indices of the entries of a matrix, which loops have at hand and take for the entries.
 *
 * @param of m×n
 * @param which of the two indices
 */
public record Indices(Quantity of, Which which) implements Formula {

  /** Of the row, or of the column. */
  public enum Which {
    /** i, from 0. */
    ROW("row-index", "the index of the row"),
    /** j, from 0. */
    COLUMN("column-index", "the index of the column");

    private final String id;
    private final String words;

    Which(String id, String words) {
      this.id = id;
      this.words = words;
    }
  }

  /**
   * The indices of the rows, as something that is at hand.
   *
   * @param matrix m×n
   * @return a formula with a name
   */
  public static Named ofRows(Quantity matrix) {
    return new Indices(matrix, Which.ROW).named();
  }

  /**
   * The indices of the columns, as something that is at hand.
   *
   * @param matrix m×n
   * @return a formula with a name
   */
  public static Named ofColumns(Quantity matrix) {
    return new Indices(matrix, Which.COLUMN).named();
  }

  private Named named() {
    return named(which.id, which.words);
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix indices = quantities.of(of).copy();
    for (int k = 0; k < indices.size(); k++) {
      int columns = indices.columns();
      indices.setEntry(k, which == Which.ROW ? k / columns : k % columns);
    }
    return indices;
  }

  @Override
  public String words() {
    return which.words;
  }

  @Override
  public String id() {
    return which.id;
  }

  @Override
  public String toString() {
    return which == Which.ROW ? "i" : "j";
  }
}
