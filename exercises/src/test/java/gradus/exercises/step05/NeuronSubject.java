package gradus.exercises.step05;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Sample;
import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A neuron whose method is called many times, while its weights change.
 *
 * @param yours the student's
 * @param weights that it was given
 * @param bias that it was given
 * @param call the method, whose answer is new
 * @param right what it has to give for a neuron as it then is
 */
record NeuronSubject(
    OneNeuron yours,
    Matrix weights,
    Matrix bias,
    BiFunction<OneNeuron, List<Matrix>, Matrix> call,
    BiFunction<Neuron, List<Matrix>, Matrix> right)
    implements CallSequence.Subject {

  static void requirePredictions(Sample sample) {
    require(
        List.of("inputs"),
        sample,
        (neuron, given) -> neuron.predict(given.get(0)),
        (neuron, given) -> neuron.predictions());
  }

  /** Steps with a rate of their own each time, and what they leave: the weights and the bias. */
  static void requireTraining(Sample sample) {
    require(
        List.of("inputs", "targets", "rate", "steps"),
        sample,
        (neuron, given) -> {
          int steps = (int) given.get(3).entry(0);
          neuron.train(given.get(0), given.get(1), given.get(2).entry(0), steps);
          return joined(neuron.weights(), neuron.bias());
        },
        (neuron, given) -> {
          Neuron after = neuron;
          for (int step = 0; step < given.get(3).entry(0); step++) {
            after = after.after(given.get(2).entry(0));
          }
          return joined(after.weights(), after.bias());
        });
  }

  private static void require(
      List<String> names,
      Sample sample,
      BiFunction<OneNeuron, List<Matrix>, Matrix> call,
      BiFunction<Neuron, List<Matrix>, Matrix> right) {
    Neuron neuron = Neuron.of(sample);
    CallSequence.require(
        names,
        of(neuron.copy(), call, right),
        of(new Neuron(neuron.weights().scale(-0.5), Matrix.row(0.25), null, null), call, right),
        which -> arguments(sample, which).subList(0, names.size()),
        neuron.given());
  }

  private static NeuronSubject of(
      Neuron neuron,
      BiFunction<OneNeuron, List<Matrix>, Matrix> call,
      BiFunction<Neuron, List<Matrix>, Matrix> right) {
    OneNeuron yours = new OneNeuron(neuron.weights(), neuron.bias());
    return new NeuronSubject(yours, neuron.weights(), neuron.bias(), call, right);
  }

  /** The third ones have a row more. */
  private static List<Matrix> arguments(Sample sample, int which) {
    int rows = sample.rows() + which / 2;
    return List.of(
        sample.matrix("inputs " + which, rows, sample.inputs()),
        sample.matrix("targets " + which, rows, 1, 0.05, 0.95),
        sample.matrix("rate " + which, 1, 1, 0.5, 5),
        Matrix.row(1 + which % 2));
  }

  private static Matrix joined(Matrix weights, Matrix bias) {
    Matrix joined = Matrix.zeros(1, weights.size() + 1);
    for (int k = 0; k < weights.size(); k++) {
      joined.setEntry(k, weights.entry(k));
    }
    joined.setEntry(weights.size(), bias.entry(0));
    return joined;
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    return call.apply(yours, arguments);
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    Matrix targets = arguments.size() > 1 ? arguments.get(1) : null;
    return right.apply(new Neuron(weights, bias, arguments.get(0), targets), arguments);
  }

  /** As training does. */
  @Override
  public void change() {
    InPlace.map(weights, w -> 0.5 - w, weights);
    InPlace.map(bias, b -> 0.5 - b, bias);
  }
}
