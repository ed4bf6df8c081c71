package gradus.exercises.step09;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Layer;
import java.util.List;
import java.util.function.Supplier;

/** Mistakes that may be behind a wrong answer of a network. */
final class NetworkMistakes {

  private NetworkMistakes() {}

  /**
   * What may be behind a wrong output.
   *
   * @param ofLast what the last layer makes of the network's own input
   */
  static GivenCase ofOutput(double input, double ofLast, GivenCase given) {
    return given
        .mistake(
            "raw-input",
            "Yours is what the last layer makes of the network's input: every layer gets that, and"
                + " none what the layer before it gave.",
            () -> Matrix.row(ofLast))
        .mistake(
            "nothing-passed-on",
            "Yours is the input as it came: what the layers gave is not passed on.",
            () -> Matrix.row(input));
  }

  /**
   * What may be behind a wrong ∂L/∂X.
   *
   * @param ofFirst what the first layer makes of the network's own output gradient
   */
  static GivenCase ofInputGradient(double outputGradient, double ofFirst, GivenCase given) {
    return given
        .mistake(
            "raw-error",
            "Yours is what the first layer makes of the network's own output gradient: every layer"
                + " gets that, and none what the layer after it gave.",
            () -> Matrix.row(ofFirst))
        .mistake(
            "argument-returned",
            "Yours is the output gradient as it came: what the layers gave is not returned.",
            () -> Matrix.row(outputGradient));
  }

  /** What may happen to a batch on its way forward. */
  static GivenCase ofOutput(Chain chain, Matrix right) {
    Matrix input = chain.input();
    GivenCase given =
        chain
            .given()
            .by(NetworkFormulas.OUTPUT, NetworkFormulas.ofOutput(input, right))
            .mistake(
                "activations-left-out",
                "Yours leaves out the layers that have no parameters.",
                ifItFits(input, () -> Chain.run(withParameters(chain.layers()), input)));
    for (WrongPassing wrong : WrongPassing.values()) {
      given =
          given
              .mistake(
                  wrong.id() + "-input",
                  "Yours gives the network its input %s.".formatted(wrong.words()),
                  ifItFits(input, () -> Chain.run(chain.layers(), wrong.of(input))))
              .mistake(
                  wrong.id() + "-input-of-each-layer",
                  "In yours every layer gets what it is given %s.".formatted(wrong.words()),
                  ifItFits(input, () -> wrong.before(chain.layers(), input)))
              .mistake(
                  wrong.id() + "-output-of-each-layer",
                  "In yours the output of every layer goes on %s.".formatted(wrong.words()),
                  ifItFits(input, () -> wrong.after(chain.layers(), input)));
    }
    return given;
  }

  private static List<Layer> withParameters(List<Layer> layers) {
    return layers.stream().filter(layer -> !layer.parameters().isEmpty()).toList();
  }

  /** What may happen to a gradient on its way back. */
  static GivenCase ofInputGradient(Chain chain, Matrix right, GivenCase before) {
    Matrix outputGradient = chain.outputGradient();
    GivenCase given =
        before
            .ofBatch(outputGradient.rows())
            .by(
                NetworkFormulas.INPUT_GRADIENT,
                NetworkFormulas.ofInputGradient(outputGradient, right));
    given =
        given.mistake(
            "gradient-before-the-first-layer",
            "Yours is what is due to the first layer, not what comes back out of it.",
            () -> {
              List<Layer> layers = chain.ranForward();
              return Chain.runBack(layers.subList(1, layers.size()), outputGradient);
            });
    for (WrongPassing wrong : WrongPassing.values()) {
      if (!wrong.isFactor()) {
        given =
            given.mistake(
                wrong.id() + "-output-gradient",
                "Yours gives the network its output gradient %s.".formatted(wrong.words()),
                ifItFits(
                    outputGradient,
                    () -> Chain.runBack(chain.ranForward(), wrong.of(outputGradient))));
      }
      given =
          given.mistake(
              wrong.id() + "-gradient-at-each-layer",
              "In yours the gradient is %s at every layer, once more each time."
                  .formatted(wrong.words()),
              ifItFits(outputGradient, () -> wrong.backward(chain.ranForward(), outputGradient)));
    }
    return given;
  }

  /** What the layers refuse, no student has computed: then an answer that none can be. */
  private static Supplier<Matrix> ifItFits(Matrix first, Supplier<Matrix> formula) {
    return () -> {
      try {
        return formula.get();
      } catch (IllegalArgumentException doesNotFit) {
        return first.map(x -> Double.NaN);
      }
    };
  }

  /** What may be behind a parameter's wrong gradient after so many calls, each of which adds. */
  static GivenCase ofGradient(Matrix before, Matrix added, int times, GivenCase given) {
    GivenCase suspected =
        given.mistake(
            "called-twice",
            "Yours is what comes of calling each layer's backward twice as often.",
            () -> before.plus(added.scale(2 * times)));
    return times == 1
        ? suspected
        : suspected.mistake(
            "overwritten",
            "Yours is what the last call alone gives: what the gradients held before is gone, and"
                + " they have to add up.",
            added::copy);
  }

  /** What may be behind a gradient that is not 0 where all were the same number before. */
  static GivenCase ofZeroed(Matrix zeros, double before, GivenCase given) {
    return given
        .mistake(
            "not-zeroed", "Yours is what it was before the call.", () -> zeros.map(x -> before))
        .mistake(
            "zeroed-by-multiplying",
            "Yours computes a 0 from what was there before: neither 0 times infinity nor infinity"
                + " minus infinity is a number.",
            () -> zeros.map(x -> 0 * before));
  }
}
