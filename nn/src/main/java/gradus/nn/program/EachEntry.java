package gradus.nn.program;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Notation;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import java.util.List;

/**
 * A loop through the entries of a matrix: a number for each of them, in its place.
 *
 * @param matrix m×n, whose entries are gone through; only its shape counts
 * @param number 1×1, computed for one entry; a {@link MovedEntry} in it knows which
 */
public record EachEntry(Quantity matrix, Formula number) implements Formula {

  /** The place of the entry at which the loop is, row by row. */
  static final Quantity PLACE = new Quantity("place", "k", "the place of the entry");

  /** What a loop costs: every entry has quantities of its own. */
  private static final int COST = 40;

  @Override
  public Matrix value(Quantities quantities) {
    Matrix result = quantities.of(matrix).copy();
    for (int k = 0; k < result.size(); k++) {
      Matrix value = quantities.and(PLACE, k).value(number);
      if (value.size() > 1) {
        throw new FormulaException("it is more than a number");
      }
      result.setEntry(k, value.entry(0));
    }
    return result;
  }

  @Override
  public List<Formula> operands() {
    return List.of(number);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new EachEntry(matrix, operands.get(0));
  }

  @Override
  public int size() {
    return COST * number.size();
  }

  @Override
  public String words() {
    return number.words();
  }

  @Override
  public String id() {
    return number.id();
  }

  @Override
  public String toString() {
    return "(for each entry of %s: %s)".formatted(matrix, Notation.of(number));
  }
}
