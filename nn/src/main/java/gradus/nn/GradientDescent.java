package gradus.nn;

import gradus.math.InPlace;
import java.util.List;

/**
 * Gradient descent: w ← w − η·g.
 *
 * @param learningRate η, larger than 0
 */
public record GradientDescent(double learningRate) implements Optimizer {

  /**
   * Checks the rate.
   *
   * @param learningRate larger than 0 and finite
   * @throws IllegalArgumentException if it is not
   */
  public GradientDescent {
    requireLearningRate(learningRate);
  }

  @Override
  public void step(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      InPlace.addScaled(parameter.gradient(), -learningRate, parameter.value());
    }
  }

  static void requireLearningRate(double learningRate) {
    if (!(learningRate > 0 && Double.isFinite(learningRate))) {
      throw new IllegalArgumentException(
          "the learning rate is %s, it must be a number larger than 0".formatted(learningRate));
    }
  }

  static double requireDecay(String name, double decay) {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException(
          "%s is %s, it must be at least 0 and below 1".formatted(name, decay));
    }
    return decay;
  }
}
