package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Draws the initial parameters of a dense layer. The weights are in×out; every number comes from
 * the given generator, row by row, the weights before the bias.
 */
public enum Initializer {

  /** U(0, 1) for weights and biases, as the notebooks draw them. */
  UNIFORM01 {
    @Override
    double draw(Matrix weights, RandomGenerator random) {
      return random.nextDouble();
    }
  },

  /** U(−1, 1) for weights and biases: what the kit's XOR figures are measured with. */
  UNIFORM {
    @Override
    double draw(Matrix weights, RandomGenerator random) {
      return 2 * random.nextDouble() - 1;
    }
  },

  /**
   * U(−r, r) with r = √(6 / (in + out)), biases 0: keeps the variance of sigmoid and tanh layers
   * (Glorot and Bengio 2010).
   */
  XAVIER {
    @Override
    double draw(Matrix weights, RandomGenerator random) {
      double radius = Math.sqrt(6.0 / (weights.rows() + weights.columns()));
      return radius * (2 * random.nextDouble() - 1);
    }

    @Override
    public Matrix bias(Matrix weights, RandomGenerator random) {
      return Matrix.zeros(1, weights.columns());
    }
  },

  /** U(−r, r) with r = √(6 / in), biases 0: keeps the variance of ReLU layers (He et al. 2015). */
  HE {
    @Override
    double draw(Matrix weights, RandomGenerator random) {
      return Math.sqrt(6.0 / weights.rows()) * (2 * random.nextDouble() - 1);
    }

    @Override
    public Matrix bias(Matrix weights, RandomGenerator random) {
      return Matrix.zeros(1, weights.columns());
    }
  };

  abstract double draw(Matrix weights, RandomGenerator random);

  /**
   * Draws weights.
   *
   * @param inputs the number of rows
   * @param outputs the number of columns
   * @param random where every number comes from
   * @return a new inputs×outputs matrix
   */
  public Matrix weights(int inputs, int outputs, RandomGenerator random) {
    Matrix weights = Matrix.zeros(inputs, outputs);
    InPlace.map(weights, x -> draw(weights, random), weights);
    return weights;
  }

  /**
   * Draws the bias that belongs to weights.
   *
   * @param weights the layer's weights, for their shape
   * @param random where every number comes from
   * @return a new row as wide as the weights
   */
  public Matrix bias(Matrix weights, RandomGenerator random) {
    return Matrix.zeros(1, weights.columns()).map(x -> draw(weights, random));
  }

  /**
   * Draws a whole dense layer, the weights before the bias.
   *
   * @param inputs the width of its inputs
   * @param outputs the width of its outputs
   * @param random where every number comes from
   * @return a new layer
   */
  public Dense dense(int inputs, int outputs, RandomGenerator random) {
    Matrix weights = weights(inputs, outputs, random);
    return new Dense(weights, bias(weights, random));
  }

  /** The name as users write it, for example {@code xavier}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
