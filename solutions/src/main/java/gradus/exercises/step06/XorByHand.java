package gradus.exercises.step06;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Elementary;
import gradus.math.Matrix;

/**
 * Step 06: two layers by hand, forward and backward. This is the network of the four notebooks, all
 * of it; with two inputs and one output it learns XOR.
 *
 * <p>There are n examples, one a row, with m inputs each; h hidden units; c output units. On the
 * way forward:
 *
 * <pre>{@code
 * the inputs        X                    n×m
 * the hidden units  H = σ(X W₁ + b₁)     n×h
 * the outputs       O = σ(H W₂ + b₂)     n×c
 * the loss          L = ½ Σ (O − T)²     one number, over all entries; T are the targets, n×c
 * }</pre>
 *
 * <p>The weight {@code W₁[k,j]} leads from input k to hidden unit j, and {@code W₂[k,j]} from
 * hidden unit k to output j. Adding a bias means adding its one row to every row. This loss is the
 * notebooks', a sum with a ½, not the mean of step 03: only so do their tables come out at their
 * own learning rates.
 *
 * <p>The records are given. Nothing here changes a matrix that it was given. {@link
 * Elementary#sigmoid} and {@link Elementary#sigmoidDerivative} (from the output) are there for you,
 * and {@link Matrix} has the operations. Write your code in place of each line that throws a {@link
 * NotImplementedException}. Helper methods of your own are welcome.
 */
public final class XorByHand {

  private XorByHand() {}

  /**
   * What is learnt. Given.
   *
   * @param hiddenWeights W₁, m×h
   * @param hiddenBias b₁, 1×h
   * @param outputWeights W₂, h×c
   * @param outputBias b₂, 1×c
   */
  public record Parameters(
      Matrix hiddenWeights, Matrix hiddenBias, Matrix outputWeights, Matrix outputBias) {}

  /**
   * What the way forward leaves behind for the way back. Given.
   *
   * @param hidden H, n×h, after the sigmoid
   * @param outputs O, n×c, after the sigmoid
   */
  public record Activations(Matrix hidden, Matrix outputs) {}

  /**
   * The gradients of the loss, each of the shape of its parameter. Given.
   *
   * @param hiddenWeights ∂L/∂W₁, m×h
   * @param hiddenBias ∂L/∂b₁, 1×h
   * @param outputWeights ∂L/∂W₂, h×c
   * @param outputBias ∂L/∂b₂, 1×c
   */
  public record Gradients(
      Matrix hiddenWeights, Matrix hiddenBias, Matrix outputWeights, Matrix outputBias) {}

  /**
   * The way forward, for all examples at once.
   *
   * <p>Formulas: <i>H = σ(X W₁ + b₁)</i> and <i>O = σ(H W₂ + b₂)</i>
   *
   * <p>Graded: H and O for all sizes n, m, h and c; the parameters and the inputs are left as they
   * were. 4 points.
   *
   * @param parameters W₁, b₁, W₂, b₂
   * @param inputs X, n×m
   * @return H and O, new matrices
   */
  @Graded(points = 4)
  public static Activations forward(Parameters parameters, Matrix inputs) {
    Matrix hidden =
        inputs
            .multiply(parameters.hiddenWeights())
            .addRow(parameters.hiddenBias())
            .map(Elementary::sigmoid);
    // The second layer does to H what the first did to X.
    Matrix outputs =
        hidden
            .multiply(parameters.outputWeights())
            .addRow(parameters.outputBias())
            .map(Elementary::sigmoid);
    return new Activations(hidden, outputs);
  }

  /**
   * The way back: the gradient of the loss by every parameter.
   *
   * <p>Asked: <i>∂L/∂W₁</i>, <i>∂L/∂b₁</i>, <i>∂L/∂W₂</i> and <i>∂L/∂b₂</i>.
   *
   * <p>The entry [k,j] of the first is <i>∂L/∂W₁[k,j]</i>: how fast <i>L</i>, the loss of all n
   * examples, changes when this one weight is moved and nothing else. The others are meant alike.
   * <i>H</i> and <i>O</i> are given, so nothing of the way forward has to be computed again.
   *
   * <p>A gradient points to where the loss grows, and {@code trainEpoch} subtracts it. The
   * notebooks carry the other sign through all their lines, and add in the end.
   *
   * <p>The lesson has the questions that lead to the formulas, and numbers to check them with.
   *
   * <p>Graded: each of the four gradients for all sizes n, m, h and c, against finite differences;
   * everything given is left as it was; and the published table of notebook 1, to ten digits, when
   * the two weight matrices follow your gradients (that notebook has no biases: here they are 0,
   * and stay so). 8 points.
   *
   * @param parameters W₁, b₁, W₂, b₂
   * @param inputs X, n×m
   * @param activations H and O, as the way forward gave them for these parameters and inputs
   * @param targets T, n×c
   * @return the four gradients, new matrices
   */
  @Graded(points = 8)
  public static Gradients backward(
      Parameters parameters, Matrix inputs, Activations activations, Matrix targets) {
    Matrix hidden = activations.hidden();
    Matrix outputs = activations.outputs();
    // L = ½ Σ (O − T)², so ∂L/∂O = O − T: the ½ is there to cancel the 2. Then O = σ(Z₂), so the
    // chain rule puts σ′ beside it.
    Matrix outputDelta =
        outputs.minus(targets).hadamard(outputs.map(Elementary::sigmoidDerivative));
    // Hidden unit j has a part in every output k, by the weight W₂[j,k], so what comes back to it
    // is
    // Σₖ Δ₂[i,k] W₂[j,k]: the way it went, with the same weights, transposed.
    Matrix hiddenDelta =
        outputDelta
            .multiply(parameters.outputWeights().transpose())
            .hadamard(hidden.map(Elementary::sigmoidDerivative));
    // W₁[j,k] meets X[i,j] on its way to Z₁[i,k], in every example i: Σᵢ X[i,j] Δ₁[i,k]. A bias
    // meets a 1 there, so only the sum over the examples is left.
    return new Gradients(
        inputs.transpose().multiply(hiddenDelta),
        hiddenDelta.sumRows(),
        hidden.transpose().multiply(outputDelta),
        outputDelta.sumRows());
  }

  /**
   * One epoch: one step downhill with all four parameters, for all examples together.
   *
   * <p>Asked: where one step of gradient descent at the rate η leads, with all four gradients
   * belonging to the parameters as they were before the epoch.
   *
   * <p>You may call your {@code forward} and {@code backward}. Here the kit's own stand in for
   * them, so a mistake in one of them costs nothing here.
   *
   * <p>Graded: each of the four changes for all sizes, against −η times finite differences at the
   * old parameters, also at a large η; everything given is left as it was; and the published tables
   * of notebooks 3 and 4, from their starting weights through 10,000 epochs: losses to ten digits,
   * weights and outputs to the decimals that are printed. 4 points.
   *
   * @param parameters W₁, b₁, W₂, b₂
   * @param inputs X, n×m
   * @param targets T, n×c
   * @param learningRate η, larger than 0
   * @return the new parameters, new matrices
   */
  @Graded(points = 4)
  public static Parameters trainEpoch(
      Parameters parameters, Matrix inputs, Matrix targets, double learningRate) {
    Activations activations = forward(parameters, inputs);
    Gradients gradients = backward(parameters, inputs, activations, targets);
    return new Parameters(
        parameters.hiddenWeights().minus(gradients.hiddenWeights().scale(learningRate)),
        parameters.hiddenBias().minus(gradients.hiddenBias().scale(learningRate)),
        parameters.outputWeights().minus(gradients.outputWeights().scale(learningRate)),
        parameters.outputBias().minus(gradients.outputBias().scale(learningRate)));
  }
}
