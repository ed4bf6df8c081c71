package gradus.exercises.step12;

import gradus.math.Matrix;
import gradus.nn.formula.Count;
import gradus.nn.formula.Count.What;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;

/** The formulas of step 12. */
final class SoftmaxFormulas {

  private static final Quantity LOGITS =
      new Quantity("logits", "z", "the logits").of("example", "class");
  private static final Quantity TARGETS =
      new Quantity("targets", "t", "the targets").of("example", "class");
  private static final Formula ROWS = new Count(What.ROWS, LOGITS);

  /** z less the largest of its row. */
  private static final Named SHIFTED =
      LOGITS
          .minus(LOGITS.largestOfRows().named("maximum", "the row's maximum"))
          .named("shifted", "the logits less their row's maximum");

  private static final Named POWERS =
      SHIFTED.map(Function.EXPONENTIAL).named("powers", "e to the power of each");

  private static final Named SUMS = POWERS.sumColumns().named("sum", "the row's sum");

  private static final Named P =
      POWERS
          .over(SUMS)
          .named("probabilities", "the probabilities")
          .mistakenFor(
              "other-activation",
              "Yours takes the sigmoid of every logit by itself: a row does not add up to 1.",
              LOGITS.map(Function.SIGMOID))
          .mistakenFor(
              "columns-for-rows",
              "Yours is the softmax of every column, not of every row.",
              softmaxOfColumns());

  /** log p = z − max − log Σ. */
  private static final Named LOG_P =
      SHIFTED.minus(SUMS.map(Function.LOGARITHM)).named("logarithms", "the logarithms of p");

  /** p = eᶻ / Σ eᶻ, row by row. */
  static final Reference SOFTMAX = Reference.of(P);

  /** −Σ t log p / rows. */
  static final Reference VALUE =
      Reference.of(TARGETS.hadamard(LOG_P).sum().negated().over(ROWS), P)
          .orWritten(TARGETS.hadamard(P.map(Function.LOGARITHM)).sumColumns().mean().negated());

  /** (p − t) / rows. */
  static final Reference GRADIENT =
      Reference.of(
          P.minus(TARGETS).named("difference", "the slope of a row's loss").over(ROWS), LOG_P);

  private SoftmaxFormulas() {}

  private static Formula softmaxOfColumns() {
    Formula rows = LOGITS.transposed();
    Formula powers = rows.minus(rows.largestOfRows()).map(Function.EXPONENTIAL);
    return powers.over(powers.sumColumns()).transposed();
  }

  static Quantities of(Matrix logits) {
    return Quantities.NONE.and(LOGITS, logits);
  }

  static Quantities of(Matrix logits, Matrix targets) {
    return of(logits).and(TARGETS, targets);
  }
}
