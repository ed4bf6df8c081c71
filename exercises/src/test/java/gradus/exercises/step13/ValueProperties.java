package gradus.exercises.step13;

import gradus.exercises.step13.Expression.Draw;
import gradus.exercises.step13.Expression.Operation;
import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What is graded in step 13. An operation is judged by the number and by the local derivatives that
 * it notes, {@code backward} on graphs that the tests build: neither needs the other.
 */
@Tag("step13")
class ValueProperties {

  private static final int DEEPEST = 8;
  private static final int LONG_CHAIN = 100_000;
  private static final int DOUBLINGS = 60;

  @Property
  @Checks("Value.plus")
  void plusOfTwoValues(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    double y = sample.number("y", -3, 3);
    GivenCase given = GivenCase.of("x", x).and("y", y);
    Value left = new Value(x);
    Value right = new Value(y);
    Value sum = left.plus(right);
    Check.that(sum != null, "x + y is null", given);
    Check.number("x + y", sum.data(), x + y, given);
    GivenCase suspected = LocalMistakes.ofOperand(given);
    Check.number("d(x + y)/dx", Graphs.derivative(sum, left), 1, suspected);
    Check.number("d(x + y)/dy", Graphs.derivative(sum, right), 1, suspected);
    Operations.requireNoGradient(left.gradient() + right.gradient(), given);
  }

  @Property
  @Checks("Value.plus")
  void plusWithItself(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    GivenCase given = GivenCase.of("x", x);
    Value value = new Value(x);
    Value sum = value.plus(value);
    Check.that(sum != null, "x + x is null", given);
    Check.number("x + x", sum.data(), 2 * x, given);
    Check.number("d(x + x)/dx", Graphs.derivative(sum, value), 2, given);
  }

  @Property
  @Checks("Value.times")
  void timesOfTwoValues(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    double y = sample.number("y", -3, 3);
    GivenCase given = GivenCase.of("x", x).and("y", y);
    Value left = new Value(x);
    Value right = new Value(y);
    Value product = left.times(right);
    Check.that(product != null, "x·y is null", given);
    Check.number("x·y", product.data(), x * y, LocalMistakes.ofProduct(x, y, given));
    GivenCase byLeft = LocalMistakes.ofProductBy(x, given);
    Check.number("d(x·y)/dx", Graphs.derivative(product, left), y, byLeft);
    GivenCase byRight = LocalMistakes.ofProductBy(y, given);
    Check.number("d(x·y)/dy", Graphs.derivative(product, right), x, byRight);
    Operations.requireNoGradient(left.gradient() + right.gradient(), given);
  }

  @Property
  @Checks("Value.times")
  void timesWithItself(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    GivenCase given = GivenCase.of("x", x);
    Value value = new Value(x);
    Value product = value.times(value);
    Check.that(product != null, "x·x is null", given);
    Check.number("x·x", product.data(), x * x, given);
    Check.number("d(x·x)/dx", Graphs.derivative(product, value), 2 * x, given);
  }

  /** x³ at 2 is 8, and its derivative 3x² is 12; at −2 they are −8 and 12. */
  @Example
  @Checks("Value.pow")
  void powWorkedExample() {
    Operations.requirePow(2, 3, 8, 12);
    Operations.requirePow(-2, 3, -8, 12);
    Operations.requirePow(4, 0.5, 2, 0.25);
    Operations.requirePow(-2, -1, -0.5, -0.25);
    Operations.requirePow(3, 1, 3, 1);
    Operations.requirePow(3, 0, 1, 0);
  }

  @Property
  @Checks("Value.pow")
  void powWithAWholeExponent(@ForAll Sample sample) {
    double size = sample.number("size", 0.5, 2);
    double x = sample.number("sign", -1, 1) < 0 ? -size : size;
    double exponent = Math.rint(sample.number("exponent", -4, 4));
    Operations.requirePow(
        x, exponent, Math.pow(x, exponent), Operations.numeric(v -> Math.pow(v, exponent), x));
  }

  @Property
  @Checks("Value.pow")
  void powWithAnyExponent(@ForAll Sample sample) {
    double x = sample.number("x", 0.5, 2);
    double exponent = sample.number("exponent", -3, 3);
    Operations.requirePow(
        x, exponent, Math.pow(x, exponent), Operations.numeric(v -> Math.pow(v, exponent), x));
  }

  @Property
  @Checks("Value.exp")
  void expAndItsDerivative(@ForAll Sample sample) {
    double x = sample.number("x", -4, 4);
    GivenCase given = GivenCase.of("x", x);
    Value value = new Value(x);
    Value result = value.exp();
    Check.that(result != null, "exp(x) is null", given);
    Check.number("exp(x)", result.data(), Math.exp(x), given);
    double derivative = Graphs.derivative(result, value);
    GivenCase suspected = LocalMistakes.ofExponentialDerivative(x, given);
    Check.number("d exp(x)/dx", derivative, Operations.numeric(Math::exp, x), suspected);
    Operations.requireNoGradient(value.gradient(), given);
  }

  @Property
  @Checks("Value.tanh")
  void tanhAndItsDerivative(@ForAll Sample sample) {
    double x = sample.number("x", -4, 4);
    Operations.requireTanh(x, Math.tanh(x), Operations.numeric(Math::tanh, x));
  }

  @Property(tries = 1)
  @Checks("Value.tanh")
  void tanhDoesNotOverflow() {
    Operations.requireTanh(1000, 1, 0);
    Operations.requireTanh(-1000, -1, 0);
    Operations.requireTanh(0, 0, 1);
  }

  /** z = x·y + x at x = 3, y = −2: dz/dx = y + 1 = −1, along two ways, and dz/dy = x = 3. */
  @Example
  @Checks("Value.backward")
  void backwardWorkedExample() {
    Value x = new Value(3);
    Value y = new Value(-2);
    Value product = new Value(-6, List.of(new Value.Operand(x, -2), new Value.Operand(y, 3)));
    Value z = new Value(-3, List.of(new Value.Operand(product, 1), new Value.Operand(x, 1)));
    z.backward();
    GivenCase given = GivenCase.of("z", "x·y + x").and("x", 3).and("y", -2);
    Check.number("dz/dx", x.gradient(), -1, given);
    Check.number("dz/dy", y.gradient(), 3, given);
    Check.number("dz/d(x·y)", product.gradient(), 1, given);
    Check.number("dz/dz", z.gradient(), 1, given);
  }

  @Property
  @Checks("Value.backward")
  void backwardAgreesWithFiniteDifferences(@ForAll("expressions") Expression expression) {
    List<Value> graph = Graphs.of(expression);
    int last = graph.size() - 1;
    graph.get(last).backward();
    double[] yours = graph.stream().mapToDouble(Value::gradient).toArray();
    GivenCase given = ValueMistakes.ofCall(expression, GivenCase.of("given", expression));
    Matrix numeric = Matrix.row(expression.derivatives(last));
    Check.row("gradients of v0, v1, …", yours, numeric, given);
  }

  @Property
  @Checks("Value.backward")
  void backwardTwiceDoublesTheGradients(@ForAll("expressions") Expression expression) {
    String calls = "called twice, so that all doubles";
    GivenCase given = GivenCase.of("given", expression).and("backward", calls);
    requireGradientsOfTwoCalls(expression, expression.size() - 1, given);
  }

  @Property
  @Checks("Value.backward")
  void backwardOfAnotherValueAdds(@ForAll("expressions") Expression expression) {
    int last = expression.size() - 1;
    String calls = "called on v%d and then on v%d".formatted(last / 2, last);
    GivenCase given = GivenCase.of("given", expression).and("backward", calls);
    requireGradientsOfTwoCalls(expression, last / 2, given);
  }

  /** Each link is minus the one before; the chain is even. */
  @Property(tries = 1)
  @Checks("Value.backward")
  void backwardOfALongChain() {
    Value first = new Value(1);
    Value last = first;
    for (int i = 0; i < LONG_CHAIN; i++) {
      last = new Value(-last.data(), List.of(new Value.Operand(last, -1)));
    }
    last.backward();
    GivenCase given = GivenCase.of("graph", "a chain of %,d negations".formatted(LONG_CHAIN));
    Check.number("the first value's gradient", first.gradient(), 1, given);
  }

  /** v + v, sixty times over: 2⁶⁰ ways lead to the first value, and a node needs one visit. */
  @Property(tries = 1)
  @Checks("Value.backward")
  void backwardWithManyWays() {
    Value first = new Value(1);
    Value last = first;
    for (int i = 0; i < DOUBLINGS; i++) {
      List<Value.Operand> twice = List.of(new Value.Operand(last, 1), new Value.Operand(last, 1));
      last = new Value(2 * last.data(), twice);
    }
    last.backward();
    GivenCase given = GivenCase.of("graph", "v + v, %d times over".formatted(DOUBLINGS));
    Check.number("the first value's gradient", first.gradient(), Math.pow(2, DOUBLINGS), given);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    Arbitrary<Double> numbers =
        Arbitraries.integers().between(-200, 200).filter(n -> n != 0).map(n -> n / 100.0);
    Arbitrary<Integer> back = Arbitraries.integers().between(0, DEEPEST).withoutEdgeCases();
    Arbitrary<Operation> operations =
        Arbitraries.of(Operation.class).filter(operation -> operation != Operation.NUMBER);
    Arbitrary<Draw> draws = Combinators.combine(operations, back, back).as(Draw::new);
    return Combinators.combine(
            numbers.list().ofMinSize(1).ofMaxSize(3), draws.list().ofMinSize(1).ofMaxSize(DEEPEST))
        .as(Expression::of)
        .withoutEdgeCases();
  }

  private static void requireGradientsOfTwoCalls(
      Expression expression, int first, GivenCase given) {
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
}
