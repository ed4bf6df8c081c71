package gradus.exercises.step07;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Step 07: the dense layer, in which every input reaches every output, with its backward pass.
 *
 * <p>Going forward, a batch of examples <i>X</i>, one a row, becomes <i>Y = XW + b</i>. Coming
 * back, the layer is told <i>∂L/∂Y</i>: how the loss <i>L</i> changes with each number that it gave
 * out. From that it works out three things: how the loss changes with its weights, with its bias,
 * and with its inputs, which are the outputs of the layer before. In step 06 you did this for two
 * fixed layers at once; here it becomes a part that fits into any network.
 *
 * <p><i>L</i> may be any number that is computed from <i>Y</i>. Neither it nor the layers behind
 * this one are known here, and they need not be: <i>∂L/∂Y</i> says all of them that matters.
 *
 * <p>Sizes throughout: n examples, {@code in} inputs and {@code out} outputs of the layer, so
 * <i>X</i> is n×in, <i>W</i> is in×out, <i>b</i> is 1×out, and <i>Y</i> is n×out. The weight {@code
 * W[k,j]} leads from input k to output j. A gradient always has the shape of what it is the
 * gradient of. The sizes that you are given fit: you need not check them.
 *
 * <p>Fields, constructors and {@code backward} are given. Write your code in place of each line
 * that throws a {@link NotImplementedException}. {@link Matrix} has all that you need, and loops
 * are as good. Each method is tested alone, so a mistake in one does not cost the others.
 */
public final class DenseLayer implements Layer {

  private final Parameter weights;
  private final Optional<Parameter> bias;

  /** What {@code forward} leaves for {@code backward}. */
  Matrix input;

  private DenseLayer(Parameter weights, Optional<Parameter> bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /**
   * Given: creates a layer with a bias.
   *
   * @param weights <i>W</i>, in×out
   * @param bias <i>b</i>, 1×out
   */
  public DenseLayer(Matrix weights, Matrix bias) {
    this(new Parameter("weights", weights), Optional.of(new Parameter("bias", bias)));
  }

  /**
   * Given: creates a layer without a bias.
   *
   * @param weights <i>W</i>, in×out
   * @return the layer <i>Y = XW</i>
   */
  public static DenseLayer withoutBias(Matrix weights) {
    return new DenseLayer(new Parameter("weights", weights), Optional.empty());
  }

  /**
   * The layer's output for a batch of inputs.
   *
   * <p>Asked: <i>Y = XW + b</i>, with the same bias row for every example, or <i>XW</i> where there
   * is no bias. The numbers are in {@code weights.value()} and, if {@code bias.isPresent()}, in
   * {@code bias.get().value()}.
   *
   * <p>The method {@code backward} below is given: see to it that it finds what it needs, also
   * after a second call.
   *
   * <p>Graded: the values, with and without a bias, for all sizes; what is kept for {@code
   * backward} is of the most recent call; a new matrix is returned; the argument, the weights and
   * the bias are left as they were. 3 points.
   *
   * @param input <i>X</i>, n×in
   * @return <i>Y</i>, a new n×out matrix
   */
  @Override
  @Graded(points = 3)
  public Matrix forward(Matrix input) {
    throw new NotImplementedException("07 DenseLayer.forward");
  }

  /**
   * How the loss changes with each weight.
   *
   * <p>Asked: <i>∂L/∂W</i>, where <i>Y = XW + b</i> and <i>∂L/∂Y</i> is given. Its entry [k,j] is
   * how fast <i>L</i> changes when the weight {@code W[k,j]} is moved, and nothing else: neither
   * another weight, nor the bias, nor the inputs. This settles every factor in it.
   *
   * <p>Adding the result to what the layer has collected so far is not your task here: {@code
   * backward} does it.
   *
   * <p>Graded: the values, against finite differences, for batches of one example and of many, for
   * layers that are not square and for any <i>∂L/∂Y</i>; a new matrix is returned; both arguments
   * and the layer are left as they were. 3 points.
   *
   * @param input <i>X</i>, n×in: use this one, not the field
   * @param outputGradient <i>∂L/∂Y</i>, n×out
   * @return <i>∂L/∂W</i>, a new in×out matrix
   */
  @Graded(points = 3)
  public Matrix weightGradient(Matrix input, Matrix outputGradient) {
    throw new NotImplementedException("07 DenseLayer.weightGradient");
  }

  /**
   * How the loss changes with each entry of the bias.
   *
   * <p>Asked: <i>∂L/∂b</i>, where <i>Y = XW + b</i> and <i>∂L/∂Y</i> is given. Its entry [0,j] is
   * how fast <i>L</i> changes when the bias of output j is moved, and nothing else.
   *
   * <p>Graded: the values, against finite differences, for batches of one example and of many; a
   * new matrix is returned, also for one example; the argument and the layer are left as they were.
   * It is asked of layers with a bias only. 3 points.
   *
   * @param outputGradient <i>∂L/∂Y</i>, n×out
   * @return <i>∂L/∂b</i>, a new 1×out matrix
   */
  @Graded(points = 3)
  public Matrix biasGradient(Matrix outputGradient) {
    throw new NotImplementedException("07 DenseLayer.biasGradient");
  }

  /**
   * How the loss changes with each input: what the layer before is told.
   *
   * <p>Asked: <i>∂L/∂X</i>, where <i>Y = XW + b</i> and <i>∂L/∂Y</i> is given. Its entry [i,k] is
   * how fast <i>L</i> changes when input k of example i is moved, and nothing else. The weights are
   * in {@code weights.value()}.
   *
   * <p>Graded: the values, against finite differences, for batches of one example and of many, and
   * for layers that are not square; a new matrix is returned; the argument and the layer are left
   * as they were. 3 points.
   *
   * @param outputGradient <i>∂L/∂Y</i>, n×out
   * @return <i>∂L/∂X</i>, a new n×in matrix
   */
  @Graded(points = 3)
  public Matrix inputGradient(Matrix outputGradient) {
    throw new NotImplementedException("07 DenseLayer.inputGradient");
  }

  /**
   * Given: passes a gradient back with the help of your three methods. The gradients of the weights
   * and of the bias are added to what was there, so that what comes back along several ways adds
   * up; the network sets them to zero when a new step begins.
   */
  @Override
  public Matrix backward(Matrix outputGradient) {
    accumulate(weightGradient(input, outputGradient), weights);
    if (bias.isPresent()) {
      accumulate(biasGradient(outputGradient), bias.get());
    }
    return inputGradient(outputGradient);
  }

  private static void accumulate(Matrix gradient, Parameter parameter) {
    InPlace.plus(parameter.gradient(), gradient, parameter.gradient());
  }

  /** Given: the weights, and the bias if there is one. */
  @Override
  public List<Parameter> parameters() {
    return bias.isPresent() ? List.of(weights, bias.get()) : List.of(weights);
  }

  /** Given: lets a network check, when it is built, that its layers fit each other. */
  @Override
  public int outputSize(int inputSize) {
    if (inputSize != weights.value().rows()) {
      throw new IllegalArgumentException(
          "the layer takes %d inputs, not %d".formatted(weights.value().rows(), inputSize));
    }
    return weights.value().columns();
  }
}
