package gradus.exercises.kit;

import gradus.exercises.step07.DenseLayer;
import gradus.exercises.step08.SigmoidLayer;
import gradus.exercises.step09.NeuralNetwork;
import gradus.math.Matrix;
import gradus.nn.Layer;
import gradus.nn.LayerContract;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Group;

/** The finished layers obey the laws of nn's own, with what is given in them and not graded. */
@SuppressWarnings("ClassCanBeStatic") // jqwik runs no group that is static
class SolutionLayersProperties {

  @Group
  class Dense implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new DenseLayer(numbers(inputs, outputs, random), numbers(1, outputs, random));
    }
  }

  @Group
  class DenseWithoutBias implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return DenseLayer.withoutBias(numbers(inputs, outputs, random));
    }
  }

  @Group
  class Sigmoid implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new SigmoidLayer();
    }
  }

  @Group
  class WholeNetwork implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new NeuralNetwork(
          List.of(
              new DenseLayer(numbers(inputs, 3, random), numbers(1, 3, random)),
              new SigmoidLayer(),
              new DenseLayer(numbers(3, outputs, random), numbers(1, outputs, random)),
              new SigmoidLayer()));
    }
  }

  private static Matrix numbers(int rows, int columns, RandomGenerator random) {
    return Matrix.zeros(rows, columns).map(x -> 2 * random.nextDouble() - 1);
  }
}
