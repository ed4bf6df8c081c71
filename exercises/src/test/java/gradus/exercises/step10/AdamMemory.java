package gradus.exercises.step10;

import static gradus.exercises.step10.OptimizerFormulas.BETA_1;
import static gradus.exercises.step10.OptimizerFormulas.BETA_2;
import static gradus.exercises.step10.OptimizerFormulas.EPSILON;
import static gradus.exercises.step10.OptimizerFormulas.GRADIENT;
import static gradus.exercises.step10.OptimizerFormulas.MEAN;
import static gradus.exercises.step10.OptimizerFormulas.RATE;
import static gradus.exercises.step10.OptimizerFormulas.SQUARE;
import static gradus.exercises.step10.OptimizerFormulas.STEP;
import static gradus.exercises.step10.OptimizerFormulas.VALUE;
import static gradus.nn.formula.Constant.ONE;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Recurrence;
import gradus.nn.formula.Recurrence.Assignment;
import java.util.List;

/** What may go wrong with the two means that Adam keeps from step to step. */
final class AdamMemory {

  private static final Quantity CORRECTED =
      new Quantity("corrected", "m̂", "the corrected mean of the gradients");

  private AdamMemory() {}

  /** Adam, known to keep the means in one place, or what they are after their correction. */
  static Named withMistakes(List<Assignment> adam) {
    Assignment mean = adam.get(0);
    Assignment square = adam.get(1);
    String oneOfBoth =
        "Yours keeps the mean of the gradients and that of their squares in one place: the one"
            + " overwrites the other.";
    String kept =
        "Yours keeps %s as the correction has left it, and the next step begins with that.";
    Assignment correctedMean = new Assignment(MEAN, corrected(MEAN, BETA_1));
    Assignment correctedSquare = new Assignment(SQUARE, corrected(SQUARE, BETA_2));
    return new Recurrence(adam, STEP)
        .named("adam", "the value")
        .mistakenFor("mean-overwritten", oneOfBoth, inOnePlace(true))
        .mistakenFor("mean-overwritten", oneOfBoth, inOnePlace(false))
        .mistakenFor(
            "correction-kept",
            kept.formatted("both means"),
            steps(mean, square, correctedMean, correctedSquare, step(MEAN, SQUARE)))
        .mistakenFor(
            "correction-kept",
            kept.formatted("the mean of the gradients"),
            steps(mean, square, correctedMean, step(MEAN, corrected(SQUARE, BETA_2))))
        .mistakenFor(
            "correction-kept",
            kept.formatted("the mean of the squares"),
            steps(mean, square, correctedSquare, step(corrected(MEAN, BETA_1), SQUARE)));
  }

  /**
   * One matrix for both means, of which the root is taken without its sign.
   *
   * @param early whether the mean of the gradients is read before the squares come in
   */
  private static Recurrence inOnePlace(boolean early) {
    Assignment gradients =
        new Assignment(MEAN, OptimizerFormulas.mean(BETA_1, MEAN, GRADIENT, "gradient"));
    Assignment squares =
        new Assignment(
            MEAN,
            OptimizerFormulas.mean(
                BETA_2, MEAN, GRADIENT.map(Function.SQUARE), "square of the gradient"));
    Assignment read = new Assignment(CORRECTED, corrected(MEAN, BETA_1));
    Assignment last = step(CORRECTED, corrected(MEAN, BETA_2).map(Function.ABSOLUTE));
    return early ? steps(gradients, read, squares, last) : steps(gradients, squares, read, last);
  }

  private static Formula corrected(Quantity mean, Quantity beta) {
    return mean.over(ONE.minus(beta.power(STEP)));
  }

  /** w ← w − η m / (√v + ε). */
  private static Assignment step(Formula mean, Formula square) {
    Formula root = square.map(Function.ROOT);
    return new Assignment(VALUE, VALUE.minus(RATE.hadamard(mean).over(root.plus(EPSILON))));
  }

  private static Recurrence steps(Assignment... assignments) {
    return new Recurrence(List.of(assignments), STEP);
  }
}
