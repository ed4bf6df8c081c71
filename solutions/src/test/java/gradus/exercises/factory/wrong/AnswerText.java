package gradus.exercises.factory.wrong;

import java.util.Optional;

/** The Java text that does something to the answer of a method, by the type of the answer. */
enum AnswerText {
  NUMBER("java.util.stream.DoubleStream.of(%s).map(x -> %s).sum()", null),
  MATRIX(
      "%s.map(x -> %s)",
      "Matrix now = %s; if (buffer == null || !buffer.hasShapeOf(now)) { buffer = now; }"
          + " for (int k = 0; k < now.size(); k++) { buffer.setEntry(k, now.entry(k)); }"
          + " return buffer;"),
  ROW(
      "java.util.Arrays.stream(%s).map(x -> %s).toArray()",
      "double[] now = %s; if (buffer == null || buffer.length != now.length) { buffer = now; }"
          + " System.arraycopy(now, 0, buffer, 0, now.length); return buffer;"),
  ROWS(
      "java.util.Arrays.stream(%s).map(row -> java.util.Arrays.stream(row).map(x -> %s).toArray())"
          + ".toArray(double[][]::new)",
      "double[][] now = %s; if (buffer == null || buffer.length != now.length"
          + " || buffer[0].length != now[0].length) { buffer = now; }"
          + " for (int i = 0; i < now.length; i++)"
          + " { System.arraycopy(now[i], 0, buffer[i], 0, now[0].length); } return buffer;"),
  VALUE(
      "java.util.Optional.of(%s).map(v -> new Value("
          + "java.util.stream.DoubleStream.of(v.data()).map(x -> %s).sum(), v.operands())).get()",
      null),
  BATCHES(
      "java.util.Optional.of(%s).map(all -> all.subList(0, all.size() - 1)).get() /* %s */", null),
  /** Nothing, or a record of several matrices. */
  OPAQUE(null, null);

  private final String changed;
  private final String buffer;

  AnswerText(String changed, String buffer) {
    this.changed = changed;
    this.buffer = buffer;
  }

  static AnswerText of(String type) {
    return switch (type) {
      case "double" -> NUMBER;
      case "Matrix" -> MATRIX;
      case "double[]" -> ROW;
      case "double[][]" -> ROWS;
      case "Value" -> VALUE;
      case "List<Dataset>" -> BATCHES;
      default -> OPAQUE;
    };
  }

  /** Whether nothing can be done to it. */
  boolean isOpaque() {
    return this == OPAQUE;
  }

  /**
   * An expression for the answer with something done to its numbers.
   *
   * @param call gives the answer
   * @param ofX what becomes of a number x
   */
  Optional<String> changed(String call, String ofX) {
    return Optional.ofNullable(changed).map(text -> text.formatted(call, ofX));
  }

  /** Statements that return every answer in the same place, with %s for the call. */
  Optional<String> buffer() {
    return Optional.ofNullable(buffer);
  }
}
