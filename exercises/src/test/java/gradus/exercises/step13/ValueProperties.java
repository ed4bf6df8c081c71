package gradus.exercises.step13;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * The graded properties of step 13. An operation is judged by the number and by the local
 * derivatives that it notes, {@code backward} on graphs that the tests build: neither needs the
 * other.
 */
@Tag("step13")
class ValueProperties {

  @Property
  @Checks("Value.plus")
  void plusOfTwoValues(@ForAll Sample sample) {
    Operations.requirePlusOfTwoValues(sample);
  }

  @Property
  @Checks("Value.plus")
  void plusWithItself(@ForAll Sample sample) {
    Operations.requirePlusWithItself(sample);
  }

  @Property(tries = 1)
  @Checks("Value.plus")
  void plusWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ValueWideChecks::requirePlus);
  }

  @Property(tries = 8)
  @Checks("Value.plus")
  void plusWorksCallAfterCall(@ForAll Sample sample) {
    ValuesOverAgain.requirePlus(sample);
  }

  @Property
  @Checks("Value.times")
  void timesOfTwoValues(@ForAll Sample sample) {
    Operations.requireTimesOfTwoValues(sample);
  }

  @Property
  @Checks("Value.times")
  void timesWithItself(@ForAll Sample sample) {
    Operations.requireTimesWithItself(sample);
  }

  @Property(tries = 1)
  @Checks("Value.times")
  void timesWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ValueWideChecks::requireTimes);
  }

  @Property(tries = 8)
  @Checks("Value.times")
  void timesWorksCallAfterCall(@ForAll Sample sample) {
    ValuesOverAgain.requireTimes(sample);
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

  @Property(tries = 1)
  @Checks("Value.pow")
  void powWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ValueWideChecks::requirePow);
  }

  @Property(tries = 8)
  @Checks("Value.pow")
  void powWorksCallAfterCall(@ForAll Sample sample) {
    ValuesOverAgain.requirePow(sample);
  }

  @Property
  @Checks("Value.exp")
  void expAndItsDerivative(@ForAll Sample sample) {
    Operations.requireExpAndItsDerivative(sample);
  }

  @Property(tries = 1)
  @Checks("Value.exp")
  void expWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ValueWideChecks::requireExp);
  }

  @Property(tries = 8)
  @Checks("Value.exp")
  void expWorksCallAfterCall(@ForAll Sample sample) {
    ValuesOverAgain.requireExp(sample);
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

  @Property(tries = 1)
  @Checks("Value.tanh")
  void tanhWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ValueWideChecks::requireTanh);
  }

  @Property(tries = 8)
  @Checks("Value.tanh")
  void tanhWorksCallAfterCall(@ForAll Sample sample) {
    ValuesOverAgain.requireTanh(sample);
  }

  /** z = x·y + x at x = 3, y = −2: dz/dx = y + 1 = −1, along two ways, and dz/dy = x = 3. */
  @Example
  @Checks("Value.backward")
  void backwardWorkedExample() {
    Value x = new Value(3);
    Value y = new Value(-2);
    Value product = new Value(-6, List.of(new Value.Operand(x, -2), new Value.Operand(y, 3)));
    Value z = new Value(-3, List.of(new Value.Operand(product, 1), new Value.Operand(x, 1)));
    GivenCase given = GivenCase.of("z", "x·y + x").and("x", 3).and("y", -2);
    z.backward();
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
    GivenCase given = ValueMistakes.ofCall(expression, GivenCase.of("given", expression));
    graph.get(last).backward();
    double[] yours = graph.stream().mapToDouble(Value::gradient).toArray();
    Matrix numeric = Matrix.row(expression.derivatives(last));
    Check.row("gradients of v0, v1, …", yours, numeric, given);
  }

  @Property
  @Checks("Value.backward")
  void backwardTwiceDoublesTheGradients(@ForAll("expressions") Expression expression) {
    String calls = "called twice, so that all doubles";
    GivenCase given = GivenCase.of("given", expression).and("backward", calls);
    WaysBack.requireGradientsOfTwoCalls(expression, expression.size() - 1, given);
  }

  @Property
  @Checks("Value.backward")
  void backwardOfAnotherValueAdds(@ForAll("expressions") Expression expression) {
    int last = expression.size() - 1;
    String calls = "called on v%d and then on v%d".formatted(last / 2, last);
    GivenCase given = GivenCase.of("given", expression).and("backward", calls);
    WaysBack.requireGradientsOfTwoCalls(expression, last / 2, given);
  }

  /** Each link is minus the one before; the chain is even. */
  @Property(tries = 1)
  @Checks("Value.backward")
  void backwardOfALongChain() {
    WaysBack.requireOfALongChain();
  }

  /** v + v, sixty times over: 2⁶⁰ ways lead to the first value, and a node needs one visit. */
  @Property(tries = 1)
  @Checks("Value.backward")
  void backwardWithManyWays() {
    WaysBack.requireWithManyWays();
  }

  @Property(tries = 3)
  @Checks("Value.backward")
  void backwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(wide -> WideGraph.of(wide).require());
  }

  @Property(tries = 8)
  @Checks("Value.backward")
  void backwardWorksCallAfterCall(@ForAll("expressions") Expression expression) {
    WaysBack.require(expression);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return Expression.any();
  }
}
