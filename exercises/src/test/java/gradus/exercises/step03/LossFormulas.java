package gradus.exercises.step03;

import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.TWO;

import gradus.math.Matrix;
import gradus.nn.formula.Clipped;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Count;
import gradus.nn.formula.Count.What;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;
import gradus.nn.program.Indices;

/** The formulas of step 03: both losses and their gradients. */
final class LossFormulas {

  private static final double BOUND = 1e-12;
  private static final int MOST_ZEROS = 11;

  /** Of what is usually added inside a logarithm. */
  private static final int FEWEST_ZEROS = 5;

  private static final int MOST_ZEROS_ADDED = 16;

  private static final Quantity PREDICTIONS =
      new Quantity("predictions", "p", "the predictions").of("example", "output");
  private static final Quantity TARGETS =
      new Quantity("targets", "t", "the targets").of("example", "output");
  private static final String MEETS_ANOTHER =
      "Yours reads the predictions or the targets with row and column exchanged: an entry meets that"
          + " of another place.";

  private static final Named ERROR =
      PREDICTIONS
          .minus(TARGETS)
          .named("error", "the error p − t")
          .mistakenFor("entries-transposed", MEETS_ANOTHER, PREDICTIONS.transposed().minus(TARGETS))
          .mistakenFor(
              "entries-transposed", MEETS_ANOTHER, PREDICTIONS.minus(TARGETS.transposed()));

  private static final Formula[] INDICES = {Indices.ofRows(TARGETS), Indices.ofColumns(TARGETS)};

  private static final Formula ENTRIES = new Count(What.ENTRIES, PREDICTIONS);

  /** The predictions, kept away from 0 and 1. */
  private static final Named INSIDE =
      new Clipped(BOUND, 1 - BOUND, PREDICTIONS).named("predictions", "the predictions");

  private static final Named OF_THE_OTHER = ONE.minus(INSIDE).named("difference", "1 − q");

  private static final Formula OF_ONES = TARGETS.hadamard(INSIDE.map(Function.LOGARITHM));
  private static final Formula OF_ZEROS =
      ONE.minus(TARGETS).hadamard(OF_THE_OTHER.map(Function.LOGARITHM));

  private static final Formula IS_INSIDE =
      PREDICTIONS.above(new Constant(BOUND)).hadamard(new Constant(1 - BOUND).above(PREDICTIONS));

  /** The mean of (p − t)². */
  static final Reference SQUARED_ERROR =
      Reference.of(ERROR.map(Function.SQUARE).mean(), INDICES)
          .orWritten(ERROR.map(Function.SQUARE).sumColumns().sum().over(ENTRIES));

  /** 2 (p − t) / n. */
  static final Reference SQUARED_ERROR_GRADIENT =
      Reference.of(
          TWO.hadamard(ERROR).named("factor", "what each square changes by").over(ENTRIES),
          INDICES);

  private static final Named COST =
      withALittleAdded(
          OF_ONES
              .named("cost-of-ones", "what a target of 1 costs")
              .plus(
                  OF_ZEROS
                      .named("cost-of-zeros", "what a target of 0 costs")
                      .mistakenFor(
                          "logarithm-of-the-other",
                          "Yours has the logarithm of q in both terms.",
                          ONE.minus(TARGETS).hadamard(INSIDE.map(Function.LOGARITHM)))
                      .mistakenFor(
                          "targets-in-both",
                          "Yours multiplies both terms by t.",
                          TARGETS.hadamard(OF_THE_OTHER.map(Function.LOGARITHM))))
              .negated()
              .named("cost", "what each entry costs")
              .mistakenFor(
                  "zero-where-clipped",
                  "Yours costs nothing where p is 0 or 1: what is certain and wrong costs the most.",
                  OF_ONES.plus(OF_ZEROS).negated().hadamard(IS_INSIDE))
              .mistakenFor(
                  "other-logarithm",
                  "Yours has logarithms to base 10.",
                  cost(Function.LOGARITHM_10))
              .mistakenFor(
                  "other-logarithm",
                  "Yours has logarithms to base 2.",
                  cost(Function.LOGARITHM_2)));

  /** The mean of −t log q − (1 − t) log(1 − q), with q the clipped p. */
  static final Reference CROSS_ENTROPY =
      Reference.of(COST.mean(), INDICES).orWritten(COST.sumColumns().sum().over(ENTRIES));

  private static final Named SLOPE =
      limited(
          INSIDE
              .minus(TARGETS)
              .named("difference", "the numerator")
              .over(denominator())
              .named("slope", "the slope of each entry"));

  /** (q − t) / (q (1 − q)) / n. */
  static final Reference CROSS_ENTROPY_GRADIENT =
      Reference.of(SLOPE.over(ENTRIES), INDICES)
          .orWritten(
              ONE.minus(TARGETS)
                  .over(OF_THE_OTHER)
                  .named("cost-of-zeros", "what a target of 0 costs")
                  .mistakenFor(
                      "sign-of-cost-of-zeros",
                      "Yours has the slope of what a target of 0 costs with the wrong sign.",
                      ONE.minus(TARGETS).over(OF_THE_OTHER).negated())
                  .minus(
                      TARGETS
                          .over(INSIDE)
                          .named("cost-of-ones", "what a target of 1 costs")
                          .mistakenFor(
                              "sign-of-cost-of-ones",
                              "Yours has the slope of what a target of 1 costs with the wrong"
                                  + " sign.",
                              TARGETS.over(INSIDE).negated()))
                  .named("difference", "the slope of each entry")
                  .over(ENTRIES));

  private LossFormulas() {}

  /** What keeps a logarithm finite elsewhere, and is another loss near 0 and 1. */
  private static Named withALittleAdded(Named cost) {
    String sentence =
        "Yours adds a little inside the logarithm, which is more than p itself near 0.";
    Named known = cost;
    for (int zeros = FEWEST_ZEROS; zeros <= MOST_ZEROS_ADDED; zeros++) {
      Formula added = new Constant(Double.parseDouble("1e-" + zeros));
      for (Formula p : new Formula[] {PREDICTIONS, INSIDE}) {
        Formula ofOnes = TARGETS.hadamard(p.plus(added).map(Function.LOGARITHM));
        Formula other = ONE.minus(p).plus(added).map(Function.LOGARITHM);
        Formula ofZeros = ONE.minus(TARGETS).hadamard(other);
        known = known.mistakenFor("a-little-added", sentence, ofOnes.plus(ofZeros).negated());
      }
    }
    return known;
  }

  private static Formula cost(Function logarithm) {
    return TARGETS
        .hadamard(INSIDE.map(logarithm))
        .plus(ONE.minus(TARGETS).hadamard(OF_THE_OTHER.map(logarithm)))
        .negated();
  }

  /** What the slope is divided by: its slips are told as such. */
  private static Formula denominator() {
    String twice = "Yours has one factor of the denominator twice.";
    String missing = "The denominator of yours lacks one of its factors.";
    return INSIDE
        .hadamard(OF_THE_OTHER)
        .named("derivative", "the denominator")
        .mistakenFor("predictions-twice", twice, INSIDE.hadamard(INSIDE).hadamard(OF_THE_OTHER))
        .mistakenFor(
            "difference-twice", twice, INSIDE.hadamard(OF_THE_OTHER).hadamard(OF_THE_OTHER))
        .mistakenFor("predictions-missing", missing, OF_THE_OTHER)
        .mistakenFor("difference-missing", missing, INSIDE);
  }

  /** A slope that is cut off where it is large, as by those who fear that it explodes. */
  private static Named limited(Named slope) {
    Named known = slope;
    for (int zeros = 0; zeros <= MOST_ZEROS; zeros++) {
      double bound = Math.pow(10, zeros);
      known =
          known.mistakenFor(
              "limited",
              "Yours cuts the slope off where it is larger than 1e%d.".formatted(zeros),
              new Clipped(-bound, bound, slope));
    }
    return known;
  }

  static Quantities of(Matrix predictions, Matrix targets) {
    return Quantities.NONE.and(PREDICTIONS, predictions).and(TARGETS, targets);
  }
}
