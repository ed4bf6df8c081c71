package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * A matrix of the same shape in which one number, one row or one column stands everywhere: an index
 * is missing, or is always 0.
 *
 * @param kind what stands everywhere
 * @param matrix of which it is
 */
record Spread(Kind kind, Formula matrix) implements Formula {

  /** What stands everywhere. */
  enum Kind {
    MEAN("averaged-%s", "Yours has the mean of %s in every place."),
    FIRST_ENTRY("first-entry-of-%s", "Yours has the first entry of %s in every place."),
    FIRST_ROW("first-row-of-%s", "Yours has the first row of %s in every row."),
    FIRST_COLUMN("first-column-of-%s", "Yours has the first column of %s in every column.");

    private final String id;
    private final String sentence;

    Kind(String id, String sentence) {
      this.id = id;
      this.sentence = sentence;
    }
  }

  /** The slips with a matrix that has a name. */
  static List<Slip> slips(Formula named) {
    return List.of(Kind.values()).stream()
        .map(kind -> Slip.about(named, kind.id, kind.sentence, new Spread(kind, named)))
        .toList();
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix value = quantities.value(matrix);
    boolean isSame =
        switch (kind) {
          case MEAN, FIRST_ENTRY -> value.size() == 1;
          case FIRST_ROW -> value.rows() == 1;
          case FIRST_COLUMN -> value.columns() == 1;
        };
    if (isSame) {
      // It is as it was, and so a right answer says nothing against it.
      throw FormulaException.undecided("there is nothing to be spread");
    }
    double mean = value.mean();
    Matrix result = value.copy();
    for (int k = 0; k < result.size(); k++) {
      int row = k / result.columns();
      int column = k % result.columns();
      result.setEntry(
          k,
          switch (kind) {
            case MEAN -> mean;
            case FIRST_ENTRY -> value.entry(0);
            case FIRST_ROW -> value.get(0, column);
            case FIRST_COLUMN -> value.get(row, 0);
          });
    }
    return result;
  }

  @Override
  public List<Formula> operands() {
    return List.of(matrix);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Spread(kind, operands.get(0));
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
    return "spread(%s)".formatted(matrix);
  }
}
