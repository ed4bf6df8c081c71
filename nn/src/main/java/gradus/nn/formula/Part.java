package gradus.nn.formula;

/** A part of a matrix: what a loop reaches that begins or ends one off, or never goes on. */
enum Part {
  FIRST_ROW("first-row", "row 0"),
  LAST_ROW("last-row", "the last row"),
  FIRST_COLUMN("first-column", "column 0"),
  LAST_COLUMN("last-column", "the last column"),
  FIRST_ENTRY("first-entry", "the first entry"),
  LAST_ENTRY("last-entry", "the last entry"),
  /** What a loop over the entries reaches that ends at the number of rows. */
  AS_MANY_AS_ROWS("as-many-as-rows", "as many entries as there are rows"),
  DIAGONAL("diagonal", "the diagonal"),
  EVERY_OTHER_ROW("every-other-row", "every other row"),
  EVERY_OTHER_COLUMN("every-other-column", "every other column"),
  EVERY_OTHER_ENTRY("every-other-entry", "every other entry");

  private final String id;
  private final String words;

  Part(String id, String words) {
    this.id = id;
    this.words = words;
  }

  boolean has(int row, int column, int rows, int columns) {
    return switch (this) {
      case FIRST_ROW -> row == 0;
      case LAST_ROW -> row == rows - 1;
      case FIRST_COLUMN -> column == 0;
      case LAST_COLUMN -> column == columns - 1;
      case FIRST_ENTRY -> row == 0 && column == 0;
      case LAST_ENTRY -> row == rows - 1 && column == columns - 1;
      case AS_MANY_AS_ROWS -> row * columns + column < rows;
      case DIAGONAL -> row == column;
      case EVERY_OTHER_ROW -> row % 2 == 0;
      case EVERY_OTHER_COLUMN -> column % 2 == 0;
      case EVERY_OTHER_ENTRY -> (row * columns + column) % 2 == 0;
    };
  }

  /** The number of entries in it. */
  int size(int rows, int columns) {
    int size = 0;
    for (int k = 0; k < rows * columns; k++) {
      size += has(k / columns, k % columns, rows, columns) ? 1 : 0;
    }
    return size;
  }

  /** The id of a slip with something that only this part has; {@code %s} stands for it. */
  String onlyId() {
    return "%s-in-" + id + "-only";
  }

  String only() {
    return "Yours has %s in " + words + " only.";
  }

  /** The id of a slip with something that this part lacks; {@code %s} stands for it. */
  String exceptId() {
    return "%s-not-in-" + id;
  }

  String except() {
    return "Yours is without %s in " + words + ".";
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }
}
