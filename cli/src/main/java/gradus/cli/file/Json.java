package gradus.cli.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.math.Matrix;

/** Builds parts of the JSON that commands print. */
public final class Json {

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * The rows of a matrix as arrays. JSON has no form for infinity and NaN, so these become null.
   */
  public static ArrayNode rows(Matrix matrix) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (double[] row : matrix.toArrays()) {
      ArrayNode entries = rows.addArray();
      for (double entry : row) {
        entries.add(finite(entry));
      }
    }
    return rows;
  }

  /** A document of one matrix as text, so that callers need not load Jackson. */
  public static String document(String name, Matrix matrix) {
    return object().set(name, rows(matrix)).toString();
  }

  public static Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }
}
