package gradus.exercises.step13;

import gradus.exercises.step13.TracedOperation.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression that can be traced.
 *
 * @param text as it is written
 * @param numbers that it begins with, by their names
 * @param operations in an order in which every operand comes before its result
 */
record TracedExpression(
    String text, Map<String, Double> numbers, List<TracedOperation> operations) {

  /** Those that a student can choose from; in all but one of them a value is used twice. */
  static final List<TracedExpression> ALL =
      List.of(
          new TracedExpression(
              "z = x·y + x",
              numbers("x", 3, "y", -2),
              List.of(
                  TracedOperation.of("p", Kind.TIMES, "x", "y"),
                  TracedOperation.of("z", Kind.PLUS, "p", "x"))),
          new TracedExpression(
              "z = tanh(w·x + b)",
              numbers("w", 0.5, "x", 2, "b", -0.25),
              List.of(
                  TracedOperation.of("p", Kind.TIMES, "w", "x"),
                  TracedOperation.of("s", Kind.PLUS, "p", "b"),
                  TracedOperation.of("z", Kind.TANH, "s", "s"))),
          new TracedExpression(
              "z = (x + x)·x²",
              numbers("x", 1.5),
              List.of(
                  TracedOperation.of("d", Kind.PLUS, "x", "x"),
                  TracedOperation.of("q", Kind.SQUARE, "x", "x"),
                  TracedOperation.of("z", Kind.TIMES, "d", "q"))),
          new TracedExpression(
              "z = a·exp(a) with a = x·y",
              numbers("x", 0.5, "y", 2),
              List.of(
                  TracedOperation.of("a", Kind.TIMES, "x", "y"),
                  TracedOperation.of("e", Kind.EXP, "a", "a"),
                  TracedOperation.of("z", Kind.TIMES, "a", "e"))));

  private static Map<String, Double> numbers(Object... namesAndNumbers) {
    Map<String, Double> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      all.put((String) namesAndNumbers[i], ((Number) namesAndNumbers[i + 1]).doubleValue());
    }
    return all;
  }

  TracedOperation last() {
    return operations.get(operations.size() - 1);
  }
}
