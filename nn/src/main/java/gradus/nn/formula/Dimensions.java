package gradus.nn.formula;

/**
 * Names what the rows and the columns of a matrix are, for the sentences about it.
 *
 * @param row for example {@code example}
 * @param column for example {@code input}
 */
public record Dimensions(String row, String column) {

  /** A matrix of which nothing is known. */
  static final Dimensions PLAIN = new Dimensions("row", "column");

  /** The dimensions of the transpose. */
  Dimensions turned() {
    return new Dimensions(/* row= */ column, /* column= */ row);
  }
}
