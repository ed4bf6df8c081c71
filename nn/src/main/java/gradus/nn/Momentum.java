package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.List;

/**
 * Gradient descent with momentum (Polyak 1964): v ← μ·v − η·g, w ← w + v, with v = 0 at first. With
 * μ = 0 it is {@link GradientDescent}.
 */
public final class Momentum implements Optimizer {

  private final double learningRate;
  private final double momentum;
  private final Moments velocities = new Moments();

  /**
   * Creates the optimiser.
   *
   * @param learningRate η, larger than 0
   * @param momentum μ, from 0 to below 1
   * @throws IllegalArgumentException if either is out of range
   */
  public Momentum(double learningRate, double momentum) {
    GradientDescent.requireLearningRate(learningRate);
    this.learningRate = learningRate;
    this.momentum = GradientDescent.requireDecay("momentum", momentum);
  }

  @Override
  public void step(List<Parameter> parameters) {
    List<Matrix> velocity = velocities.of(parameters);
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Matrix v = velocity.get(i);
      InPlace.scale(v, momentum, v);
      InPlace.addScaled(parameter.gradient(), -learningRate, v);
      InPlace.plus(parameter.value(), v, parameter.value());
    }
  }
}
