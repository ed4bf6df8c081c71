package gradus.nn;

import gradus.math.Elementary;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.util.List;
import java.util.function.Function;

/**
 * Wrong layers, each with one mistake that students make. Numbers refer to the list of mistakes.
 */
final class Mistakes {

  /**
   * A wrong layer.
   *
   * @param name of the mistake
   * @param block the gradient that shows it
   * @param layer creates it, 3→2 or of any width
   */
  record Mistake(String name, String block, Function<NumpyRandom, Layer> layer) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Mistakes() {}

  /** The mistakes that one backward after one forward shows. */
  static List<Mistake> ofGradients() {
    return List.of(
        sigmoid("1 slope from the pre-activation", (x, y) -> x * (1 - x)),
        sigmoid(
            "2 sigmoid applied again",
            (x, y) -> Elementary.sigmoid(y) * (1 - Elementary.sigmoid(y))),
        sigmoid("6 no slope at all", (x, y) -> 1),
        sigmoid("16 slope of tanh", (x, y) -> 1 - y * y),
        sigmoid("12 sign", (x, y) -> y * (y - 1)),
        sigmoid("not a number", (x, y) -> Double.NaN),
        sigmoid("infinite", (x, y) -> Double.POSITIVE_INFINITY),
        new Mistake("20 overwrites its input", "input", r -> new OverwritesInput()),
        new Mistake("20 overwrites ∂L/∂Y", "input", r -> new OverwritesGradient()),
        dense("7 bias never learns", "b", Step.BIAS, (d, g) -> g.sumRows().scale(0)),
        dense("8 last row only", "b", Step.BIAS, (d, g) -> row(g, g.rows() - 1)),
        dense("8 mean of the rows", "b", Step.BIAS, (d, g) -> g.sumRows().scale(1.0 / g.rows())),
        dense(
            "8 times the input",
            "b",
            Step.BIAS,
            (d, g) -> g.hadamard(d.input.multiply(ones(3, 2))).sumRows()),
        dense("9 divided by the rows", "w", Step.WEIGHTS, (d, g) -> right(d, g).scale(1.0 / 5)),
        dense("9 twice as large", "w", Step.WEIGHTS, (d, g) -> right(d, g).scale(2)),
        dense(
            "11 each row replaces the one before",
            "w",
            Step.WEIGHTS,
            (d, g) -> row(d.input, 4).transpose().multiply(row(g, 4))),
        dense("13 sign of the weights", "w", Step.WEIGHTS, (d, g) -> right(d, g).scale(-1)),
        dense("13 sign of the bias", "b", Step.BIAS, (d, g) -> g.sumRows().scale(-1)),
        dense(
            "13 sign of the input",
            "input",
            Step.INPUT,
            (d, g) -> g.multiply(d.weights.value().transpose()).scale(-1)),
        dense(
            "14 weights read crosswise",
            "input",
            Step.INPUT,
            (d, g) -> g.multiply(reshaped(d.weights.value()))),
        dense(
            "14 weight gradient stored crosswise",
            "w",
            Step.WEIGHTS,
            (d, g) -> reshaped(right(d, g).transpose())),
        dense("15 outgoing weights missing", "input", Step.INPUT, (d, g) -> g.multiply(ones(2, 3))),
        dense(
            "17 first unit skipped",
            "w",
            Step.WEIGHTS,
            (d, g) -> right(d, g).hadamard(Matrix.of(3, 2, 0, 1, 0, 1, 0, 1))),
        dense(
            "17 last row skipped",
            "w",
            Step.WEIGHTS,
            (d, g) -> right(d, g).minus(row(d.input, 4).transpose().multiply(row(g, 4)))),
        dense("18 weights frozen", "w", Step.WEIGHTS, (d, g) -> Matrix.zeros(3, 2)),
        dense("25 whole numbers only", "w", Step.WEIGHTS, (d, g) -> right(d, g).map(Math::rint)));
  }

  /** The mistakes that only a second call shows. */
  static List<Mistake> ofCalls() {
    return List.of(
        new Mistake(
            "11 replaces where it should add",
            "w",
            random ->
                new PlainDense(weights(random), bias(random)) {
                  @Override
                  void accumulate(Matrix gradient, Parameter parameter) {
                    InPlace.copy(gradient, parameter.gradient());
                  }
                }),
        new Mistake(
            "19 keeps the first input",
            "w",
            random ->
                new PlainDense(weights(random), bias(random)) {
                  @Override
                  public Matrix forward(Matrix input) {
                    Matrix first = this.input == null ? input : this.input;
                    Matrix output = super.forward(input);
                    this.input = first;
                    return output;
                  }
                }));
  }

  enum Step {
    WEIGHTS,
    BIAS,
    INPUT
  }

  @FunctionalInterface
  interface Gradient {
    Matrix of(PlainDense layer, Matrix outputGradient);
  }

  @FunctionalInterface
  interface Slope {
    double at(double x, double y);
  }

  private static final class OverwritesInput extends PlainSigmoid {
    @Override
    public Matrix forward(Matrix input) {
      InPlace.copy(super.forward(input), input);
      return input;
    }
  }

  private static final class OverwritesGradient extends PlainSigmoid {
    @Override
    public Matrix backward(Matrix outputGradient) {
      InPlace.copy(super.backward(outputGradient), outputGradient);
      return outputGradient;
    }
  }

  private static Mistake sigmoid(String name, Slope slope) {
    return new Mistake(
        name,
        "input",
        random ->
            new PlainSigmoid() {
              @Override
              double slope(double x, double y) {
                return slope.at(x, y);
              }
            });
  }

  private static Mistake dense(String name, String block, Step step, Gradient wrong) {
    return new Mistake(
        name,
        block,
        random ->
            new PlainDense(weights(random), bias(random)) {
              @Override
              Matrix weightGradient(Matrix g) {
                return step == Step.WEIGHTS ? wrong.of(this, g) : super.weightGradient(g);
              }

              @Override
              Matrix biasGradient(Matrix g) {
                return step == Step.BIAS ? wrong.of(this, g) : super.biasGradient(g);
              }

              @Override
              Matrix inputGradient(Matrix g) {
                return step == Step.INPUT ? wrong.of(this, g) : super.inputGradient(g);
              }
            });
  }

  private static Matrix right(PlainDense dense, Matrix outputGradient) {
    return dense.input.transpose().multiply(outputGradient);
  }

  private static Matrix weights(NumpyRandom random) {
    return Initializer.UNIFORM.weights(3, 2, random);
  }

  private static Matrix bias(NumpyRandom random) {
    return Initializer.UNIFORM.weights(1, 2, random);
  }

  private static Matrix row(Matrix matrix, int i) {
    return Matrix.row(matrix.toArrays()[i]);
  }

  private static Matrix ones(int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> 1);
  }

  /** The transpose's shape with the entries left in their order. */
  private static Matrix reshaped(Matrix matrix) {
    Matrix result = Matrix.zeros(matrix.columns(), matrix.rows());
    for (int k = 0; k < matrix.size(); k++) {
      result.setEntry(k, matrix.entry(k));
    }
    return result;
  }
}
