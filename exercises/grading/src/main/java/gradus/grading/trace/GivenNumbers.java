package gradus.grading.trace;

import gradus.math.Matrix;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a traced step is given, in the order in which it is shown.
 *
 * @param matrices by their names
 */
public record GivenNumbers(Map<String, Matrix> matrices) {

  /** Nothing. */
  public static final GivenNumbers NONE = new GivenNumbers(Map.of());

  /**
   * Copies the order, too.
   *
   * @param matrices by their names
   */
  public GivenNumbers {
    matrices = Collections.unmodifiableMap(new LinkedHashMap<>(matrices));
  }

  /**
   * The same and one more.
   *
   * @param name of the matrix
   * @param matrix to be given
   * @return new numbers
   */
  public GivenNumbers and(String name, Matrix matrix) {
    Map<String, Matrix> all = new LinkedHashMap<>(matrices);
    all.put(name, matrix);
    return new GivenNumbers(all);
  }

  /**
   * A copy of one of them.
   *
   * @param name of the matrix
   * @return a new matrix
   */
  public Matrix get(String name) {
    return matrices.get(name).copy();
  }

  /**
   * Checks a shape.
   *
   * @param name of the matrix
   * @param rows that it has to have
   * @param columns that it has to have
   * @throws IllegalArgumentException with a sentence, if it has another shape
   */
  public void require(String name, int rows, int columns) {
    Matrix matrix = matrices.get(name);
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new IllegalArgumentException(
          "%s is %d×%d; with the others it has to be %d×%d."
              .formatted(name, matrix.rows(), matrix.columns(), rows, columns));
    }
  }
}
