package gradus.nn;

import gradus.math.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Group;

/** Runs the contract on every layer of the kit. */
@SuppressWarnings("ClassCanBeStatic") // jqwik runs no group that is static
class LayersProperties {

  @Group
  class DenseWithBias implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return Initializer.UNIFORM.dense(inputs, outputs, random);
    }
  }

  @Group
  class DenseWithoutBias implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return Dense.withoutBias(Initializer.XAVIER.weights(inputs, outputs, random));
    }
  }

  @Group
  class Sigmoid implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new ActivationLayer(Activation.SIGMOID);
    }
  }

  @Group
  class Tanh implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new ActivationLayer(Activation.TANH);
    }
  }

  @Group
  class Relu implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new ActivationLayer(Activation.RELU);
    }

    @Override
    public boolean hasKinkAtZero() {
      return true;
    }
  }

  @Group
  class LeakyRelu implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new ActivationLayer(Activation.LEAKY_RELU);
    }

    @Override
    public boolean hasKinkAtZero() {
      return true;
    }
  }

  @Group
  class Identity implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return new ActivationLayer(Activation.IDENTITY);
    }
  }

  @Group
  class WholeNetwork implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      return Network.dense(
          List.of(inputs, 4, outputs),
          Activation.TANH,
          Activation.SIGMOID,
          Initializer.UNIFORM,
          random);
    }
  }

  /** The tests' own layer, which every mistake in {@link GradientCheckTest} starts from. */
  @Group
  class WrittenOut implements LayerContract {
    @Override
    public Layer layer(int inputs, int outputs, RandomGenerator random) {
      Matrix weights = Initializer.UNIFORM.weights(inputs, outputs, random);
      return new Network(
          inputs,
          List.of(
              new PlainDense(weights, Initializer.UNIFORM.bias(weights, random)),
              new PlainSigmoid()));
    }
  }
}
