package gradus.exercises.step04;

import static gradus.nn.formula.Constant.HALF;
import static gradus.nn.formula.Constant.TWO;

import gradus.math.Matrix;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;
import java.util.function.DoubleUnaryOperator;

/** The formulas of step 04. */
final class DifferenceFormulas {

  private static final Quantity H = new Quantity("h", "h", "h");
  private static final Quantity X = new Quantity("x", "x", "x");
  private static final Quantity ABOVE = new Quantity("above", "f(x + h)", "f(x + h)");
  private static final Quantity BELOW = new Quantity("below", "f(x − h)", "f(x − h)");
  private static final Quantity HERE = new Quantity("here", "f(x)", "f(x)");
  private static final Quantity HALF_ABOVE = new Quantity("half", "f(x + h/2)", "f(x + h/2)");
  private static final Quantity HALF_BELOW = new Quantity("half", "f(x − h/2)", "f(x − h/2)");

  /** (f(x + h) − f(x − h)) / 2h. */
  static final Reference CENTRAL_DIFFERENCE = Reference.of(centralDifference(), HERE, X);

  private static final Quantity ANALYTIC = new Quantity("analytic", "a", "the analytic gradient");
  private static final Quantity NUMERIC = new Quantity("numeric", "n", "the numeric gradient");

  /** ‖a − n‖ / (‖a‖ + ‖n‖). */
  static final Reference RELATIVE_ERROR = Reference.of(relativeError());

  private static final int MOST_ZEROS = 15;

  private DifferenceFormulas() {}

  private static Formula centralDifference() {
    return ABOVE
        .minus(BELOW)
        .named("difference", "the difference")
        .over(
            TWO.hadamard(H)
                .named("step", "the distance 2h")
                .mistakenFor("divided-by-square", "Yours divides by h·h.", H.map(Function.SQUARE))
                .mistakenFor("h-missing", "Yours is divided by 2 alone: h is not in it.", TWO))
        .named("quotient", "the quotient")
        .mistakenFor(
            "forward-difference",
            "It is (f(x + h) − f(x)) / h: the difference goes to one side only.",
            ABOVE.minus(HERE).over(H))
        .mistakenFor(
            "forward-difference",
            "It is (f(x) − f(x − h)) / h: the difference goes to one side only.",
            HERE.minus(BELOW).over(H))
        .mistakenFor(
            "forward-difference",
            "It is (f(x + h) − f(x)) / 2h: the difference goes to one side only.",
            ABOVE.minus(HERE).over(TWO.hadamard(H)))
        .mistakenFor(
            "half-steps",
            "It is (f(x + h/2) − f(x − h/2)) / h: h is the step to each side, and yours goes half"
                + " of it.",
            HALF_ABOVE.minus(HALF_BELOW).over(H))
        .mistakenFor(
            "second-difference",
            "It is (f(x + h) − 2 f(x) + f(x − h)) / h²: that is the second derivative.",
            ABOVE.minus(TWO.hadamard(HERE)).plus(BELOW).over(H.map(Function.SQUARE)));
  }

  private static Formula relativeError() {
    Named distance = norm(ANALYTIC.minus(NUMERIC)).named("distance", "the norm of a − n");
    Formula a = norm(ANALYTIC).named("norm", "the norm of a");
    Formula n = norm(NUMERIC).named("norm", "the norm of n");
    Formula sizes = ANALYTIC.map(Function.ABSOLUTE).plus(NUMERIC.map(Function.ABSOLUTE));
    Formula distances = ANALYTIC.minus(NUMERIC).map(Function.ABSOLUTE);
    Named norms = a.plus(n).named("denominator", "the sum of the norms");
    return withBounds(distance, norms)
        .mistakenFor(
            "squared-norms",
            "The squares of the norms are taken, without the roots.",
            distance.map(Function.SQUARE).over(a.map(Function.SQUARE).plus(n.map(Function.SQUARE))))
        .mistakenFor(
            "other-denominator",
            "It is divided by the larger norm. Try yours on (4, 3) and (−4, −3).",
            distance.over(a.larger(n)))
        .mistakenFor(
            "other-denominator",
            "It is divided by half the sum of the norms.",
            distance.over(a.plus(n).hadamard(HALF)))
        .mistakenFor(
            "other-denominator",
            "It is divided by the norm of the sum of the two.",
            distance.over(norm(ANALYTIC.plus(NUMERIC))))
        .mistakenFor(
            "other-denominator",
            "It is divided by the root of all squares of both together.",
            distance.over(
                ANALYTIC
                    .map(Function.SQUARE)
                    .sum()
                    .plus(NUMERIC.map(Function.SQUARE).sum())
                    .map(Function.ROOT)))
        .mistakenFor(
            "entry-by-entry",
            "It is the largest error of single entries; the norms of whole matrices are compared.",
            distances.over(sizes).largest())
        .mistakenFor(
            "entry-by-entry",
            "It is the mean error of single entries; the norms of whole matrices are compared.",
            distances.over(sizes).mean())
        .mistakenFor(
            "other-norm",
            "It adds up sizes; a norm is the root of the sum of the squares.",
            distances.sum().over(sizes.sum()))
        .mistakenFor(
            "other-norm",
            "It takes the largest entries for the norms.",
            distances
                .largest()
                .over(
                    ANALYTIC
                        .map(Function.ABSOLUTE)
                        .largest()
                        .plus(NUMERIC.map(Function.ABSOLUTE).largest())))
        .mistakenFor("not-relative", "It is the distance, not divided.", distance);
  }

  /** What is done about a division by 0 and reaches further than that. */
  private static Named withBounds(Formula distance, Formula norms) {
    Named error = distance.over(norms).named("relative-error", "the relative error");
    for (int zeros = 3; zeros <= MOST_ZEROS; zeros++) {
      Formula bound = new Constant(Double.parseDouble("1e-" + zeros));
      error =
          error
              .mistakenFor(
                  "small-to-zero",
                  "Yours is 0 where both gradients are small, as they may be and yet differ.",
                  distance.over(norms).hadamard(norms.above(bound)))
              .mistakenFor(
                  "small-to-zero",
                  "Yours is 0 where the two are near each other: that is what it has to measure.",
                  distance.over(norms).hadamard(distance.above(bound)))
              .mistakenFor(
                  "bound-below",
                  "Yours divides by a number of its own where both gradients are small.",
                  distance.over(norms.larger(bound)))
              .mistakenFor(
                  "constant-added",
                  "Yours adds a number of its own to the sum of the norms.",
                  distance.over(norms.plus(bound)));
    }
    return error;
  }

  private static Formula norm(Formula matrix) {
    return matrix.map(Function.SQUARE).sum().map(Function.ROOT);
  }

  static Quantities of(DoubleUnaryOperator f, double x, double h) {
    return Quantities.NONE
        .and(X, x)
        .and(H, h)
        .and(HERE, f.applyAsDouble(x))
        .and(ABOVE, f.applyAsDouble(x + h))
        .and(BELOW, f.applyAsDouble(x - h))
        .and(HALF_ABOVE, f.applyAsDouble(x + h / 2))
        .and(HALF_BELOW, f.applyAsDouble(x - h / 2));
  }

  static Quantities of(Matrix analytic, Matrix numeric) {
    return Quantities.NONE.and(ANALYTIC, analytic).and(NUMERIC, numeric);
  }
}
