package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests steps that a person can compute by hand, and refused settings. */
class OptimizersTest {

  /** w = 1 − 0.5·2 and −2 − 0.5·(−4). */
  @Test
  void gradientDescent() {
    Parameter w = parameter(Matrix.row(1, -2), Matrix.row(2, -4));
    new GradientDescent(0.5).step(List.of(w));
    assertEquals(Matrix.row(0, 0), w.value());
    assertEquals(Matrix.row(2, -4), w.gradient());
  }

  /** v = −1, then −½ − 1 = −1½: the second step is longer. */
  @Test
  void momentum() {
    Parameter w = parameter(Matrix.row(10), Matrix.row(2));
    Momentum momentum = new Momentum(0.5, 0.5);
    momentum.step(List.of(w));
    assertEquals(9, w.value().entry(0));
    momentum.step(List.of(w));
    assertEquals(7.5, w.value().entry(0));
  }

  /**
   * g = 2, then −1, with β₁ = ½, β₂ = ¾ and η = 1. After the first: m̂ = 2, v̂ = 4. After the
   * second: m = ½ − ½ = 0, so nothing moves, whatever v is.
   */
  @Test
  void adamByHand() {
    Parameter w = parameter(Matrix.row(5), Matrix.row(2));
    Adam adam = new Adam(new Adam.Settings(1, 0.5, 0.75, 1e-12));
    adam.step(List.of(w));
    assertEquals(4, w.value().entry(0), 1e-11);
    w.gradient().setEntry(0, -1);
    adam.step(List.of(w));
    assertEquals(4, w.value().entry(0), 1e-11);
  }

  /**
   * g = 2, then 4, with β₁ = ½, β₂ = ¾: m = 1, then 2½, m̂ = 2½ / ¾ = 10/3; v = 1, then 4¾, v̂ = 4¾
   * / (7/16) = 76/7.
   */
  @Test
  void adamsSecondStep() {
    Parameter w = parameter(Matrix.row(5), Matrix.row(2));
    Adam adam = new Adam(new Adam.Settings(1, 0.5, 0.75, 1e-12));
    adam.step(List.of(w));
    w.gradient().setEntry(0, 4);
    adam.step(List.of(w));
    assertEquals(4 - 10.0 / 3 / Math.sqrt(76.0 / 7), w.value().entry(0), 1e-11);
  }

  @Test
  void oneOptimizerServesOneNetwork() {
    for (Optimizer optimizer : List.of(new Momentum(0.1, 0.9), new Adam(0.1))) {
      Parameter mine = parameter(Matrix.row(1), Matrix.row(1));
      Parameter others = parameter(Matrix.row(1), Matrix.row(1));
      optimizer.step(List.of(mine));
      optimizer.step(List.of(mine));
      for (List<Parameter> wrong :
          List.of(List.of(others), List.of(mine, others), List.<Parameter>of())) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> optimizer.step(wrong));
        assertEquals(
            "this optimiser began with other parameters; one optimiser serves one network",
            thrown.getMessage());
      }
      assertEquals(Matrix.row(1), others.value());
    }
  }

  @Test
  void badSettingsAreRefused() {
    for (double rate : new double[] {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String sentence = "the learning rate is " + rate + ", it must be a number larger than 0";
      assertRefused(sentence, () -> new GradientDescent(rate));
      assertRefused(sentence, () -> new Momentum(rate, 0.9));
      assertRefused(sentence, () -> new Adam(rate));
    }
    for (double decay : new double[] {-0.1, 1, 2, Double.NaN}) {
      String sentence = " is " + decay + ", it must be at least 0 and below 1";
      assertRefused("momentum" + sentence, () -> new Momentum(0.1, decay));
      assertRefused("beta1" + sentence, () -> new Adam.Settings(0.1, decay, 0.9, 1e-8));
      assertRefused("beta2" + sentence, () -> new Adam.Settings(0.1, 0.9, decay, 1e-8));
    }
    for (double epsilon : new double[] {0, -1e-8, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused(
          "epsilon is " + epsilon + ", it must be a number larger than 0",
          () -> new Adam.Settings(0.1, 0.9, 0.999, epsilon));
    }
  }

  private static void assertRefused(String sentence, Runnable making) {
    var thrown = assertThrows(IllegalArgumentException.class, making::run);
    assertEquals(sentence, thrown.getMessage());
  }

  static Parameter parameter(Matrix value, Matrix gradient) {
    Parameter parameter = new Parameter("w", value);
    InPlace.copy(gradient, parameter.gradient());
    return parameter;
  }
}
