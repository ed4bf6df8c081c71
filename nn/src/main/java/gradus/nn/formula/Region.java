package gradus.nn.formula;

import gradus.math.Matrix;

/**
 * One formula in a part of a matrix, and another one in the rest.
 *
 * @param part where the first one is taken
 * @param inside the first one, which has the shape of the result
 * @param outside the other one; a number, a row or a column is repeated
 */
record Region(Part part, Formula inside, Formula outside) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    Matrix in = quantities.value(inside);
    Matrix out = quantities.value(outside);
    int rows = Math.max(in.rows(), out.rows());
    int columns = Math.max(in.columns(), out.columns());
    if (!fits(in, rows, columns) || !fits(out, rows, columns)) {
      throw new FormulaException("shapes differ");
    }
    int reached = part.size(rows, columns);
    if (reached == 0 || reached == rows * columns) {
      throw FormulaException.undecided("the part is all of it, or nothing");
    }
    Matrix result = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        Matrix from = part.has(i, j, rows, columns) ? in : out;
        result.set(i, j, from.get(from.rows() == 1 ? 0 : i, from.columns() == 1 ? 0 : j));
      }
    }
    return result;
  }

  private static boolean fits(Matrix matrix, int rows, int columns) {
    return (matrix.rows() == 1 || matrix.rows() == rows)
        && (matrix.columns() == 1 || matrix.columns() == columns);
  }

  @Override
  public Dimensions dimensions() {
    return inside.dimensions();
  }

  @Override
  public String words() {
    return toString();
  }

  @Override
  public String id() {
    return "part";
  }

  @Override
  public String toString() {
    return "(%s in %s, else %s)".formatted(inside, part.words(), outside);
  }
}
