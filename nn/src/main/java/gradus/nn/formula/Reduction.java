package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * One number out of many: of every column, of every row, or of all entries.
 *
 * @param kind what is made of them
 * @param over what is gone through
 * @param matrix whose entries they are
 */
record Reduction(Kind kind, Over over, Formula matrix) implements Formula {

  /** What is made of several numbers. */
  enum Kind {
    SUM("summed", "Yours adds up %s."),
    MEAN("averaged", "Yours takes the mean of %s."),
    LARGEST("largest", "Yours takes the maximum of %s."),
    SMALLEST("smallest", "Yours takes the minimum of %s."),
    FIRST("first-%s-only", "Yours is what the first # alone gives."),
    LAST(
        "last-%s-only",
        "Yours is what the last # alone gives: what the others gave is overwritten, not added."),
    WITHOUT_FIRST("first-%s-skipped", "Yours is right but for the first #, which it leaves out."),
    EVERY_OTHER("every-other-%s", "Yours counts every other # only."),
    FIRST_TWICE("first-%s-twice", "Yours counts the first # twice."),
    LAST_TWICE("last-%s-twice", "Yours counts the last # twice."),
    WITHOUT_LAST("last-%s-skipped", "Yours is right but for the last #, which it leaves out."),
    LARGEST_OR_ZERO(
        "maximum-from-zero",
        "Yours looks for the maximum from 0 upwards: where all are below 0, it finds none of them."),
    LARGEST_SIZE("largest-size", "Yours takes the largest size, without its sign.");

    private final String id;

    /** A sentence, with {@code %s} for what is gone through and {@code #} for one of its parts. */
    private final String words;

    Kind(String id, String words) {
      this.id = id;
      this.words = words;
    }

    double of(double[] numbers) {
      double sum = 0;
      double largest = this == LARGEST_OR_ZERO ? 0 : Double.NEGATIVE_INFINITY;
      double smallest = Double.POSITIVE_INFINITY;
      for (double number : numbers) {
        sum += number;
        largest = Math.max(largest, this == LARGEST_SIZE ? Math.abs(number) : number);
        smallest = Math.min(smallest, number);
      }
      return switch (this) {
        case SUM -> sum;
        case MEAN -> sum / numbers.length;
        case SMALLEST -> smallest;
        case FIRST -> numbers[0];
        case LAST -> numbers[numbers.length - 1];
        case WITHOUT_FIRST -> sum - numbers[0];
        case EVERY_OTHER -> everyOther(numbers);
        case FIRST_TWICE -> sum + numbers[0];
        case LAST_TWICE -> sum + numbers[numbers.length - 1];
        case WITHOUT_LAST -> sum - numbers[numbers.length - 1];
        default -> largest;
      };
    }
  }

  private static double everyOther(double[] numbers) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i += 2) {
      sum += numbers[i];
    }
    return sum;
  }

  /** What is gone through. */
  enum Over {
    /** The rows of each column: the result is one row. */
    ROWS,
    /** The columns of each row: the result is one column. */
    COLUMNS,
    /** All entries: the result is a number. */
    ALL
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix value = quantities.value(matrix);
    if (over == Over.ALL) {
      return Matrix.row(kind.of(entries(value)));
    }
    Matrix columns = over == Over.ROWS ? value.transpose() : value;
    double[] results = new double[columns.rows()];
    for (int i = 0; i < results.length; i++) {
      results[i] = kind.of(row(columns, i));
    }
    return over == Over.ROWS ? Matrix.row(results) : Matrix.column(results);
  }

  private static double[] entries(Matrix matrix) {
    double[] entries = new double[matrix.size()];
    for (int k = 0; k < entries.length; k++) {
      entries[k] = matrix.entry(k);
    }
    return entries;
  }

  private static double[] row(Matrix matrix, int row) {
    double[] entries = new double[matrix.columns()];
    for (int j = 0; j < entries.length; j++) {
      entries[j] = matrix.get(row, j);
    }
    return entries;
  }

  @Override
  public List<Formula> operands() {
    return List.of(matrix);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Reduction(kind, over, operands.get(0));
  }

  @Override
  public List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    addKinds(slips);
    addDirections(slips);
    addFunctionOutside(slips);
    if (over == Over.ALL && kind == Kind.SUM) {
      String begins = "Yours begins a sum at %s.";
      slips.add(Slip.of("sum-from-one", begins.formatted("1"), plus(Constant.ONE)));
      slips.add(Slip.of("sum-from-one", begins.formatted("−1"), minus(Constant.ONE)));
    }
    if (over == Over.ALL && kind == Kind.MEAN) {
      Formula sum = new Reduction(Kind.SUM, over, matrix);
      String sentence = "Yours divides the sum by the number of %s, not by that of all entries.";
      slips.add(
          Slip.of(
              "counts-rows",
              sentence.formatted("rows"),
              sum.over(new Count(Count.What.ROWS, matrix))));
      slips.add(
          Slip.of(
              "counts-columns",
              sentence.formatted("columns"),
              sum.over(new Count(Count.What.COLUMNS, matrix))));
    }
    if (over != Over.ALL && kind == Kind.SUM) {
      Terms wrong = over == Over.ROWS ? Terms.NOT_RESET_BY_COLUMN : Terms.NOT_RESET_BY_ROW;
      slips.add(wrong.slip("sum", new Running(this)));
    }
    return slips;
  }

  /** What is squared too late, when it has been added up. */
  private void addFunctionOutside(List<Slip> slips) {
    if (matrix instanceof Mapped mapped
        && mapped.function() == Function.SQUARE
        && (kind == Kind.SUM || kind == Kind.MEAN)) {
      Formula inner = mapped.argument();
      String sentence = "Yours adds up %s first, where large and small cancel, and then squares.";
      Formula ofSums = new Mapped(Function.SQUARE, new Reduction(Kind.SUM, over, inner));
      slips.add(
          Slip.about(
              inner,
              "sum-squared",
              sentence,
              kind == Kind.SUM || over != Over.ALL
                  ? ofSums
                  : ofSums.over(new Count(Count.What.ENTRIES, inner))));
      if (kind == Kind.MEAN) {
        Formula ofMean = new Mapped(Function.SQUARE, new Reduction(Kind.MEAN, over, inner));
        slips.add(
            Slip.about(
                inner,
                "mean-squared",
                "Yours takes the mean of %s first, where large and small cancel, and then squares.",
                ofMean));
      }
    }
  }

  private void addKinds(List<Slip> slips) {
    String each = each();
    for (Kind other : Kind.values()) {
      if (other != kind) {
        String of = each.equals("example") ? "row" : each;
        String sentence = other.words.replace("#", each);
        slips.add(
            Slip.about(
                matrix, other.id.replace("%s", of), sentence, new Reduction(other, over, matrix)));
      }
    }
  }

  private String each() {
    if (over == Over.ALL) {
      return "entry";
    }
    Dimensions of = matrix.dimensions();
    return over == Over.ROWS ? of.row() : of.column();
  }

  private void addDirections(List<Slip> slips) {
    if (over != Over.ROWS) {
      add(slips, "columns-for-rows", "column by column", new Reduction(kind, Over.ROWS, matrix));
    }
    if (over != Over.COLUMNS) {
      Formula column = new Reduction(kind, Over.COLUMNS, matrix);
      add(slips, "summed-the-other-way", "row by row", column);
      add(slips, "summed-the-other-way", "row by row", new Transposed(column));
    }
    if (over != Over.ALL) {
      Formula number = new Reduction(kind, Over.ALL, matrix);
      add(slips, "whole-matrix", "over all entries at once", number);
      Formula everywhere =
          new Entrywise(
              Entrywise.Sign.PLUS,
              new Entrywise(Entrywise.Sign.TIMES, this, new Constant(0)),
              number);
      add(slips, "whole-matrix", "over all entries at once", everywhere);
    }
  }

  private void add(List<Slip> slips, String id, String how, Formula wrong) {
    slips.add(Slip.about(matrix, id, "Yours goes through %s " + how + ".", wrong));
  }

  @Override
  public Dimensions dimensions() {
    Dimensions of = matrix.dimensions();
    return switch (over) {
      case ROWS -> new Dimensions("row", of.column());
      case COLUMNS -> new Dimensions(of.row(), "column");
      case ALL -> Dimensions.PLAIN;
    };
  }

  @Override
  public String words() {
    return switch (kind) {
      case MEAN -> "the mean of " + matrix.words();
      case LARGEST -> "the maximum of " + matrix.words();
      default -> "the sum of " + matrix.words();
    };
  }

  @Override
  public String id() {
    return kind == Kind.LARGEST ? "maximum" : kind == Kind.MEAN ? "mean" : "sum";
  }

  @Override
  public String toString() {
    String of = over == Over.ALL ? "" : over == Over.ROWS ? "rows of " : "columns of ";
    return kind.name().toLowerCase(java.util.Locale.ROOT) + "(" + of + matrix + ")";
  }

  /**
   * Sums of which each goes on with the one before.
   *
   * @param sums as they ought to be
   */
  private record Running(Formula sums) implements Formula {

    @Override
    public Matrix value(Quantities quantities) {
      return Terms.NEVER_RESET.running(quantities.value(sums));
    }

    @Override
    public List<Formula> operands() {
      return List.of(sums);
    }

    @Override
    public Formula with(List<Formula> operands) {
      return new Running(operands.get(0));
    }

    @Override
    public String words() {
      return sums.words();
    }

    @Override
    public String id() {
      return sums.id();
    }

    @Override
    public String toString() {
      return "running(" + sums + ")";
    }
  }
}
