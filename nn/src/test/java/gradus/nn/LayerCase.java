package gradus.nn;

import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.MatrixArbitraries;
import gradus.math.NumpyRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One try of a {@link LayerContract}.
 *
 * @param input X
 * @param outputs how wide the output is to be, for a layer that may choose
 * @param seed of the layer's parameters and of ∂L/∂Y
 */
public record LayerCase(Matrix input, int outputs, long seed) {

  private static final double CLEAR_OF_KINK =
      10 * FiniteDifferences.scaledStep(FiniteDifferences.EXTRAPOLATED_STEP, 3);

  static Arbitrary<LayerCase> arbitrary(boolean kinkAtZero) {
    Arbitrary<Integer> widths = Arbitraries.integers().between(1, 5);
    Arbitrary<Long> seeds = Arbitraries.longs().between(0, 0xffffffffL);
    Arbitrary<Integer> rows = Arbitraries.integers().between(1, 8);
    return Combinators.combine(rows, widths)
        .flatAs((m, n) -> MatrixArbitraries.matrices(m, n, entries(kinkAtZero)))
        .flatMap(
            input ->
                Combinators.combine(widths, seeds)
                    .as((outputs, seed) -> new LayerCase(input, outputs, seed)));
  }

  private static Arbitrary<Double> entries(boolean kinkAtZero) {
    Arbitrary<Double> entries = Arbitraries.doubles().between(-3, 3).ofScale(3);
    return kinkAtZero ? entries.map(LayerCase::pushedOffTheKink) : entries;
  }

  private static double pushedOffTheKink(double x) {
    return Math.abs(x) > CLEAR_OF_KINK ? x : x + Math.copySign(2 * CLEAR_OF_KINK, x);
  }

  /** Other numbers, and one row more, so that a matrix left over from them fits nowhere. */
  Matrix otherInput() {
    Matrix other = Matrix.zeros(input.rows() + 1, input.columns());
    for (int k = 0; k < other.size(); k++) {
      other.setEntry(k, 0.5 - 0.7 * input.entry(k % input.size()));
    }
    return other;
  }

  /** A random ∂L/∂Y of Y's shape, never all alike. */
  static Matrix upstream(Matrix output, long seed) {
    NumpyRandom random = new NumpyRandom(seed ^ 1);
    return output.map(y -> 2 * random.nextDouble() - 1);
  }
}
