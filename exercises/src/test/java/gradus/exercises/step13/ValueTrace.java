package gradus.exercises.step13;

import gradus.grading.trace.GivenNumbers;
import gradus.grading.trace.Once;
import gradus.grading.trace.Trace;
import gradus.grading.trace.TracedStep;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the student's values through an expression: each operation with its local derivatives, and
 * the way back over the whole graph.
 */
public final class ValueTrace implements TracedStep {

  private static final Map<String, TracedExpression> EXPRESSIONS = expressions();

  private static Map<String, TracedExpression> expressions() {
    Map<String, TracedExpression> all = new LinkedHashMap<>();
    for (TracedExpression each : TracedExpression.ALL) {
      all.put(each.text(), each);
    }
    return all;
  }

  @Override
  public List<String> choices() {
    return List.copyOf(EXPRESSIONS.keySet());
  }

  @Override
  public GivenNumbers usual(String choice) {
    GivenNumbers given = GivenNumbers.NONE;
    for (Map.Entry<String, Double> number : EXPRESSIONS.get(choice).numbers().entrySet()) {
      given = given.and(number.getKey(), Matrix.row(number.getValue()));
    }
    return given;
  }

  @Override
  public Trace trace(String choice, GivenNumbers given) {
    TracedExpression expression = EXPRESSIONS.get(choice);
    given.matrices().keySet().forEach(name -> given.require(name, 1, 1));
    Trace trace = new Trace();
    Map<String, Value> right = new LinkedHashMap<>();
    Map<String, Once<Value>> yours = new LinkedHashMap<>();
    for (String name : expression.numbers().keySet()) {
      double number = given.get(name).entry(0);
      trace.given(name, Matrix.row(number));
      right.put(name, new Value(number));
      yours.put(name, Once.of(() -> new Value(number)));
    }
    for (TracedOperation operation : expression.operations()) {
      operation.addTo(trace, yours, operation.equals(expression.last()));
      Value result = operation.right(right.get(operation.left()), right.get(operation.right()));
      right.put(operation.name(), result);
    }
    addWayBack(trace, right, expression.last().name());
    return trace;
  }

  /** The way back is given a right graph, as in grading. */
  private static void addWayBack(Trace trace, Map<String, Value> right, String last) {
    Once<List<String>> back =
        Once.of(
            () -> {
              right.get(last).backward();
              return new ArrayList<>(right.keySet());
            });
    right.forEach(
        (name, value) -> {
          if (!name.equals(last)) {
            trace.yourGradient(
                name,
                "Value.backward",
                () -> {
                  back.get();
                  return Matrix.row(value.gradient());
                });
          }
        });
  }
}
