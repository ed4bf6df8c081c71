package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that counts something of a matrix.
 *
 * @param what it counts
 * @param of the matrix
 */
public record Count(What what, Formula of) implements Formula {

  /** Something that can be counted. */
  public enum What {
    /** The rows. */
    ROWS("rows"),
    /** The columns. */
    COLUMNS("columns"),
    /** All entries. */
    ENTRIES("entries");

    private final String words;

    What(String words) {
      this.words = words;
    }
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix matrix = quantities.value(of);
    return Matrix.row(
        switch (what) {
          case ROWS -> matrix.rows();
          case COLUMNS -> matrix.columns();
          case ENTRIES -> matrix.size();
        });
  }

  @Override
  public List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    for (What other : What.values()) {
      if (other != what) {
        slips.add(
            Slip.of(
                "counts-" + other.words,
                "Yours has the number of " + other.words + " in the place of another number.",
                new Count(other, of)));
      }
    }
    if (what == What.ENTRIES) {
      Formula rows = new Count(What.ROWS, of);
      Formula columns = new Count(What.COLUMNS, of);
      String sentence = "Yours has %s in the place of the number of entries.";
      slips.add(Slip.of("counts-sum", sentence.formatted("rows plus columns"), rows.plus(columns)));
      slips.add(Slip.of("counts-rows", sentence.formatted("rows times rows"), rows.hadamard(rows)));
      slips.add(
          Slip.of(
              "counts-columns",
              sentence.formatted("columns times columns"),
              columns.hadamard(columns)));
    }
    String off = "Yours has the number of " + what.words + " off by one.";
    slips.add(Slip.of("count-off-by-one", off, minus(Constant.ONE)));
    slips.add(Slip.of("count-off-by-one", off, plus(Constant.ONE)));
    return slips;
  }

  @Override
  public Dimensions dimensions() {
    return Dimensions.PLAIN;
  }

  @Override
  public String words() {
    return "the number of " + what.words;
  }

  @Override
  public String id() {
    return "number-of-" + what.words;
  }

  @Override
  public String toString() {
    return what.words + "(" + of + ")";
  }
}
