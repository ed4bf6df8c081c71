package gradus.exercises.step02;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.FiniteDifferences;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;

/** The graded properties of step 02. */
@Tag("step02")
class ActivationsProperties {

  /** σ(log 3) = 1 / (1 + ⅓). */
  @Example
  @Checks("Activations.sigmoid")
  void sigmoidWorkedExample() {
    double log3 = Math.log(3);
    requireNumber("sigmoid(x)", Activations::sigmoid, 0, 0.5, ActivationMistakes.ofSigmoid(0));
    requireNumber(
        "sigmoid(x)", Activations::sigmoid, log3, 0.75, ActivationMistakes.ofSigmoid(log3));
    requireNumber(
        "sigmoid(x)", Activations::sigmoid, -log3, 0.25, ActivationMistakes.ofSigmoid(-log3));
  }

  @Property
  @Checks("Activations.sigmoid")
  void sigmoidIsRightWhereItBends(@ForAll @DoubleRange(min = -10, max = 10) double x) {
    requireRelative(
        "sigmoid(x)",
        Activations::sigmoid,
        x,
        Elementary.sigmoid(x),
        ActivationMistakes.ofSigmoid(x));
  }

  /** σ(x) + σ(−x) = 1. */
  @Property
  @Checks("Activations.sigmoid")
  void sigmoidIsSymmetric(@ForAll @DoubleRange(min = -1000, max = 1000) double x) {
    GivenCase given = ActivationMistakes.ofSymmetry(x);
    double sum = Activations.sigmoid(x) + Activations.sigmoid(-x);
    Check.number("sigmoid(x) + sigmoid(−x)", sum, 1, given);
  }

  @Property
  @Checks("Activations.sigmoid")
  void sigmoidKeepsItsDigitsWhereItIsTiny(@ForAll @DoubleRange(min = -720, max = -10) double x) {
    requireRelative(
        "sigmoid(x)",
        Activations::sigmoid,
        x,
        Elementary.sigmoid(x),
        ActivationMistakes.ofSigmoid(x));
  }

  /** exp(710) is infinite, but σ(−710) is not yet 0. */
  @Property
  @Checks("Activations.sigmoid")
  void sigmoidIsNotZeroTooSoon(@ForAll @DoubleRange(min = -720, max = -705) double x) {
    requireRelative(
        "sigmoid(x)",
        Activations::sigmoid,
        x,
        Elementary.sigmoid(x),
        ActivationMistakes.ofSigmoid(x));
  }

  @Property(tries = 1)
  @Checks("Activations.sigmoid")
  void sigmoidDoesNotOverflow() {
    for (double x : new double[] {710, 1e3, 1e308, Double.MAX_VALUE}) {
      requireNumber("sigmoid(x)", Activations::sigmoid, x, 1, ActivationMistakes.ofSigmoid(x));
      GivenCase given = GivenCase.of("x", -x);
      double tiny = Activations.sigmoid(-x);
      String otherwise = "sigmoid(x) is %s, expected from 0 to 1e-300".formatted(tiny);
      Check.that(tiny >= 0 && tiny <= 1e-300, otherwise, given);
    }
  }

  @Property(tries = 2)
  @Checks("Activations.sigmoid")
  void sigmoidWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ActivationsWideChecks::requireSigmoid);
  }

  /** Where σ is ½ its slope is ¼, the steepest there is. */
  @Example
  @Checks("Activations.sigmoidDerivative")
  void sigmoidDerivativeWorkedExample() {
    checkSigmoidDerivative(0.5, 0.25);
    checkSigmoidDerivative(0.75, 0.1875);
    checkSigmoidDerivative(0.1, 0.09);
    checkSigmoidDerivative(0, 0);
    checkSigmoidDerivative(1, 0);
  }

  @Property
  @Checks("Activations.sigmoidDerivative")
  void sigmoidDerivativeIsTheSlope(@ForAll @DoubleRange(min = -6, max = 6) double x) {
    double slope = FiniteDifferences.derivative(Elementary::sigmoid, x);
    double output = Elementary.sigmoid(x);
    requireRelative(
        "sigmoidDerivative(output)",
        Activations::sigmoidDerivative,
        output,
        slope,
        ActivationMistakes.ofSigmoidDerivative(output).and("x", x));
  }

  @Property(tries = 2)
  @Checks("Activations.sigmoidDerivative")
  void sigmoidDerivativeWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ActivationsWideChecks::requireSigmoidDerivative);
  }

  @Example
  @Checks("Activations.tanhDerivative")
  void tanhDerivativeWorkedExample() {
    checkTanhDerivative(0, 1);
    checkTanhDerivative(0.6, 0.64);
    checkTanhDerivative(-0.6, 0.64);
    checkTanhDerivative(1, 0);
    checkTanhDerivative(-1, 0);
  }

  @Property
  @Checks("Activations.tanhDerivative")
  void tanhDerivativeIsTheSlope(@ForAll @DoubleRange(min = -4, max = 4) double x) {
    double slope = FiniteDifferences.derivative(Elementary::tanh, x);
    double output = Elementary.tanh(x);
    requireRelative(
        "tanhDerivative(output)",
        Activations::tanhDerivative,
        output,
        slope,
        ActivationMistakes.ofTanhDerivative(output).and("x", x));
  }

  @Property(tries = 2)
  @Checks("Activations.tanhDerivative")
  void tanhDerivativeWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ActivationsWideChecks::requireTanhDerivative);
  }

  @Example
  @Checks("Activations.relu")
  void reluWorkedExample() {
    requireNumber("relu(x)", Activations::relu, 3, 3, ActivationMistakes.ofRelu(3));
    requireNumber("relu(x)", Activations::relu, -3, 0, ActivationMistakes.ofRelu(-3));
    requireNumber("relu(x)", Activations::relu, 0, 0, ActivationMistakes.ofRelu(0));
  }

  /** ReLU(x) − ReLU(−x) = x, and one of the two is 0. */
  @Property
  @Checks("Activations.relu")
  void reluPartsPositiveFromNegative(@ForAll double x) {
    // The side that is drawn comes first: what is wrong on both sides is seen on both. And half of
    // x, since (x + |x|) / 2 is right as well, and overflows beyond.
    for (double z : new double[] {x / 2, -x / 2}) {
      requireNumber("relu(x)", Activations::relu, z, Math.max(0, z), ActivationMistakes.ofRelu(z));
    }
  }

  @Property(tries = 2)
  @Checks("Activations.relu")
  void reluWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ActivationsWideChecks::requireRelu);
  }

  @Example
  @Checks("Activations.reluDerivative")
  void reluDerivativeWorkedExample() {
    requireNumber(
        "reluDerivative(x)",
        Activations::reluDerivative,
        3,
        1,
        ActivationMistakes.ofReluDerivative(3));
    requireNumber(
        "reluDerivative(x)",
        Activations::reluDerivative,
        -3,
        0,
        ActivationMistakes.ofReluDerivative(-3));
    double atZero = Activations.reluDerivative(0);
    String otherwise = "reluDerivative(0) is %s, expected 0: the kit puts the corner there";
    Check.that(atZero == 0, otherwise.formatted(atZero), "corner", GivenCase.NOTHING);
  }

  @Property
  @Checks("Activations.reluDerivative")
  void reluDerivativeIsAStep(@ForAll double x) {
    double expected = x > 0 ? 1 : 0;
    requireNumber(
        "reluDerivative(x)",
        Activations::reluDerivative,
        x,
        expected,
        ActivationMistakes.ofReluDerivative(x));
  }

  @Property(tries = 1)
  @Checks("Activations.reluDerivative")
  void reluDerivativeStepsExactlyAtZero() {
    requireNumber(
        "reluDerivative(x)",
        Activations::reluDerivative,
        1e-300,
        1,
        ActivationMistakes.ofReluDerivative(1e-300));
    requireNumber(
        "reluDerivative(x)",
        Activations::reluDerivative,
        -1e-300,
        0,
        ActivationMistakes.ofReluDerivative(-1e-300));
  }

  @Property(tries = 2)
  @Checks("Activations.reluDerivative")
  void reluDerivativeWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(ActivationsWideChecks::requireReluDerivative);
  }

  private static void checkSigmoidDerivative(double output, double expected) {
    GivenCase given = ActivationMistakes.ofSigmoidDerivative(output);
    String what = "sigmoidDerivative(output)";
    requireNumber(what, Activations::sigmoidDerivative, output, expected, given);
  }

  private static void checkTanhDerivative(double output, double expected) {
    GivenCase given = ActivationMistakes.ofTanhDerivative(output);
    requireNumber("tanhDerivative(output)", Activations::tanhDerivative, output, expected, given);
  }

  /** The case is built before the call: it is shown if that throws. */
  private static void requireNumber(
      String what, DoubleUnaryOperator yours, double x, double expected, GivenCase given) {
    Check.number(what, yours.applyAsDouble(x), expected, given);
  }

  private static void requireRelative(
      String what, DoubleUnaryOperator yours, double x, double expected, GivenCase given) {
    Check.relative(what, yours.applyAsDouble(x), expected, given);
  }
}
