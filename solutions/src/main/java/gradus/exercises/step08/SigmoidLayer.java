package gradus.exercises.step08;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.List;

/**
 * Step 08: the activation as a layer of its own, <i>Y = σ(X)</i>, every entry by itself.
 *
 * <p>It has no parameters, and any width suits it. Without it, a chain of dense layers could be
 * multiplied out to a single one: it is what makes depth worth having.
 *
 * <p>Write your code in place of each line that throws a {@link NotImplementedException}. {@link
 * Elementary} has the sigmoid and its derivative as you wrote them in step 02. The two methods are
 * tested alone: a mistake in one does not cost the other.
 */
public final class SigmoidLayer implements Layer {

  /** The output of the most recent {@code forward}: {@code backward} needs it. */
  Matrix output;

  /** Given: creates a layer; there is nothing to set. */
  public SigmoidLayer() {}

  /**
   * The sigmoid of every entry.
   *
   * <p>Formula: <i>Y<sub>ij</sub> = σ(X<sub>ij</sub>)</i>, with <i>σ(x) = 1 / (1 +
   * e<sup>−x</sup>)</i>: {@link Elementary#sigmoid} computes it without overflow for every number.
   *
   * <p>It also stores <i>Y</i>, its output, in the field {@code output}, anew at every call: {@code
   * backward} needs it later. The matrix returned may be that same one.
   *
   * <p>Graded: the values for all shapes, also at inputs as large as ±10³⁰⁸; {@code output} holds
   * the output of the most recent call; the argument is left as it was, and so is what an earlier
   * call returned. 2 points.
   *
   * @param input <i>X</i>, of any shape
   * @return <i>Y</i>, a new matrix of the same shape
   */
  @Override
  @Graded(points = 2)
  public Matrix forward(Matrix input) {
    // The output is worth keeping rather than the input: σ′ can be had from it without another
    // exponential.
    output = input.map(Elementary::sigmoid);
    return output;
  }

  /**
   * Passes a gradient back through the most recent {@code forward}.
   *
   * <p>Asked: <i>∂L/∂X</i>, where <i>L</i> is any number that is computed from <i>Y = σ(X)</i>, and
   * <i>∂L/∂Y</i> is given. Its entry [i,j] is how fast <i>L</i> changes when <i>X<sub>ij</sub></i>
   * is moved, and nothing else. <i>X</i> itself has not been kept; <i>Y</i> has, in the field
   * {@code output}, and is enough.
   *
   * <p>Graded: the values, against finite differences, for all shapes and for any <i>∂L/∂Y</i>; a
   * new matrix is returned; the argument and {@code output} are left as they were, so that a second
   * call gives the same again. The tests set {@code output} themselves. 3 points.
   *
   * @param outputGradient <i>∂L/∂Y</i>, of <i>Y</i>'s shape
   * @return <i>∂L/∂X</i>, a new matrix of the same shape
   */
  @Override
  @Graded(points = 3)
  public Matrix backward(Matrix outputGradient) {
    // Entry [i,j] of the output depends on entry [i,j] of the input and on no other, so the chain
    // rule has one term only, and the product is the one entry by entry:
    //
    //   ∂L/∂X[i,j] = ∂L/∂Y[i,j] · ∂Y[i,j]/∂X[i,j] = ∂L/∂Y[i,j] · σ′(X[i,j])
    //
    // and σ′ = σ(1 − σ), which the output is enough for. It is ¼ at best, and nearly 0 where the
    // output is near 0 or 1: a unit that is sure of itself hardly learns.
    return outputGradient.hadamard(output.map(Elementary::sigmoidDerivative));
  }

  /** Given: there is nothing to learn here. */
  @Override
  public List<Parameter> parameters() {
    return List.of();
  }
}
