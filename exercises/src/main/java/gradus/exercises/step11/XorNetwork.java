package gradus.exercises.step11;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Losses;
import gradus.nn.Network;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Step 11: the network that learns XOR, with two inputs, four hidden units and one output.
 *
 * <p>The parts are there: {@link Network}, {@link Dense}, {@link ActivationLayer}, {@link Losses}
 * and {@link GradientDescent} are the kit's own versions of what you wrote in the steps before.
 * What is missing is how to begin, how to go on, and how to tell that it has been learnt.
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}. Each
 * method is tested alone. Then run {@link #main}: it shows that nearly every start with four hidden
 * units learns XOR, and how many starts with two hidden units, which would be enough, get stuck.
 */
public final class XorNetwork {

  /** The learning rate with which XOR is learnt in some 500 epochs. */
  public static final double LEARNING_RATE = 2.5;

  /** After so many epochs a start that has not learnt XOR is given up. */
  public static final int MOST_EPOCHS = 2000;

  private final Network network;

  /**
   * Given: a network to train, for example one with weights of your own.
   *
   * @param network whose outputs are one column, from 0 to 1
   */
  public XorNetwork(Network network) {
    this.network = network;
  }

  /**
   * Given: a network of two layers with sigmoids, its weights from your {@code initialWeights}, its
   * biases 0.
   *
   * @param hidden the number of hidden units, 4 for a 2-4-1 network
   * @param random where the weights come from
   * @return a new network, not trained
   */
  public static XorNetwork create(int hidden, RandomGenerator random) {
    Dense first = new Dense(initialWeights(2, hidden, random), Matrix.zeros(1, hidden));
    Dense second = new Dense(initialWeights(hidden, 1, random), Matrix.zeros(1, 1));
    ActivationLayer sigmoid = new ActivationLayer(Activation.SIGMOID);
    ActivationLayer outputSigmoid = new ActivationLayer(Activation.SIGMOID);
    return new XorNetwork(new Network(2, List.of(first, sigmoid, second, outputSigmoid)));
  }

  /**
   * The weights with which a dense layer starts. How they are drawn is yours to choose; what must
   * hold of them is graded.
   *
   * <p>Asked: numbers from which plain descent can learn XOR, whatever the state of {@code random}.
   *
   * <p>Ask yourself what becomes of two hidden units that start with equal weights, of a unit whose
   * sums are far from 0, and of a network whose weights are all as good as 0. A {@link
   * RandomGenerator} has {@code nextDouble()}, an even draw from 0 to 1, and {@code
   * nextGaussian()}.
   *
   * <p>Graded: the shape; no two columns (units) are equal; the units are not saturated: of a 2×4
   * draw, the slope <i>σ′</i> of the hidden units is at least 0.1 on average over the four rows of
   * XOR, with biases of 0 (it is 0.25 at best); all of it comes from {@code random}, so that a
   * generator in the same state gives the same weights, one in another state gives others, and a
   * second call gives others than the first. And from these starts XOR can be learnt: of 50 fixed
   * ones, with four hidden units, biases of 0 and the kit's own training at a rate of 2.5, at least
   * 48 bring all four outputs within 0.1 of their targets in at most 2,000 epochs. 3 points.
   *
   * @param inputs the number of the layer's inputs, 1 or more
   * @param outputs the number of its units, 1 or more
   * @param random where every number comes from
   * @return a new inputs×outputs matrix
   */
  @Graded(points = 3)
  public static Matrix initialWeights(int inputs, int outputs, RandomGenerator random) {
    throw new NotImplementedException("11 XorNetwork.initialWeights");
  }

  /**
   * Trains the network by one epoch.
   *
   * <p>Asked: one epoch of full-batch gradient descent on the mean squared error, at the rate
   * <i>η</i>. All rows are one batch, so there is one step, and every gradient belongs to the
   * weights as they were before the epoch.
   *
   * <p>A {@link Network} has {@code forward}, {@code backward}, {@code zeroGradients} and {@code
   * parameters}, as yours of step 09. {@link Losses#MSE} has {@code value} and {@code gradient}, as
   * yours of step 03, and {@link GradientDescent} is made of a rate and has {@code step}, as yours
   * of step 05.
   *
   * <p>Graded: the change of every parameter equals <i>−η</i> times its gradient by finite
   * differences, for XOR and for other rows, for small rates and for large ones; so it does in a
   * second epoch; the arguments are left as they were. And XOR is learnt: from 50 fixed starts of a
   * 2-4-1 network at a rate of 2.5, at least 48 bring all four outputs within 0.1 of their targets
   * in at most 2,000 epochs. One test has a network of a single layer, so take the parameters as
   * they come: {@code network.parameters()}. 4 points.
   *
   * @param inputs one example a row
   * @param targets one row for each row of inputs
   * @param learningRate <i>η</i>, larger than 0
   */
  @Graded(points = 4)
  public void trainEpoch(Matrix inputs, Matrix targets, double learningRate) {
    throw new NotImplementedException("11 XorNetwork.trainEpoch");
  }

  /**
   * The share of the rows that the network gets right. What it says of a row is one of the two
   * targets, the one that its output is nearer to; at exactly ½ it has said 1.
   *
   * <p>Graded: the value, for outputs on both sides and at 0.5 itself, for one row and for many;
   * the arguments and the parameters are left as they were. 2 points.
   *
   * @param inputs one example a row, one row or more
   * @param targets one column of zeros and ones, one for each row of inputs
   * @return from 0, all wrong, to 1, all right; ¾ if three rows of four are
   */
  @Graded(points = 2)
  public double accuracy(Matrix inputs, Matrix targets) {
    throw new NotImplementedException("11 XorNetwork.accuracy");
  }

  /**
   * Given: trains until all four outputs are within 0.1 of their targets.
   *
   * @return the number of epochs that it took, or {@link #MOST_EPOCHS} + 1 if it was given up
   */
  public int learnXor() {
    Matrix inputs = Datasets.xor().inputs();
    Matrix targets = Datasets.xor().targets();
    int epochs = 0;
    while (epochs <= MOST_EPOCHS && !isNear(network.forward(inputs), targets)) {
      trainEpoch(inputs, targets, LEARNING_RATE);
      epochs++;
    }
    return epochs;
  }

  private static boolean isNear(Matrix outputs, Matrix targets) {
    for (int k = 0; k < targets.size(); k++) {
      if (!(Math.abs(outputs.entry(k) - targets.entry(k)) < 0.1)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Given: how many of so many starts learn XOR, with your weights and your training.
   *
   * @param hidden the number of hidden units
   * @param starts the number of starts, from the seeds 0, 1, 2, …
   * @return how many of them learn it in at most {@link #MOST_EPOCHS} epochs
   */
  public static int countLearnt(int hidden, int starts) {
    int learnt = 0;
    for (int seed = 0; seed < starts; seed++) {
      if (create(hidden, new NumpyRandom(seed)).learnXor() <= MOST_EPOCHS) {
        learnt++;
      }
    }
    return learnt;
  }

  /**
   * Given: shows how often XOR is learnt, with four hidden units and with two.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.printf("2-4-1 learns XOR from %d of 50 starts%n", countLearnt(4, 50));
    System.out.printf("2-2-1 learns XOR from %d of 50 starts%n", countLearnt(2, 50));
  }
}
