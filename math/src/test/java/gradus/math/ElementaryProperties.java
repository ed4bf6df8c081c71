package gradus.math;

import static gradus.math.MatrixAssertions.assertUlps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Checks accuracy over all doubles against sixty digits, and the identities. */
@PropertyDefaults(tries = 500)
class ElementaryProperties {

  private static final double FEW_ULPS = 4;

  @Property
  void sigmoidIsAccurate(@ForAll("everySize") double x) {
    assertUlps(Exact.sigmoid(x), Elementary.sigmoid(x), FEW_ULPS);
  }

  @Property
  void softplusIsAccurate(@ForAll("everySize") double x) {
    assertUlps(Exact.softplus(x), Elementary.softplus(x), FEW_ULPS);
  }

  /** log σ(x) = −softplus(−x), by definition and so to the bit. */
  @Property
  void logSigmoidIsAccurate(@ForAll("everySize") double x) {
    assertUlps(-Exact.softplus(-x), Elementary.logSigmoid(x), FEW_ULPS);
  }

  @Property
  void tanhIsAccurate(@ForAll("everySize") double x) {
    assertUlps(Exact.tanh(x), Elementary.tanh(x), FEW_ULPS);
  }

  @Property
  void derivativesAreAccurateInTheOutput(@ForAll("everySize") double x) {
    double y = Elementary.sigmoid(x);
    assertUlps(Exact.timesComplement(y), Elementary.sigmoidDerivative(y), FEW_ULPS);
    double t = Elementary.tanh(x);
    assertUlps(Exact.complementOfSquare(t), Elementary.tanhDerivative(t), FEW_ULPS);
  }

  /** Over all doubles nothing leaves its range. */
  @Property(tries = 2000)
  void rangesHold(@ForAll double x) {
    double y = Elementary.sigmoid(x);
    assertTrue(y >= 0 && y <= 1, "sigmoid");
    assertTrue(Elementary.logSigmoid(x) <= 0, "logSigmoid");
    assertTrue(Elementary.softplus(x) >= Math.max(0, x), "softplus");
    assertTrue(Math.abs(Elementary.tanh(x)) <= 1, "tanh");
    assertEquals(Math.max(0, x), Elementary.relu(x));
    assertEquals(Elementary.relu(x), Elementary.leakyRelu(x, 0) + 0.0);
  }

  /** σ(x) + σ(−x) = 1. */
  @Property(tries = 2000)
  void sigmoidIsSymmetric(@ForAll double x) {
    assertUlps(1, Elementary.sigmoid(x) + Elementary.sigmoid(-x), 1);
  }

  /** tanh(x) = 2σ(2x) − 1. */
  @Property
  void tanhIsAScaledSigmoid(@ForAll("ordinary") double x) {
    assertEquals(Elementary.tanh(x), 2 * Elementary.sigmoid(2 * x) - 1, 1e-15);
  }

  /** softplus′ = σ, σ′ = σ(1 − σ), tanh′ = 1 − tanh², seen by finite differences. */
  @Property
  void derivativesAreTheSlopes(@ForAll("ordinary") double x) {
    assertSlope(FiniteDifferences.derivative(Elementary::softplus, x), Elementary.sigmoid(x));
    assertSlope(
        FiniteDifferences.derivative(Elementary::sigmoid, x),
        Elementary.sigmoidDerivative(Elementary.sigmoid(x)));
    assertSlope(
        FiniteDifferences.derivative(Elementary::tanh, x),
        Elementary.tanhDerivative(Elementary.tanh(x)));
  }

  @Property
  void rectifierSlopesOffTheCorner(@ForAll("ordinary") double x) {
    if (Math.abs(x) > 0.1) {
      double leaky = FiniteDifferences.derivative(z -> Elementary.leakyRelu(z, 0.01), x);
      assertSlope(leaky, Elementary.leakyReluDerivative(Elementary.leakyRelu(x, 0.01), 0.01));
      double plain = FiniteDifferences.derivative(Elementary::relu, x);
      assertSlope(plain, Elementary.reluDerivative(Elementary.relu(x)));
    }
  }

  @Provide
  Arbitrary<Double> ordinary() {
    return Arbitraries.doubles().between(-8, 8);
  }

  /** From 2⁻⁶⁰ to where eˣ leaves the doubles, each order of magnitude as often as another. */
  @Provide
  Arbitrary<Double> everySize() {
    Arbitrary<Double> small =
        Combinators.combine(
                Arbitraries.doubles().between(-2, 2), Arbitraries.integers().between(-60, 8))
            .as((x, exponent) -> x * Math.scalb(1.0, exponent));
    return Arbitraries.oneOf(small, Arbitraries.doubles().between(-760, 760));
  }

  private static void assertSlope(double numeric, double analytic) {
    assertEquals(analytic, numeric, 2e-11);
  }
}
