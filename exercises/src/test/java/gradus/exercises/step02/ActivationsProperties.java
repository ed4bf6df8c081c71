package gradus.exercises.step02;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.math.Elementary;
import gradus.math.FiniteDifferences;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;

/** What is graded in step 02. */
@Tag("step02")
class ActivationsProperties {

  /** σ(log 3) = 1 / (1 + ⅓). */
  @Example
  @Grades("Activations.sigmoid")
  void sigmoidWorkedExample() {
    double log3 = Math.log(3);
    Check.number("sigmoid(0)", Activations.sigmoid(0), 0.5, Case.NOTHING);
    Check.number("sigmoid(log 3)", Activations.sigmoid(log3), 0.75, Case.NOTHING);
    Check.number("sigmoid(−log 3)", Activations.sigmoid(-log3), 0.25, Case.NOTHING);
  }

  @Property
  @Grades("Activations.sigmoid")
  void sigmoidIsRightWhereItBends(@ForAll @DoubleRange(min = -10, max = 10) double x) {
    Check.relative("sigmoid(x)", Activations.sigmoid(x), Elementary.sigmoid(x), at("x", x));
  }

  /** σ(x) + σ(−x) = 1. */
  @Property
  @Grades("Activations.sigmoid")
  void sigmoidIsSymmetric(@ForAll @DoubleRange(min = -1000, max = 1000) double x) {
    double sum = Activations.sigmoid(x) + Activations.sigmoid(-x);
    Check.number("sigmoid(x) + sigmoid(−x)", sum, 1, at("x", x));
  }

  @Property
  @Grades("Activations.sigmoid")
  void sigmoidKeepsItsDigitsWhereItIsTiny(@ForAll @DoubleRange(min = -720, max = -10) double x) {
    Check.relative("sigmoid(x)", Activations.sigmoid(x), Elementary.sigmoid(x), at("x", x));
  }

  @Property(tries = 1)
  @Grades("Activations.sigmoid")
  void sigmoidDoesNotOverflow() {
    for (double x : new double[] {710, 1e3, 1e308, Double.MAX_VALUE}) {
      Check.number("sigmoid(x)", Activations.sigmoid(x), 1, at("x", x));
      double tiny = Activations.sigmoid(-x);
      String otherwise = "sigmoid(x) is %s, expected from 0 to 1e-300".formatted(tiny);
      Check.that(tiny >= 0 && tiny <= 1e-300, otherwise, at("x", -x));
    }
  }

  /** Where σ is ½ its slope is ¼, the steepest there is. */
  @Example
  @Grades("Activations.sigmoidDerivative")
  void sigmoidDerivativeWorkedExample() {
    checkSigmoidDerivative(0.5, 0.25);
    checkSigmoidDerivative(0.75, 0.1875);
    checkSigmoidDerivative(0.1, 0.09);
    checkSigmoidDerivative(0, 0);
    checkSigmoidDerivative(1, 0);
  }

  @Property
  @Grades("Activations.sigmoidDerivative")
  void sigmoidDerivativeIsTheSlope(@ForAll @DoubleRange(min = -6, max = 6) double x) {
    double slope = FiniteDifferences.derivative(Elementary::sigmoid, x);
    double output = Elementary.sigmoid(x);
    Check.relative(
        "σ′(x)", Activations.sigmoidDerivative(output), slope, at("x", x).and("output", output));
  }

  @Example
  @Grades("Activations.tanhDerivative")
  void tanhDerivativeWorkedExample() {
    checkTanhDerivative(0, 1);
    checkTanhDerivative(0.6, 0.64);
    checkTanhDerivative(-0.6, 0.64);
    checkTanhDerivative(1, 0);
    checkTanhDerivative(-1, 0);
  }

  @Property
  @Grades("Activations.tanhDerivative")
  void tanhDerivativeIsTheSlope(@ForAll @DoubleRange(min = -4, max = 4) double x) {
    double slope = FiniteDifferences.derivative(Elementary::tanh, x);
    double output = Elementary.tanh(x);
    Check.relative(
        "tanh′(x)", Activations.tanhDerivative(output), slope, at("x", x).and("output", output));
  }

  @Example
  @Grades("Activations.relu")
  void reluWorkedExample() {
    Check.number("relu(3)", Activations.relu(3), 3, Case.NOTHING);
    Check.number("relu(−3)", Activations.relu(-3), 0, Case.NOTHING);
    Check.number("relu(0)", Activations.relu(0), 0, Case.NOTHING);
  }

  /** ReLU(x) − ReLU(−x) = x, and one of the two is 0. */
  @Property
  @Grades("Activations.relu")
  void reluPartsPositiveFromNegative(@ForAll double x) {
    Check.number("relu(|x|)", Activations.relu(Math.abs(x)), Math.abs(x), at("x", x));
    Check.number("relu(−|x|)", Activations.relu(-Math.abs(x)), 0, at("x", x));
  }

  @Example
  @Grades("Activations.reluDerivative")
  void reluDerivativeWorkedExample() {
    Check.number("reluDerivative(3)", Activations.reluDerivative(3), 1, Case.NOTHING);
    Check.number("reluDerivative(−3)", Activations.reluDerivative(-3), 0, Case.NOTHING);
    Check.number("reluDerivative(0)", Activations.reluDerivative(0), 0, Case.NOTHING);
  }

  @Property
  @Grades("Activations.reluDerivative")
  void reluDerivativeIsAStep(@ForAll double x) {
    double expected = x > 0 ? 1 : 0;
    Check.number("reluDerivative(x)", Activations.reluDerivative(x), expected, at("x", x));
  }

  @Property(tries = 1)
  @Grades("Activations.reluDerivative")
  void reluDerivativeStepsExactlyAtZero() {
    Check.number("reluDerivative(x)", Activations.reluDerivative(1e-300), 1, at("x", 1e-300));
    Check.number("reluDerivative(x)", Activations.reluDerivative(-1e-300), 0, at("x", -1e-300));
  }

  private static void checkSigmoidDerivative(double output, double expected) {
    double yours = Activations.sigmoidDerivative(output);
    Check.number("sigmoidDerivative(output)", yours, expected, at("output", output));
  }

  private static void checkTanhDerivative(double output, double expected) {
    double yours = Activations.tanhDerivative(output);
    Check.number("tanhDerivative(output)", yours, expected, at("output", output));
  }

  private static Case at(String name, double value) {
    return Case.of(name, value);
  }
}
