package gradus.nn;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The four public notebooks that train a small sigmoid network on XOR with NumPy, as presets: the
 * order of their random draws, their learning rate, and what and when they print.
 *
 * <p>All four descend ½·Σ(o − y)² over the four rows. Its gradient is n/2 times that of the mean of
 * squares, so a step at their rate η is a step at η·n/2 here.
 */
public enum Notebook {

  /** Two hidden units, no biases, seed 42. It prints the mean absolute error. */
  NO_BIAS(1, 2, 0.5) {
    @Override
    Network draw(RandomGenerator random) {
      Matrix hidden = uniform(2, 2, random);
      Matrix output = uniform(2, 1, random);
      return sigmoidNetwork(Dense.withoutBias(hidden), Dense.withoutBias(output));
    }

    @Override
    boolean prints(int epoch) {
      return epoch % 1000 == 0;
    }

    @Override
    Metric metric() {
      return Metric.MEAN_ABSOLUTE_ERROR;
    }

    @Override
    boolean predictsBeforeLastUpdate() {
      return true;
    }
  },

  /** Four hidden units, biases that start at zero and are trained, unseeded. */
  FOUR_HIDDEN(2, 4, 0.1) {
    @Override
    Network draw(RandomGenerator random) {
      Matrix hidden = uniform(2, 4, random);
      Matrix output = uniform(4, 1, random);
      return sigmoidNetwork(
          new Dense(hidden, Matrix.zeros(1, 4)), new Dense(output, Matrix.zeros(1, 1)));
    }

    @Override
    boolean prints(int epoch) {
      return (epoch - 1) % 4000 == 0;
    }
  },

  /** Two hidden units, seed 42, the biases drawn after all weights. */
  FROM_SCRATCH(3, 2, 0.1) {
    @Override
    Network draw(RandomGenerator random) {
      Matrix hidden = uniform(2, 2, random);
      Matrix output = uniform(2, 1, random);
      Matrix hiddenBias = uniform(1, 2, random);
      Matrix outputBias = uniform(1, 1, random);
      return sigmoidNetwork(new Dense(hidden, hiddenBias), new Dense(output, outputBias));
    }

    @Override
    boolean prints(int epoch) {
      return (epoch - 1) % 1000 == 0;
    }
  },

  /** Two hidden units, unseeded, each bias drawn after its weights; it prints no losses. */
  XOR_GATE(4, 2, 0.1) {
    @Override
    Network draw(RandomGenerator random) {
      Dense hidden = Initializer.UNIFORM01.dense(2, 2, random);
      Dense output = Initializer.UNIFORM01.dense(2, 1, random);
      return sigmoidNetwork(hidden, output);
    }

    @Override
    boolean prints(int epoch) {
      return false;
    }

    @Override
    boolean predictsBeforeLastUpdate() {
      return true;
    }
  };

  /** The number of epochs of each notebook. */
  public static final int EPOCHS = 10_000;

  private final int number;
  private final int hiddenUnits;
  private final double rate;

  Notebook(int number, int hiddenUnits, double rate) {
    this.number = number;
    this.hiddenUnits = hiddenUnits;
    this.rate = rate;
  }

  /**
   * The result of a notebook's run.
   *
   * @param network the trained network
   * @param printed the epochs the notebook prints, with what its loss column means
   * @param predictions the outputs it prints, 4×1
   * @param history the loss, epoch by epoch, as the mean of squares
   */
  public record Run(
      Network network, List<History.Point> printed, Matrix predictions, History history) {}

  /**
   * The notebook's number.
   *
   * @return from 1 to 4
   */
  public int number() {
    return number;
  }

  /**
   * The number of hidden units.
   *
   * @return 2 or 4
   */
  public int hiddenUnits() {
    return hiddenUnits;
  }

  /**
   * The learning rate η as the notebook has it, on ½·Σ(o − y)².
   *
   * @return η
   */
  public double rate() {
    return rate;
  }

  /**
   * The notebook's network before training, drawn as NumPy draws it after a seed.
   *
   * @param seed from 0 to 2³² − 1
   * @return a new network
   */
  public Network start(long seed) {
    return draw(new NumpyRandom(seed));
  }

  /**
   * Trains as the notebook does, through the ordinary {@link Trainer}.
   *
   * @param network where to start; it is trained
   * @return what the notebook prints
   */
  public Run run(Network network) {
    NotebookRecorder recorder = new NotebookRecorder(this);
    Trainer trainer = new Trainer(network, Losses.MSE, new GradientDescent(rateOnMean()));
    History history = trainer.train(Datasets.xor(), TrainingPlan.epochs(EPOCHS), recorder);
    return recorder.run(network, history);
  }

  /**
   * The learning rate on the mean of squares that makes the notebook's steps.
   *
   * @return η·n/2 for the four rows
   */
  public double rateOnMean() {
    return rate * Datasets.xor().size() / 2;
  }

  /** Draws the parameters in the notebook's order. */
  abstract Network draw(RandomGenerator random);

  /** Whether the notebook prints its loss in this epoch; ours count from 1, its own from 0. */
  abstract boolean prints(int epoch);

  /** The metric in the notebook's loss column. */
  Metric metric() {
    return Losses.MSE;
  }

  /** Whether the outputs it prints at the end are those of before the last update. */
  boolean predictsBeforeLastUpdate() {
    return false;
  }

  static Network sigmoidNetwork(Dense hidden, Dense output) {
    return new Network(
        hidden.weights().value().rows(),
        List.of(
            hidden,
            new ActivationLayer(Activation.SIGMOID),
            output,
            new ActivationLayer(Activation.SIGMOID)));
  }

  private static Matrix uniform(int rows, int columns, RandomGenerator random) {
    return Initializer.UNIFORM01.weights(rows, columns, random);
  }
}
