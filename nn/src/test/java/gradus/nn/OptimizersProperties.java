package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.MatrixArbitraries;
import gradus.math.MatrixAssertions;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

/** The laws of the optimisers. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class OptimizersProperties {

  private static final double RATE = 0.3;

  /** Without momentum it is gradient descent, to the bit (0 and −0 being one number). */
  @Property
  void momentumOfZeroIsGradientDescent(@ForAll("valuesAndGradients") Tuple2<Matrix, Matrix> t) {
    Parameter plain = OptimizersTest.parameter(t.get1().copy(), t.get2());
    Parameter other = OptimizersTest.parameter(t.get1().copy(), t.get2());
    Optimizer descent = new GradientDescent(RATE);
    Optimizer momentum = new Momentum(RATE, 0);
    for (int step = 0; step < 3; step++) {
      descent.step(List.of(plain));
      momentum.step(List.of(other));
      MatrixAssertions.assertSameNumbers(plain.value(), other.value());
      InPlace.scale(plain.gradient(), -0.7, plain.gradient());
      InPlace.scale(other.gradient(), -0.7, other.gradient());
    }
  }

  /** Adam's first step is η against the gradient's sign, but for what ε takes off. */
  @Property
  void adamsFirstStepIsTheRate(@ForAll("valuesAndGradients") Tuple2<Matrix, Matrix> t) {
    Parameter parameter = OptimizersTest.parameter(t.get1().copy(), t.get2());
    new Adam(RATE).step(List.of(parameter));
    for (int k = 0; k < t.get1().size(); k++) {
      double g = t.get2().entry(k);
      double expected = RATE * g / (Math.abs(g) + 1e-8);
      assertEquals(expected, t.get1().entry(k) - parameter.value().entry(k), 1e-14);
    }
  }

  /** Gradients are read only. */
  @Property
  void gradientsAreLeftAsTheyWere(@ForAll("valuesAndGradients") Tuple2<Matrix, Matrix> t) {
    Parameter parameter = OptimizersTest.parameter(t.get1().copy(), t.get2());
    for (Optimizer optimizer :
        List.of(new GradientDescent(RATE), new Momentum(RATE, 0.9), new Adam(RATE))) {
      optimizer.step(List.of(parameter));
      assertEquals(t.get2(), parameter.gradient());
    }
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> valuesAndGradients() {
    return MatrixArbitraries.alike(MatrixArbitraries.sizes(), MatrixArbitraries.moderate());
  }
}
