package gradus.grading.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.math.Matrix;
import java.util.List;
import java.util.Locale;

/** Traces as JSON, and what a page asks of them. */
final class TraceJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** More than fits on a page. */
  private static final int MOST_ROWS_OR_COLUMNS = 8;

  private TraceJson() {}

  /** What is asked for: {@code {"choice": …, "given": {"X": [[1, 2]]}}}; both may be missing. */
  static JsonNode parse(String request) {
    try {
      return JSON.readTree(request);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("what is asked for is no JSON.", malformed);
    }
  }

  /**
   * The given numbers of a request.
   *
   * @param given an object of matrices; what it lacks stays as usual
   * @param usual the usual numbers
   * @throws IllegalArgumentException with a sentence, if something is no matrix of numbers
   */
  static GivenNumbers numbers(JsonNode given, GivenNumbers usual) {
    GivenNumbers numbers = usual;
    for (String name : usual.matrices().keySet()) {
      if (given.has(name)) {
        numbers = numbers.and(name, matrix(name, given.get(name)));
      }
    }
    return numbers;
  }

  private static Matrix matrix(String name, JsonNode rows) {
    int height = rows.size();
    int width = height == 0 ? 0 : rows.get(0).size();
    if (height < 1 || width < 1 || height > MOST_ROWS_OR_COLUMNS || width > MOST_ROWS_OR_COLUMNS) {
      throw new IllegalArgumentException(
          "%s needs 1 to %d rows and columns.".formatted(name, MOST_ROWS_OR_COLUMNS));
    }
    Matrix matrix = Matrix.zeros(height, width);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        matrix.set(i, j, number(name, rows.get(i), width, j));
      }
    }
    return matrix;
  }

  private static double number(String name, JsonNode row, int width, int j) {
    if (row.size() != width || !row.get(j).isNumber()) {
      throw new IllegalArgumentException("%s needs a number in every place.".formatted(name));
    }
    return row.get(j).asDouble();
  }

  /** A finished trace. */
  static String text(
      List<String> choices, String choice, GivenNumbers given, List<TraceStep> steps) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("choices");
    choices.forEach(all::add);
    json.put("choice", choice);
    ObjectNode numbers = json.putObject("given");
    given.matrices().forEach((name, matrix) -> numbers.set(name, rows(matrix)));
    ArrayNode list = json.putArray("steps");
    steps.forEach(step -> add(step, list.addObject()));
    return json.toString();
  }

  /** A sentence in the place of a trace. */
  static String problem(List<String> lines) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("problem");
    lines.forEach(all::add);
    return json.toString();
  }

  private static void add(TraceStep step, ObjectNode json) {
    json.put("node", step.node());
    json.put("isGradient", step.isGradient());
    json.put("formula", step.formula());
    ArrayNode from = json.putArray("from");
    step.from().forEach(from::add);
    json.put("exercise", step.exercise());
    json.put("state", step.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.set("value", rows(step.value()));
    json.set("right", rows(step.right()));
    json.put("entry", step.entry());
    ArrayNode problem = json.putArray("problem");
    step.problem().forEach(problem::add);
  }

  /** JSON has no form for infinity and not-a-number; they are words here. */
  private static ArrayNode rows(Matrix matrix) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (double[] row : matrix.toArrays()) {
      ArrayNode entries = rows.addArray();
      for (double entry : row) {
        if (Double.isFinite(entry)) {
          entries.add(entry);
        } else {
          entries.add(String.valueOf(entry));
        }
      }
    }
    return rows;
  }
}
