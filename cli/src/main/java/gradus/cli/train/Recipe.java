package gradus.cli.train;

import gradus.cli.data.BuiltIn;
import gradus.nn.Activation;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.TrainingPlan;
import java.util.random.RandomGenerator;

/**
 * A network and how to train it. {@link #forDataset} has the defaults: settings with which every
 * seed tried learns its dataset.
 *
 * @param layers the widths
 * @param activation after every layer but the last
 * @param loss the loss to minimise
 * @param optimizer the optimiser
 * @param learningRate its step size
 * @param epochs the number of epochs
 * @param batch rows a step, {@link TrainingPlan#FULL_BATCH} for all
 * @param init the initialiser of weights and biases
 */
public record Recipe(
    Layers layers,
    Activation activation,
    Losses loss,
    OptimizerChoice optimizer,
    double learningRate,
    int epochs,
    int batch,
    Initializer init) {

  private static final Recipe XOR =
      new Recipe(
          Layers.of(2, 4, 1),
          Activation.SIGMOID,
          Losses.MSE,
          OptimizerChoice.GRADIENT_DESCENT,
          2.5,
          2000,
          TrainingPlan.FULL_BATCH,
          Initializer.UNIFORM);

  private static final Recipe PARITY =
      new Recipe(
          Layers.of(3, 12, 1),
          Activation.TANH,
          Losses.BINARY_CROSS_ENTROPY,
          OptimizerChoice.ADAM,
          0.02,
          1000,
          32,
          Initializer.UNIFORM);

  private static final Recipe POINTS =
      new Recipe(
          Layers.of(2, 16, 1),
          Activation.TANH,
          Losses.BINARY_CROSS_ENTROPY,
          OptimizerChoice.ADAM,
          0.02,
          500,
          32,
          Initializer.XAVIER);

  private static final Recipe IMAGES =
      new Recipe(
          Layers.of(784, 128, 10),
          Activation.RELU,
          Losses.SOFTMAX_CROSS_ENTROPY,
          OptimizerChoice.ADAM,
          0.001,
          5,
          64,
          Initializer.HE);

  /** The recipe for images: common settings for handwritten digits. */
  static Recipe forImages(int pixels, int classes) {
    return IMAGES.with(IMAGES.layers.between(pixels, classes));
  }

  /**
   * The recipe for a dataset of that name and width. One neuron is enough for AND and OR; parity
   * needs more hidden units the more inputs it has.
   */
  static Recipe forDataset(String name, int inputs) {
    return switch (BuiltIn.kind(name)) {
      case "xor" -> XOR;
      case "and", "or" -> XOR.with(Layers.of(2, 1));
      case "parity" -> PARITY.with(Layers.of(inputs, 4 * inputs, 1));
      case "moons", "circles" -> POINTS;
      case "spirals" -> POINTS.with(Layers.of(2, 16, 3)).with(Losses.SOFTMAX_CROSS_ENTROPY);
      case "digits", "blobs" -> IMAGES;
      default -> POINTS.with(Layers.of(inputs, 8, 1));
    };
  }

  Recipe with(Layers other) {
    return new Recipe(other, activation, loss, optimizer, learningRate, epochs, batch, init);
  }

  Recipe with(Losses other) {
    return new Recipe(layers, activation, other, optimizer, learningRate, epochs, batch, init);
  }

  /** Softmax cross-entropy brings its own last activation, the others get a sigmoid. */
  public Activation outputActivation() {
    return loss == Losses.SOFTMAX_CROSS_ENTROPY ? Activation.IDENTITY : Activation.SIGMOID;
  }

  /** Draws an untrained network of the kit's layers. */
  public Network draw(RandomGenerator random) {
    return Network.dense(layers.sizes(), activation, outputActivation(), init, random);
  }

  /** Whether a step has so many rows at once. */
  public boolean isFullBatch(int rows) {
    return batch >= rows;
  }
}
