package gradus.nn;

import gradus.math.Matrix;
import java.util.List;

/** What an optimiser remembers: one matrix a parameter, zeros at first. */
final class Moments {

  private List<Matrix> matrices;

  /** The matrices, in the order of the parameters; made at the first call. */
  List<Matrix> of(List<Parameter> parameters) {
    if (matrices == null) {
      matrices =
          parameters.stream()
              .map(Parameter::value)
              .map(value -> Matrix.zeros(value.rows(), value.columns()))
              .toList();
    }
    if (matrices.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "this optimiser began with %d parameters and now is given %d; one optimiser serves one network"
              .formatted(matrices.size(), parameters.size()));
    }
    return matrices;
  }
}
