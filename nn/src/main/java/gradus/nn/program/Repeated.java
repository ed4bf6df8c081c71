package gradus.nn.program;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Notation;
import gradus.nn.formula.Quantities;
import java.util.List;

/**
 * A matrix in the shape of another one: its columns are taken up to where that one ends, from the
 * first again where they are too few. So a loop reads it that belongs to the other matrix.
 *
 * @param matrix n×k
 * @param like n×m
 */
public record Repeated(Formula matrix, Formula like) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    Matrix value = quantities.value(matrix);
    Matrix result = quantities.value(like).copy();
    if (value.rows() != result.rows()) {
      throw new FormulaException("shapes differ");
    }
    for (int k = 0; k < result.size(); k++) {
      int row = k / result.columns();
      int column = k % result.columns();
      result.setEntry(k, value.get(row, column % value.columns()));
    }
    return result;
  }

  @Override
  public List<Formula> operands() {
    return List.of(matrix, like);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Repeated(operands.get(0), operands.get(1));
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
    return "repeated(%s)".formatted(Notation.of(matrix));
  }
}
