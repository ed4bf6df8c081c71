package gradus.exercises.step06;

import gradus.math.Elementary;
import gradus.math.Matrix;

/** A wrong expression in the place of the sigmoid's slope, a(1 − a). */
enum WrongSlope {
  MISSING("derivative-missing", "σ′ is left out"),
  AT_PREACTIVATION(
      "derivative-at-preactivation",
      "a(1 − a) is given what went into the sigmoid instead of what came out"),
  SIGMOID_AGAIN(
      "sigmoid-again", "a(1 − a) is given the sigmoid of what had already gone through it"),
  TWICE("derivative-twice", "σ′ is multiplied in twice"),
  OF_TANH("other-activation", "1 − a² is the slope of tanh");

  private final String id;
  private final String words;

  WrongSlope(String id, String words) {
    this.id = id;
    this.words = words;
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }

  /** The wrong slopes, from what went into a layer's sigmoid and what came out. */
  Matrix of(Matrix preactivation, Matrix activation) {
    Matrix slopes = activation.copy();
    for (int k = 0; k < slopes.size(); k++) {
      slopes.setEntry(k, of(preactivation.entry(k), activation.entry(k)));
    }
    return slopes;
  }

  private double of(double z, double a) {
    double slope = Elementary.sigmoidDerivative(a);
    return switch (this) {
      case MISSING -> 1;
      case AT_PREACTIVATION -> Elementary.sigmoidDerivative(z);
      case SIGMOID_AGAIN -> Elementary.sigmoidDerivative(Elementary.sigmoid(a));
      case TWICE -> slope * slope;
      case OF_TANH -> Elementary.tanhDerivative(a);
    };
  }

  /** The right ones. */
  static Matrix right(Matrix activation) {
    return activation.map(Elementary::sigmoidDerivative);
  }
}
