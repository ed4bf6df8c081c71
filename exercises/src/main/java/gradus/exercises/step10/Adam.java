package gradus.exercises.step10;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.nn.Adam.Settings;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Step 10, too: Adam, the optimiser that most networks are trained with (Kingma and Ba, <i>ICLR</i>
 * 2015, algorithm 1).
 *
 * <p>It keeps two running means for every weight: of its gradient, which is momentum, and of the
 * gradient's square. Divided by the root of the second, a step is about as long as the learning
 * rate, however large or small the gradients of that weight are.
 *
 * <p>Write your code in place of the line that throws a {@link NotImplementedException}.
 */
public final class Adam implements Optimizer {

  private final Settings settings;
  private final Map<Parameter, Matrix> means = new HashMap<>();
  private final Map<Parameter, Matrix> squares = new HashMap<>();

  /** The number of calls of {@code step} so far. */
  private int steps;

  /**
   * Given: creates the optimiser with the published settings, <i>β₁</i> = 0.9, <i>β₂</i> = 0.999,
   * <i>ε</i> = 10⁻⁸.
   *
   * @param learningRate <i>η</i>, larger than 0
   */
  public Adam(double learningRate) {
    this(Settings.published(learningRate));
  }

  /**
   * Given: creates the optimiser with settings of your own.
   *
   * @param settings <i>η</i>, <i>β₁</i>, <i>β₂</i> and <i>ε</i>
   */
  public Adam(Settings settings) {
    this.settings = settings;
  }

  /**
   * Changes the value of every parameter, in place, by one step.
   *
   * <p>Formula, for each entry <i>w</i> of a parameter's value, with its gradient <i>g</i>. Both
   * <i>m</i> and <i>v</i> are 0 at first; <i>t</i> is 1 in the first call of {@code step}, 2 in the
   * second, and the same for all parameters of one call:
   *
   * <pre>
   *   m ← β₁·m + (1 − β₁)·g
   *   v ← β₂·v + (1 − β₂)·g²
   *   m̂ = m / (1 − β₁ᵗ)
   *   v̂ = v / (1 − β₂ᵗ)
   *   w ← w − η·m̂ / (√v̂ + ε)
   * </pre>
   *
   * <p>Note that <i>ε</i> is outside the root. What is remembered from step to step: {@code
   * meanOf(parameter)} gives you the matrix for <i>m</i>, {@code squareOf(parameter)} that for
   * <i>v</i>, and the field {@code steps} is there to count <i>t</i>. The settings are {@code
   * settings.learningRate()}, {@code beta1()}, {@code beta2()} and {@code epsilon()}.
   *
   * <p>Graded: the values after one step and after several, with gradients that change, for several
   * parameters of different shapes and for other settings than the published ones; the first step
   * is <i>−η</i> times the sign of the gradient; two optimisers do not share what they remember;
   * the gradients are left as they were. 4 points.
   *
   * @param parameters what to change, the same parameters at every step
   */
  @Override
  @Graded(points = 4)
  public void step(List<Parameter> parameters) {
    throw new NotImplementedException("10 Adam.step");
  }

  /** Given: m of a parameter, zeros at first, and the same matrix at every call. */
  private Matrix meanOf(Parameter parameter) {
    return means.computeIfAbsent(parameter, Adam::zerosLike);
  }

  /** Given: v of a parameter, zeros at first, and the same matrix at every call. */
  private Matrix squareOf(Parameter parameter) {
    return squares.computeIfAbsent(parameter, Adam::zerosLike);
  }

  private static Matrix zerosLike(Parameter parameter) {
    return Matrix.zeros(parameter.value().rows(), parameter.value().columns());
  }
}
