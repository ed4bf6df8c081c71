package gradus.nn;

import gradus.math.Matrix;
import gradus.math.MatrixArbitraries;
import gradus.math.Softmax;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Runs the contract on every loss of the kit. */
@SuppressWarnings("ClassCanBeStatic") // jqwik runs no group that is static
class LossesProperties {

  @Group
  class MeanSquaredError implements LossContract {
    @Override
    public Loss loss() {
      return Losses.MSE;
    }

    @Override
    @Provide
    public Arbitrary<Tuple2<Matrix, Matrix>> smoothCases() {
      return cases(MatrixArbitraries.moderate(), MatrixArbitraries.moderate());
    }
  }

  /**
   * Predictions further from the bounds than the finite differences reach; targets hard and soft.
   */
  @Group
  class BinaryCrossEntropy implements LossContract {
    @Override
    public Loss loss() {
      return Losses.BINARY_CROSS_ENTROPY;
    }

    @Override
    @Provide
    public Arbitrary<Tuple2<Matrix, Matrix>> smoothCases() {
      Arbitrary<Double> targets =
          Arbitraries.oneOf(Arbitraries.of(0.0, 1.0), Arbitraries.doubles().between(0, 1));
      return cases(Arbitraries.doubles().between(0.05, 0.95), targets);
    }
  }

  /** Soft targets, and rows that are all of one class. */
  @Group
  class SoftmaxCrossEntropy implements LossContract {
    @Override
    public Loss loss() {
      return Losses.SOFTMAX_CROSS_ENTROPY;
    }

    @Override
    @Provide
    public Arbitrary<Tuple2<Matrix, Matrix>> smoothCases() {
      Arbitrary<Double> logits = Arbitraries.doubles().between(-5, 5);
      Arbitrary<Double> targets = Arbitraries.oneOf(Arbitraries.of(0.0, 1e3), logits);
      return cases(logits, targets).map(c -> Tuple.of(c.get1(), Softmax.of(c.get2())));
    }
  }

  private static Arbitrary<Tuple2<Matrix, Matrix>> cases(
      Arbitrary<Double> predictions, Arbitrary<Double> targets) {
    Arbitrary<Integer> rows = Arbitraries.integers().between(1, 8);
    Arbitrary<Integer> columns = Arbitraries.integers().between(1, 5);
    return Combinators.combine(rows, columns)
        .flatAs(
            (m, n) ->
                Combinators.combine(
                        MatrixArbitraries.matrices(m, n, predictions),
                        MatrixArbitraries.matrices(m, n, targets))
                    .as(Tuple::of));
  }
}
