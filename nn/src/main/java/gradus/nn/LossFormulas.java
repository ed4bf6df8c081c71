package gradus.nn;

import static gradus.nn.formula.Constant.ONE;
import static gradus.nn.formula.Constant.TWO;

import gradus.math.Matrix;
import gradus.nn.formula.Clipped;
import gradus.nn.formula.Count;
import gradus.nn.formula.Count.What;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import java.util.Arrays;
import java.util.Optional;

/** The formulas of the gradients by a network's outputs. */
final class LossFormulas {

  private static final double SAME = 1e-9;

  private LossFormulas() {}

  /**
   * The gradient of a loss, which is known by its values: it may be of another class.
   *
   * @param outputs where it is evaluated
   * @param targets of the outputs
   * @param p the outputs in the formula
   * @param t the targets in the formula
   * @return the formula; empty for a loss that is none of {@link Losses}
   */
  static Optional<Named> gradient(Loss loss, Matrix outputs, Matrix targets, Formula p, Formula t) {
    double value = loss.value(outputs, targets);
    return Arrays.stream(Losses.values())
        .filter(known -> isSame(known.value(outputs, targets), value))
        .findFirst()
        .map(known -> gradient(known, p, t).named("loss-gradient", "the gradient of the loss"));
  }

  private static boolean isSame(double one, double other) {
    return Math.abs(one - other) <= SAME * Math.abs(one);
  }

  private static Formula gradient(Losses loss, Formula p, Formula t) {
    return switch (loss) {
      case MSE -> TWO.hadamard(error(p, t)).over(new Count(What.ENTRIES, p));
      case BINARY_CROSS_ENTROPY -> {
        Formula inside = new Clipped(Losses.CLIP, 1 - Losses.CLIP, p);
        yield error(inside, t)
            .over(inside.hadamard(ONE.minus(inside)).named("slope", "p (1 − p) in the loss"))
            .over(new Count(What.ENTRIES, p));
      }
      case SOFTMAX_CROSS_ENTROPY -> error(softmax(p), t).over(new Count(What.ROWS, p));
    };
  }

  private static Named error(Formula p, Formula t) {
    return p.minus(t).named("error", "the outputs' error");
  }

  private static Named softmax(Formula logits) {
    Formula powers =
        logits
            .minus(logits.largestOfRows())
            .map(Function.EXPONENTIAL)
            .named("powers", "e to the power of each logit");
    return powers
        .over(powers.sumColumns().named("sum", "the row's sum"))
        .named("probabilities", "the probabilities");
  }
}
