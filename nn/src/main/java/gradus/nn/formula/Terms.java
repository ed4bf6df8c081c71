package gradus.nn.formula;

import gradus.math.Matrix;

/** Chooses the terms that a sum counts, right or wrong: a loop may begin or end one off. */
enum Terms {
  ALL("", ""),
  LAST(
      "last-%s-only",
      "Yours is what the last %s alone gives: what the others gave is overwritten, not added."),
  FIRST("first-%s-only", "Yours is what the first %s alone gives."),
  WITHOUT_LAST("last-%s-skipped", "Yours is right but for the last %s, which it leaves out."),
  WITHOUT_FIRST("first-%s-skipped", "Yours is right but for the first %s, which it leaves out."),
  EVERY_OTHER("every-other-%s", "Yours counts every other %s only."),
  ALL_BUT_EVERY_OTHER("every-other-%s", "Yours leaves out every other %s, the first among them."),
  /** The sum goes on along each row of the result. */
  NOT_RESET_BY_COLUMN(
      "sum-not-reset",
      "In yours a sum goes on with the one of the column before: each has to start anew."),
  /** The sum goes on down each column of the result. */
  NOT_RESET_BY_ROW(
      "sum-not-reset",
      "In yours a sum goes on with the one of the row before: each has to start anew."),
  /** The sum goes on through the whole result, row by row. */
  NEVER_RESET(
      "sum-not-reset", "In yours a sum goes on with all of those before: each has to start anew.");

  private final String id;
  private final String sentence;

  Terms(String id, String sentence) {
    this.id = id;
    this.sentence = sentence;
  }

  /** The slip of counting these terms, of which each belongs to one row, unit, or example. */
  Slip slip(String each, Formula wrong) {
    String of = each.equals("example") ? "row" : each.replace(' ', '-');
    return new Slip(id.replace("%s", of), () -> sentence.formatted(each), wrong);
  }

  /** The columns that are counted; all others become 0. */
  Matrix columns(Matrix matrix) {
    int last = matrix.columns() - 1;
    Matrix counted = matrix.copy();
    for (int k = 0; k < counted.size(); k++) {
      if (!counts(k % matrix.columns(), last)) {
        counted.setEntry(k, 0);
      }
    }
    return counted;
  }

  private boolean counts(int term, int last) {
    return switch (this) {
      case LAST -> term == last;
      case FIRST -> term == 0;
      case WITHOUT_LAST -> term < last;
      case WITHOUT_FIRST -> term > 0;
      case EVERY_OTHER -> term % 2 == 0;
      case ALL_BUT_EVERY_OTHER -> term % 2 == 1;
      default -> true;
    };
  }

  /** The sums as they become where a sum is not reset. */
  Matrix running(Matrix sums) {
    Matrix result = sums.copy();
    for (int k = 0; k < result.size(); k++) {
      int before = before(k, sums.columns());
      if (before >= 0) {
        result.setEntry(k, result.entry(before) + sums.entry(k));
      }
    }
    return result;
  }

  /** The entry with whose sum this one goes on; negative if with none. */
  private int before(int k, int columns) {
    return switch (this) {
      case NOT_RESET_BY_COLUMN -> k % columns == 0 ? -1 : k - 1;
      case NOT_RESET_BY_ROW -> k - columns;
      case NEVER_RESET -> k - 1;
      default -> -1;
    };
  }
}
