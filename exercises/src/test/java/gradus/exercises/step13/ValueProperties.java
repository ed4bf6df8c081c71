package gradus.exercises.step13;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Sample;
import gradus.exercises.step13.Expression.Draw;
import gradus.exercises.step13.Expression.Operation;
import gradus.math.FiniteDifferences;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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
  @Grades("Value.plus")
  void plusOfTwoValues(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    double y = sample.number("y", -3, 3);
    Case given = Case.of("x", x).and("y", y);
    Value left = new Value(x);
    Value right = new Value(y);
    Value sum = left.plus(right);
    Check.that(sum != null, "x + y is null", given);
    Check.number("x + y", sum.data(), x + y, given);
    Check.number("d(x + y)/dx", Graphs.derivative(sum, left), 1, given);
    Check.number("d(x + y)/dy", Graphs.derivative(sum, right), 1, given);
    requireNoGradient(left.gradient() + right.gradient(), given);
  }

  @Property
  @Grades("Value.plus")
  void plusWithItself(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    Case given = Case.of("x", x);
    Value value = new Value(x);
    Value sum = value.plus(value);
    Check.that(sum != null, "x + x is null", given);
    Check.number("x + x", sum.data(), 2 * x, given);
    Check.number("d(x + x)/dx", Graphs.derivative(sum, value), 2, given);
  }

  @Property
  @Grades("Value.times")
  void timesOfTwoValues(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    double y = sample.number("y", -3, 3);
    Case given = Case.of("x", x).and("y", y);
    Value left = new Value(x);
    Value right = new Value(y);
    Value product = left.times(right);
    Check.that(product != null, "x·y is null", given);
    Check.number("x·y", product.data(), x * y, given);
    Check.number("d(x·y)/dx", Graphs.derivative(product, left), y, given);
    Check.number("d(x·y)/dy", Graphs.derivative(product, right), x, given);
    requireNoGradient(left.gradient() + right.gradient(), given);
  }

  @Property
  @Grades("Value.times")
  void timesWithItself(@ForAll Sample sample) {
    double x = sample.number("x", -3, 3);
    Case given = Case.of("x", x);
    Value value = new Value(x);
    Value product = value.times(value);
    Check.that(product != null, "x·x is null", given);
    Check.number("x·x", product.data(), x * x, given);
    Check.number("d(x·x)/dx", Graphs.derivative(product, value), 2 * x, given);
  }

  /** x³ at 2 is 8, and its derivative 3x² is 12; at −2 they are −8 and 12. */
  @Example
  @Grades("Value.pow")
  void powWorkedExample() {
    requirePow(2, 3, 8, 12);
    requirePow(-2, 3, -8, 12);
    requirePow(4, 0.5, 2, 0.25);
    requirePow(-2, -1, -0.5, -0.25);
    requirePow(3, 1, 3, 1);
    requirePow(3, 0, 1, 0);
  }

  @Property
  @Grades("Value.pow")
  void powWithAWholeExponent(@ForAll Sample sample) {
    double size = sample.number("size", 0.5, 2);
    double x = sample.number("sign", -1, 1) < 0 ? -size : size;
    double exponent = Math.rint(sample.number("exponent", -4, 4));
    requirePow(x, exponent, Math.pow(x, exponent), numeric(v -> Math.pow(v, exponent), x));
  }

  @Property
  @Grades("Value.pow")
  void powWithAnyExponent(@ForAll Sample sample) {
    double x = sample.number("x", 0.5, 2);
    double exponent = sample.number("exponent", -3, 3);
    requirePow(x, exponent, Math.pow(x, exponent), numeric(v -> Math.pow(v, exponent), x));
  }

  @Property
  @Grades("Value.exp")
  void expAndItsDerivative(@ForAll Sample sample) {
    double x = sample.number("x", -4, 4);
    Case given = Case.of("x", x);
    Value value = new Value(x);
    Value result = value.exp();
    Check.that(result != null, "exp(x) is null", given);
    Check.number("exp(x)", result.data(), Math.exp(x), given);
    double derivative = Graphs.derivative(result, value);
    Check.number("d exp(x)/dx", derivative, numeric(Math::exp, x), given);
    requireNoGradient(value.gradient(), given);
  }

  @Property
  @Grades("Value.tanh")
  void tanhAndItsDerivative(@ForAll Sample sample) {
    double x = sample.number("x", -4, 4);
    requireTanh(x, Math.tanh(x), numeric(Math::tanh, x));
  }

  @Property(tries = 1)
  @Grades("Value.tanh")
  void tanhDoesNotOverflow() {
    requireTanh(1000, 1, 0);
    requireTanh(-1000, -1, 0);
    requireTanh(0, 0, 1);
  }

  /** z = x·y + x at x = 3, y = −2: dz/dx = y + 1 = −1, along two ways, and dz/dy = x = 3. */
  @Example
  @Grades("Value.backward")
  void backwardWorkedExample() {
    Value x = new Value(3);
    Value y = new Value(-2);
    Value product = new Value(-6, List.of(new Value.Operand(x, -2), new Value.Operand(y, 3)));
    Value z = new Value(-3, List.of(new Value.Operand(product, 1), new Value.Operand(x, 1)));
    z.backward();
    Case given = Case.of("z", "x·y + x").and("x", 3).and("y", -2);
    Check.number("dz/dx", x.gradient(), -1, given);
    Check.number("dz/dy", y.gradient(), 3, given);
    Check.number("dz/d(x·y)", product.gradient(), 1, given);
    Check.number("dz/dz", z.gradient(), 1, given);
  }

  @Property
  @Grades("Value.backward")
  void backwardAgreesWithFiniteDifferences(@ForAll("expressions") Expression expression) {
    List<Value> graph = Graphs.of(expression);
    int last = graph.size() - 1;
    graph.get(last).backward();
    double[] yours = graph.stream().mapToDouble(Value::gradient).toArray();
    Case given = Case.of("given", expression);
    requireGradients(yours, expression.derivatives(last), "v" + last, given);
  }

  @Property
  @Grades("Value.backward")
  void backwardTwiceDoublesTheGradients(@ForAll("expressions") Expression expression) {
    List<Value> graph = Graphs.of(expression);
    int last = graph.size() - 1;
    graph.get(last).backward();
    graph.get(last).backward();
    double[] yours = graph.stream().mapToDouble(Value::gradient).toArray();
    double[] numeric = expression.derivatives(last);
    for (int i = 0; i < numeric.length; i++) {
      numeric[i] *= 2;
    }
    Case given = Case.of("given", expression).and("backward", "called twice, so that all doubles");
    requireGradients(yours, numeric, "v" + last, given);
  }

  @Property
  @Grades("Value.backward")
  void backwardOfAnotherValueAdds(@ForAll("expressions") Expression expression) {
    List<Value> graph = Graphs.of(expression);
    int last = graph.size() - 1;
    int other = last / 2;
    graph.get(other).backward();
    graph.get(last).backward();
    double[] yours = graph.stream().mapToDouble(Value::gradient).toArray();
    double[] numeric = expression.derivatives(last);
    double[] numericOfOther = expression.derivatives(other);
    for (int i = 0; i < numeric.length; i++) {
      numeric[i] += numericOfOther[i];
    }
    String both = "(v%d + v%d)".formatted(other, last);
    Case given =
        Case.of("given", expression)
            .and("backward", "called on v%d and then on v%d".formatted(other, last));
    requireGradients(yours, numeric, both, given);
  }

  /** Each link is minus the one before; the chain is even. */
  @Property(tries = 1)
  @Grades("Value.backward")
  void backwardOfALongChain() {
    Value first = new Value(1);
    Value last = first;
    for (int i = 0; i < LONG_CHAIN; i++) {
      last = new Value(-last.data(), List.of(new Value.Operand(last, -1)));
    }
    last.backward();
    Case given = Case.of("graph", "a chain of %,d negations".formatted(LONG_CHAIN));
    Check.number("the first value's gradient", first.gradient(), 1, given);
  }

  /**
   * v + v, sixty times over: 2⁶⁰ ways lead to the first value, and each node is worth one visit.
   */
  @Property(tries = 1)
  @Grades("Value.backward")
  void backwardWithManyWays() {
    Value first = new Value(1);
    Value last = first;
    for (int i = 0; i < DOUBLINGS; i++) {
      List<Value.Operand> twice = List.of(new Value.Operand(last, 1), new Value.Operand(last, 1));
      last = new Value(2 * last.data(), twice);
    }
    last.backward();
    Case given = Case.of("graph", "v + v, %d times over".formatted(DOUBLINGS));
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

  private static void requireGradients(double[] yours, double[] numeric, String of, Case given) {
    int worst = 0;
    for (int i = 0; i < yours.length; i++) {
      boolean worse = !(Math.abs(yours[i] - numeric[i]) <= Math.abs(yours[worst] - numeric[worst]));
      worst = worse ? i : worst;
    }
    Check.number("d%s/dv%d".formatted(of, worst), yours[worst], numeric[worst], given);
  }

  private static void requirePow(double x, double exponent, double expected, double derivative) {
    Case given = Case.of("x", x).and("exponent", exponent);
    Value value = new Value(x);
    Value power = value.pow(exponent);
    Check.that(power != null, "x to the power of n is null", given);
    Check.number("xⁿ", power.data(), expected, given);
    Check.number("dxⁿ/dx", Graphs.derivative(power, value), derivative, given);
    requireNoGradient(value.gradient(), given);
  }

  private static void requireTanh(double x, double expected, double derivative) {
    Case given = Case.of("x", x);
    Value value = new Value(x);
    Value result = value.tanh();
    Check.that(result != null, "tanh(x) is null", given);
    Check.number("tanh(x)", result.data(), expected, given);
    Check.number("d tanh(x)/dx", Graphs.derivative(result, value), derivative, given);
    requireNoGradient(value.gradient(), given);
  }

  private static void requireNoGradient(double gradient, Case given) {
    Check.that(gradient == 0, "the operation changed a gradient, which only backward does", given);
  }

  private static double numeric(DoubleUnaryOperator function, double x) {
    return FiniteDifferences.derivative(function, x);
  }
}
