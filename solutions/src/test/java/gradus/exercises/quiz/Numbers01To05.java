package gradus.exercises.quiz;

import gradus.exercises.step01.Matrices;
import gradus.exercises.step02.Activations;
import gradus.exercises.step03.BinaryCrossEntropy;
import gradus.exercises.step03.MeanSquaredError;
import gradus.exercises.step04.NumericalGradient;
import gradus.exercises.step05.GradientDescent;
import gradus.exercises.step05.OneNeuron;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The right numbers of steps 01 to 05, computed by the solutions. */
final class Numbers01To05 {

  static final Map<String, ToDoubleFunction<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("01-product-entry", Numbers01To05::productEntry),
          Map.entry("01-sum-rows", Numbers01To05::sumRows),
          Map.entry("01-count-multiplications", Numbers01To05::multiplications),
          Map.entry("02-slope-measured", d -> Activations.sigmoidDerivative(d.at("y"))),
          Map.entry("02-mirror", d -> Activations.sigmoid(-inputOf(d.at("y")))),
          Map.entry("02-relu-two", Numbers01To05::reluTwo),
          Map.entry("02-slope-times-step", Numbers01To05::slopeTimesStep),
          Map.entry("03-mse-value", Numbers01To05::mseValue),
          Map.entry("03-mse-slope", Numbers01To05::mseSlope),
          Map.entry("03-cross-entropy", Numbers01To05::crossEntropy),
          Map.entry("04-square", d -> difference(2, d)),
          Map.entry("04-cube", d -> difference(3, d)),
          Map.entry("04-relative-error", Numbers01To05::relativeError),
          Map.entry("04-how-often", Numbers01To05::howOften),
          Map.entry("05-step", Numbers01To05::step),
          Map.entry("05-weighted-sum", Numbers01To05::weightedSum),
          Map.entry("05-slope-of-w", Numbers01To05::slopeOfWeight),
          Map.entry("05-line", Numbers01To05::line));

  private Numbers01To05() {}

  private static double productEntry(Drawn d) {
    double[][] left = {{d.at("a"), d.at("b")}, {d.at("c"), d.at("d")}};
    double[][] right = {{d.at("e"), d.at("f")}, {d.at("g"), d.at("h")}};
    return Matrices.multiply(left, right)[0][1];
  }

  private static double sumRows(Drawn d) {
    double[][] matrix = {{d.at("a"), d.at("b")}, {d.at("c"), d.at("d")}, {d.at("e"), d.at("f")}};
    return Matrices.sumRows(matrix)[1];
  }

  /** Of ones: each entry of the product is the number of its terms. */
  private static double multiplications(Drawn d) {
    Matrix left = Matrix.zeros((int) d.at("m"), (int) d.at("n")).map(x -> 1);
    Matrix right = Matrix.zeros((int) d.at("n"), (int) d.at("p")).map(x -> 1);
    return Matrix.of(Matrices.multiply(left.toArrays(), right.toArrays())).sum();
  }

  /** Where the sigmoid has a value, found without its formula. */
  private static double inputOf(double value) {
    double low = -50;
    double high = 50;
    for (int halving = 0; halving < 100; halving++) {
      double middle = (low + high) / 2;
      if (Activations.sigmoid(middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double reluTwo(Drawn d) {
    return d.at("g") * Activations.reluDerivative(d.at("a"))
        + d.at("k") * Activations.reluDerivative(d.at("b"));
  }

  private static double slopeTimesStep(Drawn d) {
    return d.at("g") * d.at("d") * Activations.sigmoidDerivative(Activations.sigmoid(0));
  }

  private static double mseValue(Drawn d) {
    Matrix predictions = Matrix.of(2, 2, d.at("a"), d.at("b"), d.at("c"), d.at("d"));
    return new MeanSquaredError().value(predictions, Matrix.of(2, 2, 1, 1, 1, 1));
  }

  private static double mseSlope(Drawn d) {
    Matrix predictions = Matrix.zeros((int) d.at("N"), 1);
    Matrix targets = predictions.copy();
    predictions.setEntry(2, d.at("p"));
    targets.setEntry(2, d.at("t"));
    return new MeanSquaredError().gradient(predictions, targets).entry(2);
  }

  private static double crossEntropy(Drawn d) {
    return new BinaryCrossEntropy().value(d.row("p"), d.row("t"));
  }

  private static double difference(int power, Drawn d) {
    return NumericalGradient.centralDifference(x -> Math.pow(x, power), d.at("x"), d.at("h"));
  }

  private static double relativeError(Drawn d) {
    return NumericalGradient.relativeError(d.row("a"), d.row("n"));
  }

  /** Counts the calls of a function of as many numbers. */
  private static double howOften(Drawn d) {
    int inputs = (int) d.at("i");
    int hidden = (int) d.at("h");
    int[] calls = {0};
    for (Matrix block :
        List.of(
            Matrix.zeros(inputs, hidden),
            Matrix.zeros(1, hidden),
            Matrix.zeros(hidden, 1),
            Matrix.zeros(1, 1))) {
      NumericalGradient.gradient(
          point -> {
            calls[0]++;
            return point.sum();
          },
          block,
          0.1);
    }
    return calls[0];
  }

  private static double step(Drawn d) {
    Parameter parameter = new Parameter("w", d.row("w").copy());
    parameter.gradient().setEntry(0, d.at("g"));
    new GradientDescent(d.at("r")).step(List.of(parameter));
    return parameter.value().entry(0);
  }

  /** The sum is what the sigmoid has made the prediction of. */
  private static double weightedSum(Drawn d) {
    OneNeuron neuron = new OneNeuron(d.column("w", "v"), d.row("b"));
    return inputOf(neuron.predict(d.row("x", "y")).entry(0));
  }

  private static double slopeOfWeight(Drawn d) {
    OneNeuron neuron = new OneNeuron(Matrix.row(0), Matrix.row(0));
    return FiniteDifferences.gradient(() -> neuron.loss(d.row("x"), d.row("t")), neuron.weights())
        .entry(0);
  }

  /** The second input, by halving, for which the neuron says a half. */
  private static double line(Drawn d) {
    OneNeuron neuron = new OneNeuron(d.column("w", "v"), d.row("b"));
    double low = -50;
    double high = 50;
    for (int halving = 0; halving < 100; halving++) {
      double middle = (low + high) / 2;
      boolean isBelow = neuron.predict(Matrix.row(d.at("x"), middle)).entry(0) < 0.5;
      if (isBelow == d.at("v") > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
