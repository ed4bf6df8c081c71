package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression over the {@link Quantities} of a case. It has a value in every case, can be read as
 * text, and knows the slips that people make in it. Immutable.
 *
 * <p>Every value is a matrix; a number is 1×1. Entrywise operations repeat a number, a single row
 * or a single column as often as the other operand needs it.
 */
public interface Formula {

  /**
   * The value in one case. The values of operands are asked for by {@link Quantities#value}: they
   * are known there if nothing around a slip has changed them.
   *
   * @param quantities of the case
   * @return a matrix, which must not be changed
   * @throws FormulaException if shapes do not fit, or a quantity has no value
   */
  Matrix value(Quantities quantities);

  /**
   * The formulas that this one is made of. Whatever has some overrides {@link #with}, too.
   *
   * @return in the order in which they are written; empty for a quantity
   */
  default List<Formula> operands() {
    return List.of();
  }

  /**
   * The same operation on other formulas.
   *
   * @param operands as many as this one has
   * @return a new formula
   */
  default Formula with(List<Formula> operands) {
    return this;
  }

  /**
   * The slips that people make at this very place, and not within its operands.
   *
   * @return each with the formula that stands here instead
   */
  default List<Slip> slips() {
    return List.of();
  }

  /**
   * The formula in words, as a noun.
   *
   * @return for example {@code the input}; what has no name of its own is written out
   */
  String words();

  /**
   * The beginning of a diagnosis about it.
   *
   * @return for example {@code input}, as in {@code input-missing}
   */
  String id();

  /**
   * The same formula with another one wherever a part of it stands.
   *
   * @param part what is replaced
   * @param by what stands there then
   * @return a new formula, or this one if the part is not in it
   */
  default Formula replacing(Formula part, Formula by) {
    if (equals(part)) {
      return by;
    }
    List<Formula> operands = operands();
    List<Formula> replaced = new ArrayList<>(operands.size());
    boolean isSame = true;
    for (Formula operand : operands) {
      Formula with = operand.replacing(part, by);
      isSame &= with == operand;
      replaced.add(with);
    }
    return isSame ? this : with(replaced);
  }

  /**
   * The number of operations and quantities in it, each as often as it is written.
   *
   * @return at least 1
   */
  default int size() {
    return 1 + operands().stream().mapToInt(Formula::size).sum();
  }

  /**
   * What its rows and columns are.
   *
   * @return names for both
   */
  default Dimensions dimensions() {
    return operands().isEmpty() ? Dimensions.PLAIN : operands().get(0).dimensions();
  }

  /**
   * The product of two matrices.
   *
   * @param right the right factor
   * @return a new formula
   */
  default Formula times(Formula right) {
    return new Product(this, right, Terms.ALL);
  }

  /**
   * The transpose.
   *
   * @return a new formula
   */
  default Formula transposed() {
    return new Transposed(this);
  }

  /**
   * The entrywise sum.
   *
   * @param right the other term
   * @return a new formula
   */
  default Formula plus(Formula right) {
    return new Entrywise(Entrywise.Sign.PLUS, this, right);
  }

  /**
   * The entrywise difference.
   *
   * @param right what is taken off
   * @return a new formula
   */
  default Formula minus(Formula right) {
    return new Entrywise(Entrywise.Sign.MINUS, this, right);
  }

  /**
   * The entrywise product.
   *
   * @param right the other factor
   * @return a new formula
   */
  default Formula hadamard(Formula right) {
    return new Entrywise(Entrywise.Sign.TIMES, this, right);
  }

  /**
   * The entrywise quotient.
   *
   * @param right the divisor
   * @return a new formula
   */
  default Formula over(Formula right) {
    return new Entrywise(Entrywise.Sign.OVER, this, right);
  }

  /**
   * The entrywise power.
   *
   * @param exponent the exponent
   * @return a new formula
   */
  default Formula power(Formula exponent) {
    return new Entrywise(Entrywise.Sign.POWER, this, exponent);
  }

  /**
   * The same with the other sign.
   *
   * @return a new formula
   */
  default Formula negated() {
    return new Mapped(Function.NEGATIVE, this);
  }

  /**
   * The entrywise maximum.
   *
   * @param right the other operand
   * @return a new formula
   */
  default Formula larger(Formula right) {
    return new Entrywise(Entrywise.Sign.LARGER, this, right);
  }

  /**
   * 1 where this is above, and 0 elsewhere.
   *
   * @param right what it is compared with
   * @return a new formula
   */
  default Formula above(Formula right) {
    return new Entrywise(Entrywise.Sign.ABOVE, this, right);
  }

  /**
   * 1 where this is above or the same, and 0 elsewhere.
   *
   * @param right what it is compared with
   * @return a new formula
   */
  default Formula atLeast(Formula right) {
    return new Entrywise(Entrywise.Sign.AT_LEAST, this, right);
  }

  /**
   * 1 where both are the same, and 0 elsewhere.
   *
   * @param right what it is compared with
   * @return a new formula
   */
  default Formula sameAs(Formula right) {
    return new Entrywise(Entrywise.Sign.SAME, this, right);
  }

  /**
   * A function of every entry.
   *
   * @param function to apply
   * @return a new formula
   */
  default Formula map(Function function) {
    return new Mapped(function, this);
  }

  /**
   * One row with the sum of every column.
   *
   * @return a new formula
   */
  default Formula sumRows() {
    return new Reduction(Reduction.Kind.SUM, Reduction.Over.ROWS, this);
  }

  /**
   * One column with the sum of every row.
   *
   * @return a new formula
   */
  default Formula sumColumns() {
    return new Reduction(Reduction.Kind.SUM, Reduction.Over.COLUMNS, this);
  }

  /**
   * One column with the largest entry of every row.
   *
   * @return a new formula
   */
  default Formula largestOfRows() {
    return new Reduction(Reduction.Kind.LARGEST, Reduction.Over.COLUMNS, this);
  }

  /**
   * The largest of all entries.
   *
   * @return a new formula
   */
  default Formula largest() {
    return new Reduction(Reduction.Kind.LARGEST, Reduction.Over.ALL, this);
  }

  /**
   * The sum of all entries.
   *
   * @return a new formula
   */
  default Formula sum() {
    return new Reduction(Reduction.Kind.SUM, Reduction.Over.ALL, this);
  }

  /**
   * The mean of all entries.
   *
   * @return a new formula
   */
  default Formula mean() {
    return new Reduction(Reduction.Kind.MEAN, Reduction.Over.ALL, this);
  }

  /**
   * The same formula with a name: it is computed once, wherever it stands, so a slip in it shows
   * everywhere.
   *
   * @param id the beginning of a diagnosis about it
   * @param words its name, as a noun
   * @return a new formula
   */
  default Named named(String id, String words) {
    return new Named(id, words, this, List.of());
  }
}
