package gradus.exercises.step09;

import gradus.math.Matrix;
import gradus.nn.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** What may be done to a batch, or to a gradient, on its way through a network. */
enum WrongPassing {
  DOUBLED("doubled", "twice as large", matrix -> matrix.scale(2)),
  HALVED("halved", "half as large", matrix -> matrix.scale(0.5)),
  SIGN("sign-of", "with the wrong sign", matrix -> matrix.scale(-1)),
  ABSOLUTE("absolute", "without its signs", matrix -> matrix.map(Math::abs)),
  CUT("integer", "cut off after the decimal point", matrix -> matrix.map(x -> (int) x)),
  BY_ROWS(
      "normalized",
      "divided by the number of its rows",
      matrix -> matrix.scale(1.0 / matrix.rows())),
  BY_COLUMNS(
      "normalized",
      "divided by the number of its columns",
      matrix -> matrix.scale(1.0 / matrix.columns())),
  TRANSPOSED("transposed", "with rows and columns exchanged", Matrix::transpose);

  private final String id;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker")
  private final UnaryOperator<Matrix> change;

  WrongPassing(String id, String words, UnaryOperator<Matrix> change) {
    this.id = id;
    this.words = words;
    this.change = change;
  }

  /** The beginning of the diagnosis. */
  String id() {
    return id;
  }

  /** How the matrix arrives. */
  String words() {
    return words;
  }

  Matrix of(Matrix matrix) {
    return change.apply(matrix);
  }

  /**
   * Whether it is a factor that is the same at every layer: going back, it is the same on the way
   * in and on the way out.
   */
  boolean isFactor() {
    return this == DOUBLED || this == HALVED || this == SIGN || this == BY_ROWS;
  }

  /** Forward through the layers, changed before each of them. */
  Matrix before(List<Layer> layers, Matrix input) {
    Matrix output = input;
    for (Layer layer : layers) {
      output = layer.forward(of(output));
    }
    return output;
  }

  /** Forward through the layers, changed after each of them. */
  Matrix after(List<Layer> layers, Matrix input) {
    Matrix output = input;
    for (Layer layer : layers) {
      output = of(layer.forward(output));
    }
    return output;
  }

  /** Backward through the layers, changed before each of them. */
  Matrix backward(List<Layer> layers, Matrix outputGradient) {
    List<Layer> fromTheLast = new ArrayList<>(layers);
    Collections.reverse(fromTheLast);
    Matrix gradient = outputGradient;
    for (Layer layer : fromTheLast) {
      gradient = layer.backward(of(gradient));
    }
    return gradient;
  }
}
