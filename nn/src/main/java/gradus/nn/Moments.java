package gradus.nn;

import gradus.math.Matrix;
import java.util.List;

/** The memory of an optimiser: one matrix for each parameter, zeros at first. */
final class Moments {

  private List<Parameter> owners;
  private List<Matrix> matrices;

  /** The matrices, in the order of the parameters; made at the first call. */
  List<Matrix> of(List<Parameter> parameters) {
    if (owners == null) {
      owners = List.copyOf(parameters);
      matrices =
          parameters.stream()
              .map(Parameter::value)
              .map(value -> Matrix.zeros(value.rows(), value.columns()))
              .toList();
    }
    if (!owners.equals(parameters)) {
      throw new IllegalArgumentException(
          "this optimiser began with other parameters; one optimiser serves one network");
    }
    return matrices;
  }
}
