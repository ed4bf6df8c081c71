package gradus.exercises.step13;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Ways back through two graphs that are alike, and through one that has grown since: each call goes
 * by the graph as it is, and knows of no other.
 */
final class WaysBack {

  private static final int LONG_CHAIN = 100_000;
  private static final int DOUBLINGS = 60;

  private WaysBack() {}

  static void requireOfALongChain() {
    Value first = new Value(1);
    Value last = first;
    for (int i = 0; i < LONG_CHAIN; i++) {
      last = new Value(-last.data(), List.of(new Value.Operand(last, -1)));
    }
    String graph = "a chain of %,d negations".formatted(LONG_CHAIN);
    GivenCase given = GivenCase.of("graph", graph).asDeep();
    last.backward();
    Check.number("the first value's gradient", first.gradient(), 1, given);
  }

  static void requireWithManyWays() {
    Value first = new Value(1);
    Value last = first;
    for (int i = 0; i < DOUBLINGS; i++) {
      List<Value.Operand> twice = List.of(new Value.Operand(last, 1), new Value.Operand(last, 1));
      last = new Value(2 * last.data(), twice);
    }
    String graph = "v + v, %d times over: each + has twice as many ways down".formatted(DOUBLINGS);
    GivenCase given = GivenCase.of("graph", graph);
    last.backward();
    Check.number("the first value's gradient", first.gradient(), Math.pow(2, DOUBLINGS), given);
  }

  static void requireGradientsOfTwoCalls(Expression expression, int first, GivenCase given) {
    List<Value> graph = Graphs.of(expression);
    int last = graph.size() - 1;
    graph.get(first).backward();
    graph.get(last).backward();
    double[] yours = graph.stream().mapToDouble(Value::gradient).toArray();
    double[] numeric =
        BackwardMistakes.sum(expression.derivatives(first), expression.derivatives(last));
    GivenCase suspected = ValueMistakes.ofTwoCalls(expression, first, given);
    Check.row("after two calls, gradients of v0, v1, …", yours, Matrix.row(numeric), suspected);
  }

  static void require(Expression expression) {
    int last = expression.size() - 1;
    double[] right = new BackwardMistakes(expression, last).right();
    List<Value> graph = Graphs.of(expression);
    List<Value> other = Graphs.of(expression);
    graph.get(last).backward();
    other.get(last).backward();
    graph.get(last).backward();
    GivenCase given = GivenCase.of("given", expression);
    requireGradients("after two calls", graph, right, 2, given);
    requireGradients("of an equal graph after one call", other, right, 1, given);
    graph.forEach(Value::zeroGradient);
    Value above = new Value(1, List.of(new Value.Operand(graph.get(last), 3)));
    Value top = new Value(2, List.of(new Value.Operand(above, -1), new Value.Operand(above, 0.5)));
    top.backward();
    requireGradients("after zeros and a call on a value above", graph, right, -1.5, given);
    requireGradients("of the equal graph in the end", other, right, 1, given);
    Check.number("gradient of the value above", above.gradient(), -0.5, given);
  }

  private static void requireGradients(
      String when, List<Value> graph, double[] right, double times, GivenCase given) {
    double[] yours = graph.stream().mapToDouble(Value::gradient).toArray();
    double[] expected = DoubleStream.of(right).map(derivative -> times * derivative).toArray();
    double size = DoubleStream.of(right).map(Math::abs).sum();
    EntryCheck.matrix(
        "gradients of v0, v1, … " + when,
        Matrix.row(yours),
        Matrix.row(expected),
        Matrix.row(expected).map(derivative -> size),
        given);
  }
}
