package gradus.nn.formula;

import gradus.math.Matrix;

/**
 * A quantity with a name, which has a value in every case.
 *
 * @param id the beginning of a diagnosis about it
 * @param symbol as the lesson writes it
 * @param words its name, as a noun
 * @param dimensions what its rows and columns are
 */
public record Quantity(String id, String symbol, String words, Dimensions dimensions)
    implements Formula {

  /**
   * A quantity of whose rows and columns nothing is said.
   *
   * @param id the beginning of a diagnosis about it
   * @param symbol as the lesson writes it
   * @param words its name, as a noun
   */
  public Quantity(String id, String symbol, String words) {
    this(id, symbol, words, Dimensions.PLAIN);
  }

  /**
   * The same quantity with names for its rows and columns.
   *
   * @param row what a row is, for example {@code example}
   * @param column what a column is, for example {@code input}
   * @return a new quantity
   */
  public Quantity of(String row, String column) {
    return new Quantity(id, symbol, words, new Dimensions(row, column));
  }

  @Override
  public Matrix value(Quantities quantities) {
    return quantities.of(this);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
