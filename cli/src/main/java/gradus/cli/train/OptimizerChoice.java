package gradus.cli.train;

import gradus.nn.Adam;
import gradus.nn.GradientDescent;
import gradus.nn.Momentum;
import gradus.nn.Optimizer;
import java.util.Locale;

/** The optimisers that a user can choose. */
public enum OptimizerChoice {
  GRADIENT_DESCENT {
    @Override
    Optimizer at(double learningRate) {
      return new GradientDescent(learningRate);
    }
  },

  MOMENTUM {
    @Override
    Optimizer at(double learningRate) {
      return new Momentum(learningRate, USUAL_MOMENTUM);
    }
  },

  ADAM {
    @Override
    Optimizer at(double learningRate) {
      return new Adam(learningRate);
    }
  };

  static final double USUAL_MOMENTUM = 0.9;

  abstract Optimizer at(double learningRate);

  /** The name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
