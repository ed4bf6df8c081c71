package gradus.exercises.step05;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Elementary;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Losses;
import gradus.nn.Network;
import java.util.List;

/**
 * Step 05: a single neuron, the first thing here that learns.
 *
 * <p>It learns AND and OR. It cannot learn XOR: a single neuron parts the plane by one straight
 * line, and no straight line has 01 and 10 on one side and 00 and 11 on the other. However long it
 * is trained, its loss does not get below ¼, which is that of the answer ½ to everything. In step
 * 06 a second layer gets past that.
 *
 * <p>It learns from finite differences, with no derivative worked out by hand, and {@link
 * #evaluations()} tells the price: for every step, the loss of all the data again and again for
 * every weight. Three weights can afford it, a million cannot. That is why backpropagation exists.
 *
 * <p>The fields, the constructor and the first four methods are given. Write your code in place of
 * each line that throws a {@link NotImplementedException}. {@link Elementary#sigmoid} is there for
 * {@code predict}, {@link FiniteDifferences#gradient(java.util.function.DoubleSupplier, Matrix)
 * FiniteDifferences.gradient} and {@link InPlace#addScaled} for {@code train}; {@code addScaled(a,
 * f, c)} adds f·a to c.
 */
public final class OneNeuron {

  private final Matrix weights;
  private final Matrix bias;
  private final Network network;
  private int evaluations;

  /**
   * Creates a neuron. Given.
   *
   * @param weights w, k×1: one for every input; kept, not copied, and trained in place
   * @param bias b, 1×1; kept, not copied, and trained in place
   */
  public OneNeuron(Matrix weights, Matrix bias) {
    this.weights = weights;
    this.bias = bias;
    this.network =
        new Network(
            weights.rows(),
            List.of(new Dense(weights, bias), new ActivationLayer(Activation.SIGMOID)));
  }

  /**
   * The weights as they stand. Given.
   *
   * @return w, k×1, always the same matrix
   */
  public Matrix weights() {
    return weights;
  }

  /**
   * The bias as it stands. Given.
   *
   * @return b, 1×1, always the same matrix
   */
  public Matrix bias() {
    return bias;
  }

  /**
   * The mean squared error of this neuron, with its weights and bias as they stand. Given, and
   * computed by the library's own network, so that {@code train} can be right before {@code
   * predict} is.
   *
   * @param inputs n×k, one example a row
   * @param targets n×1
   * @return the loss
   */
  public double loss(Matrix inputs, Matrix targets) {
    evaluations++;
    return Losses.MSE.value(network.forward(inputs), targets);
  }

  /**
   * How often the loss has been computed: what the training has cost so far. Given.
   *
   * @return the number of calls of {@code loss}
   */
  public int evaluations() {
    return evaluations;
  }

  /**
   * What the neuron says to every example.
   *
   * <p>Asked: for each row of x, what a neuron with these weights and this bias answers to it. The
   * lesson says what a neuron does.
   *
   * <p>Graded: every prediction for any number of examples and inputs; a new matrix is returned;
   * the argument, the weights and the bias are left as they were. 2 points.
   *
   * @param inputs x, n×k, one example a row
   * @return p, a new n×1 matrix
   */
  @Graded(points = 2)
  public Matrix predict(Matrix inputs) {
    return inputs.multiply(weights).addRow(bias).map(Elementary::sigmoid);
  }

  /**
   * Trains the neuron on some examples, downhill on {@link #loss loss(inputs, targets)}.
   *
   * <p>Asked: so many steps of gradient descent on this loss with the rate η, where w and b are one
   * point. Both are changed in place.
   *
   * <p>Graded: after one step and after several, w and b are where such steps lead, also at a large
   * η (any way of getting the gradient is right that has it to six digits); 1,000 steps with η = 5
   * bring every prediction for AND, and for OR, from zeros to the right side of ½, and leave the
   * loss on XOR at ¼; the arguments are left as they were. 4 points.
   *
   * @param inputs n×k, one example a row
   * @param targets n×1
   * @param learningRate η, larger than 0
   * @param steps how many steps, 0 or more
   */
  @Graded(points = 4)
  public void train(Matrix inputs, Matrix targets, double learningRate, int steps) {
    for (int step = 0; step < steps; step++) {
      // loss reads the weights and the bias as they stand, and gradient moves them a little to
      // either side and puts them back: the loss need not know what is being varied.
      Matrix byWeights = FiniteDifferences.gradient(() -> loss(inputs, targets), weights);
      Matrix byBias = FiniteDifferences.gradient(() -> loss(inputs, targets), bias);
      InPlace.addScaled(byWeights, -learningRate, weights);
      InPlace.addScaled(byBias, -learningRate, bias);
    }
  }
}
