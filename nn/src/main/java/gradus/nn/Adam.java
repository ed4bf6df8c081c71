package gradus.nn;

import gradus.math.Matrix;
import java.util.List;

/**
 * Adam (Kingma and Ba, <em>ICLR</em> 2015, algorithm 1), with m = v = 0 at first and t counting the
 * calls of {@code step} from 1:
 *
 * <pre>
 *   m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 *   v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 *   w ← w − η·m̂ / (√v̂ + ε)
 * </pre>
 */
public final class Adam implements Optimizer {

  /**
   * The settings of Adam.
   *
   * @param learningRate η, larger than 0
   * @param beta1 β₁, from 0 to below 1
   * @param beta2 β₂, from 0 to below 1
   * @param epsilon ε, larger than 0
   */
  public record Settings(double learningRate, double beta1, double beta2, double epsilon) {

    /**
     * Checks the settings.
     *
     * @param learningRate larger than 0 and finite
     * @param beta1 at least 0 and below 1
     * @param beta2 at least 0 and below 1
     * @param epsilon larger than 0 and finite
     * @throws IllegalArgumentException if one is out of range
     */
    public Settings {
      GradientDescent.requireLearningRate(learningRate);
      GradientDescent.requireDecay("beta1", beta1);
      GradientDescent.requireDecay("beta2", beta2);
      if (!(epsilon > 0 && Double.isFinite(epsilon))) {
        throw new IllegalArgumentException(
            "epsilon is %s, it must be a number larger than 0".formatted(epsilon));
      }
    }

    /**
     * The published settings, β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
     *
     * @param learningRate η, larger than 0
     * @return the settings
     */
    public static Settings published(double learningRate) {
      return new Settings(learningRate, 0.9, 0.999, 1e-8);
    }
  }

  private final Settings settings;
  private final Moments means = new Moments();
  private final Moments squares = new Moments();
  private int steps;

  /**
   * Creates the optimiser with the published settings.
   *
   * @param learningRate η, larger than 0
   */
  public Adam(double learningRate) {
    this(Settings.published(learningRate));
  }

  /**
   * Creates the optimiser.
   *
   * @param settings η, β₁, β₂ and ε
   */
  public Adam(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void step(List<Parameter> parameters) {
    List<Matrix> m = means.of(parameters);
    List<Matrix> v = squares.of(parameters);
    steps++;
    double meanCorrection = 1 - StrictMath.pow(settings.beta1, steps);
    double squareCorrection = 1 - StrictMath.pow(settings.beta2, steps);
    for (int i = 0; i < parameters.size(); i++) {
      step(parameters.get(i), m.get(i), v.get(i), meanCorrection, squareCorrection);
    }
  }

  private void step(
      Parameter parameter, Matrix m, Matrix v, double meanCorrection, double squareCorrection) {
    Matrix value = parameter.value();
    for (int k = 0; k < value.size(); k++) {
      double slope = parameter.gradient().entry(k);
      m.setEntry(k, settings.beta1 * m.entry(k) + (1 - settings.beta1) * slope);
      v.setEntry(k, settings.beta2 * v.entry(k) + (1 - settings.beta2) * slope * slope);
      double root = Math.sqrt(v.entry(k) / squareCorrection);
      double mean = m.entry(k) / meanCorrection;
      value.setEntry(k, value.entry(k) - settings.learningRate * mean / (root + settings.epsilon));
    }
  }
}
