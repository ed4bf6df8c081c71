package gradus.nn.program;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Notation;
import gradus.nn.formula.Quantities;
import java.util.List;

/**
 * A matrix of which one entry is moved, the one at which {@link EachEntry} is.
 *
 * @param others m×n, where the other entries stand
 * @param moved m×n, or 1×1, where the entries are when they are moved
 * @param earlier what is done with the entries before
 */
public record MovedEntry(Formula others, Formula moved, Earlier earlier) implements Formula {

  /** Where the entries are that have had their turn. */
  public enum Earlier {
    /** Back where they were. */
    PUT_BACK,
    /** Still moved. */
    STILL_MOVED
  }

  /**
   * A matrix whose other entries are all where they were.
   *
   * @param others m×n, where the other entries stand
   * @param moved m×n, where the entries are when they are moved
   */
  public MovedEntry(Formula others, Formula moved) {
    this(others, moved, Earlier.PUT_BACK);
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix result = quantities.value(others).copy();
    Matrix to = quantities.value(moved);
    if (to.size() > 1 && !to.hasShapeOf(result)) {
      throw new FormulaException("shapes differ");
    }
    int place = (int) quantities.of(EachEntry.PLACE).entry(0);
    for (int k = earlier == Earlier.PUT_BACK ? place : 0; k <= place; k++) {
      result.setEntry(k, to.entry(to.size() == 1 ? 0 : k));
    }
    return result;
  }

  @Override
  public List<Formula> operands() {
    return List.of(others, moved);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new MovedEntry(operands.get(0), operands.get(1), earlier);
  }

  @Override
  public String words() {
    return toString();
  }

  @Override
  public String id() {
    return "moved";
  }

  @Override
  public String toString() {
    return "%s, but one entry of %s".formatted(Notation.of(others), Notation.of(moved));
  }
}
