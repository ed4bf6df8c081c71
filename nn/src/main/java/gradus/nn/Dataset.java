package gradus.nn;

import gradus.math.Matrix;
import gradus.math.Shapes;

/**
 * Examples to learn from: one a row, inputs and targets side by side.
 *
 * @param name for reports, for example {@code xor}
 * @param inputs n×in
 * @param targets n×out
 */
public record Dataset(String name, Matrix inputs, Matrix targets) {

  /**
   * Checks that the parts fit.
   *
   * @param name not checked
   * @param inputs at least one row and one column; kept, not copied
   * @param targets as many rows, at least one column; kept, not copied
   * @throws IllegalArgumentException if they do not fit
   */
  public Dataset {
    Shapes.require(name, "matrix of targets", targets, inputs.rows(), targets.columns());
    if (inputs.size() == 0 || targets.size() == 0) {
      throw new IllegalArgumentException(
          "%s: inputs %s and targets %s, neither may be empty"
              .formatted(name, inputs.shape(), targets.shape()));
    }
  }

  /**
   * The number of examples.
   *
   * @return 1 or more
   */
  public int size() {
    return inputs.rows();
  }
}
