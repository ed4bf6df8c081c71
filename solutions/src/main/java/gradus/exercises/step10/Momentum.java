package gradus.exercises.step10;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Step 10: gradient descent with momentum.
 *
 * <p>Plain descent forgets: every step depends on the gradient of this moment alone. With momentum
 * each weight has a velocity, like a ball that rolls downhill: steps in one direction add up, and
 * steps to and fro cancel.
 *
 * <p>Write your code in place of the line that throws a {@link NotImplementedException}.
 */
public final class Momentum implements Optimizer {

  private final double learningRate;
  private final double momentum;
  private final Map<Parameter, Matrix> velocities = new HashMap<>();

  /**
   * Given: creates the optimiser.
   *
   * @param learningRate <i>η</i>, larger than 0
   * @param momentum <i>μ</i>, from 0 to below 1
   */
  public Momentum(double learningRate, double momentum) {
    this.learningRate = learningRate;
    this.momentum = momentum;
  }

  /**
   * Changes the value of every parameter, in place, by one step.
   *
   * <p>Formula, for each entry <i>w</i> of a parameter's value, with its gradient <i>g</i> and its
   * velocity <i>v</i>, which is 0 at first:
   *
   * <pre>
   *   v ← μ·v − η·g
   *   w ← w + v
   * </pre>
   *
   * <p>The velocity is what this optimiser remembers from step to step: {@code
   * velocityOf(parameter)} gives you the matrix in which to keep it. Read and write entries with
   * {@code entry(k)} and {@code setEntry(k, x)}, for k from 0 to below {@code size()}.
   *
   * <p>Graded: the values after one step and after several, with gradients that change, for several
   * parameters of different shapes; with <i>μ</i> = 0 it is plain gradient descent; two optimisers
   * do not share what they remember; the gradients are left as they were. 3 points.
   *
   * @param parameters what to change, the same parameters at every step
   */
  @Override
  @Graded(points = 3)
  public void step(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      Matrix value = parameter.value();
      Matrix gradient = parameter.gradient();
      Matrix velocity = velocityOf(parameter);
      for (int k = 0; k < value.size(); k++) {
        // Under a constant gradient the velocity grows to −η·g·(1 + μ + μ² + …) = −η·g / (1 − μ):
        // with μ = 0.9, ten times the step of plain descent.
        velocity.setEntry(k, momentum * velocity.entry(k) - learningRate * gradient.entry(k));
        value.setEntry(k, value.entry(k) + velocity.entry(k));
      }
    }
  }

  /** Given: the velocity of a parameter, zeros at first, and the same matrix at every call. */
  private Matrix velocityOf(Parameter parameter) {
    Matrix value = parameter.value();
    return velocities.computeIfAbsent(parameter, p -> Matrix.zeros(value.rows(), value.columns()));
  }
}
