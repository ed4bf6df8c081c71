package gradus.exercises.step05;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Reference;

/** Mistakes that a student may have made, in each method of step 05. */
final class NeuronMistakes {

  /** A smaller gradient has no nine digits if it comes from differences. */
  private static final double READABLE = 0.01;

  private NeuronMistakes() {}

  /** Wrong steps from a value along a gradient. */
  static GivenCase ofStep(GivenCase given, Matrix value, Matrix gradient, double rate) {
    return given
        .by(DescentFormulas.STEP, DescentFormulas.ofStep(value, gradient, rate))
        .mistake(
            "uphill",
            "The step goes uphill: η times the gradient is added.",
            () -> value.plus(gradient.scale(rate)))
        .mistake("unmoved", "The value is where it was.", value::copy)
        .mistake(
            "sign-only",
            "The step is η in every direction: only the sign of the gradient is in it.",
            () -> value.minus(gradient.map(Math::signum).scale(rate)));
  }

  /** Wrong predictions. */
  static GivenCase ofPrediction(Neuron neuron) {
    return neuron.given().by(DescentFormulas.PREDICTION, DescentFormulas.of(neuron));
  }

  /** Wrong first steps of the weights, as what the step takes from them, divided by the rate. */
  static GivenCase ofWeights(Neuron neuron, double rate) {
    Matrix right = neuron.byWeights();
    return by(DescentFormulas.OF_WEIGHTS, right, neuron, rate, withRate(neuron, right, rate));
  }

  /** The same for the bias, which may also be measured too late. */
  static GivenCase ofBias(Neuron neuron, double rate) {
    Matrix right = neuron.byBias();
    return by(DescentFormulas.OF_BIAS, right, neuron, rate, withRate(neuron, right, rate))
        .mistake(
            "updated-weights",
            "The slope by the bias is measured where the weights have already moved.",
            () -> moved(neuron, rate).byBias());
  }

  private static GivenCase by(
      Reference formula, Matrix right, Neuron neuron, double rate, GivenCase given) {
    Quantities quantities = DescentFormulas.of(neuron, rate);
    boolean isReadable = right.map(x -> Math.abs(x) < READABLE ? 1 : 0).sum() == 0;
    return isReadable ? given.by(formula, quantities) : given.byWide(formula, quantities);
  }

  private static Neuron moved(Neuron neuron, double rate) {
    Matrix weights = neuron.weights().minus(neuron.byWeights().scale(rate));
    return new Neuron(weights, neuron.bias(), neuron.inputs(), neuron.targets());
  }

  private static GivenCase withRate(Neuron neuron, Matrix right, double rate) {
    return neuron
        .given(rate, 1)
        .ofBatch(neuron.inputs().rows())
        .mistake(
            "rate-missing",
            "The step is as long as the gradient: η is not in it.",
            () -> right.scale(1 / rate))
        .mistake(
            "rate-twice",
            "The step is η² times the gradient: η is in it twice.",
            () -> right.scale(rate))
        .mistake("frozen", "It does not move at all.", () -> right.scale(0));
  }

  /** Wrong numbers of steps. */
  static GivenCase ofSteps(Neuron neuron, double rate, int steps) {
    return neuron
        .given(rate, steps)
        .mistake(
            "one-step-too-many",
            "One step too many is taken.",
            () -> after(neuron, rate, steps + 1).weights())
        .mistake(
            "one-step-too-few",
            "One step too few is taken.",
            () -> after(neuron, rate, Math.max(0, steps - 1)).weights())
        .mistake(
            "one-step-only",
            "A single step is taken, whatever the number of steps.",
            () -> after(neuron, rate, Math.min(1, steps)).weights())
        .mistake(
            "stale-gradient",
            "Every step follows the gradient of the first one: it is measured only once.",
            () -> neuron.weights().minus(neuron.byWeights().scale(rate * steps)))
        .mistake("frozen", "The weights are where they were.", neuron::weights);
  }

  static Neuron after(Neuron neuron, double rate, int steps) {
    Neuron moved = neuron;
    for (int step = 0; step < steps; step++) {
      moved = moved.after(rate);
    }
    return moved;
  }
}
