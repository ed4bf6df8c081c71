package gradus.exercises.step05;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Diagnosis;
import gradus.nn.mistake.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Mistakes that a student may have made, in each method of step 05. */
final class NeuronMistakes {

  /** A smaller gradient has no nine digits if it comes from differences. */
  private static final double READABLE = 0.01;

  private static final String ONE_BY_ONE =
      "The neuron moves after every single example, not once for all of them.";

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
    return by(DescentFormulas.OF_WEIGHTS, right, neuron, rate, withRate(neuron, right, rate))
        .mistake(
            "one-example-at-a-time",
            ONE_BY_ONE,
            () -> change(neuron.weights(), oneByOne(neuron, rate).weights(), rate));
  }

  /** The same for the bias, which may also be measured too late. */
  static GivenCase ofBias(Neuron neuron, double rate) {
    Matrix right = neuron.byBias();
    return by(DescentFormulas.OF_BIAS, right, neuron, rate, withRate(neuron, right, rate))
        .mistake(
            "updated-weights",
            "The slope by the bias is measured where the weights have already moved.",
            () -> moved(neuron, rate).byBias())
        .mistake(
            "one-example-at-a-time",
            ONE_BY_ONE,
            () -> change(neuron.bias(), oneByOne(neuron, rate).bias(), rate));
  }

  private static Matrix change(Matrix before, Matrix after, double rate) {
    return before.minus(after).scale(1 / rate);
  }

  private static Neuron oneByOne(Neuron neuron, double rate) {
    Neuron moved = neuron;
    for (int row = 0; row < neuron.inputs().rows(); row++) {
      Matrix inputs = Matrix.row(neuron.inputs().toArrays()[row]);
      Matrix targets = Matrix.row(neuron.targets().toArrays()[row]);
      moved = new Neuron(moved.weights(), moved.bias(), inputs, targets).after(rate);
    }
    return moved;
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
    return ofSteps(neuron, rate, steps, 1);
  }

  /** The same, where weights that hardly move are divided by a small unit. */
  static GivenCase ofSteps(Neuron neuron, double rate, int steps, double unit) {
    Map<Diagnosis, Supplier<Matrix>> wrong = new LinkedHashMap<>();
    wrong.put(
        new Diagnosis("one-step-too-many", "One step too many is taken."),
        () -> after(neuron, rate, steps + 1).weights());
    wrong.put(
        new Diagnosis("one-step-too-few", "One step too few is taken."),
        () -> after(neuron, rate, Math.max(0, steps - 1)).weights());
    wrong.put(
        new Diagnosis("one-step-only", "A single step is taken where several are due."),
        () -> after(neuron, rate, Math.min(1, steps)).weights());
    wrong.put(
        new Diagnosis(
            "stale-gradient",
            "Every step follows the gradient of the first one: it is measured only once."),
        () -> neuron.weights().minus(neuron.byWeights().scale(rate * steps)));
    wrong.put(
        new Diagnosis(
            "accumulated",
            "Every step follows the sum of all gradients so far: it does not begin anew."),
        () -> alongSums(neuron, rate, steps));
    wrong.put(
        new Diagnosis(
            "shrinking-rate",
            "The rate shrinks from step to step: the first one's is η, the next one's η/2, then"
                + " η/3."),
        () -> withShrinkingRate(neuron, rate, steps).weights());
    wrong.put(
        new Diagnosis("stops-early", "Yours takes no more steps once the loss has grown."),
        () -> untilTheLossGrows(neuron, rate, steps).weights());
    wrong.put(new Diagnosis("frozen", "The weights are where they were."), neuron::weights);
    GivenCase given = neuron.given(rate, steps);
    for (Map.Entry<Diagnosis, Supplier<Matrix>> each : wrong.entrySet()) {
      Diagnosis known = each.getKey();
      given =
          given.mistake(known.id(), known.sentence(), () -> each.getValue().get().scale(1 / unit));
    }
    return given;
  }

  private static Matrix alongSums(Neuron neuron, double rate, int steps) {
    Neuron moved = neuron;
    Matrix byWeights = neuron.weights().scale(0);
    Matrix byBias = neuron.bias().scale(0);
    for (int step = 0; step < steps; step++) {
      byWeights = byWeights.plus(moved.byWeights());
      byBias = byBias.plus(moved.byBias());
      moved =
          new Neuron(
              moved.weights().minus(byWeights.scale(rate)),
              moved.bias().minus(byBias.scale(rate)),
              neuron.inputs(),
              neuron.targets());
    }
    return moved.weights();
  }

  private static Neuron withShrinkingRate(Neuron neuron, double rate, int steps) {
    Neuron moved = neuron;
    for (int step = 1; step <= steps; step++) {
      moved = moved.after(rate / step);
    }
    return moved;
  }

  private static Neuron untilTheLossGrows(Neuron neuron, double rate, int steps) {
    Neuron moved = neuron;
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < steps && moved.loss() <= before; step++) {
      before = moved.loss();
      moved = moved.after(rate);
    }
    return moved;
  }

  static Neuron after(Neuron neuron, double rate, int steps) {
    Neuron moved = neuron;
    for (int step = 0; step < steps; step++) {
      moved = moved.after(rate);
    }
    return moved;
  }
}
