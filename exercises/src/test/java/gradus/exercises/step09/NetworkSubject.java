package gradus.exercises.step09;

import gradus.grading.check.CallSequence;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.List;

/** A network of two layers whose methods are called many times, while its weights change. */
abstract class NetworkSubject implements CallSequence.Subject {

  final List<Layer> layers;
  final NeuralNetwork network;

  private NetworkSubject(Sample sample, String name) {
    Matrix first = sample.matrix(name + " first", sample.inputs(), 3);
    Matrix second = sample.matrix(name + " second", 3, sample.outputs());
    layers = List.of(new PlainLayer(first), new PlainLayer(second));
    network = new NeuralNetwork(layers);
  }

  static void requireForward(Sample sample) {
    CallSequence.require(
        List.of("input"),
        new Forward(sample, "one"),
        new Forward(sample, "other"),
        which -> List.of(sample.matrix("input " + which, rows(sample, which), sample.inputs())),
        GivenCase.of("layers", "two, without a bias"));
  }

  static void requireBackward(Sample sample) {
    CallSequence.require(
        List.of("outputGradient", "input"),
        new Backward(sample, "one"),
        new Backward(sample, "other"),
        which ->
            List.of(
                sample.matrix("gradient " + which, rows(sample, which), sample.outputs()),
                sample.matrix("input " + which, rows(sample, which), sample.inputs())),
        GivenCase.of("layers", "two, without a bias"));
  }

  static void requireZeros(Sample sample) {
    CallSequence.require(
        List.of("gradient"),
        new Zeros(sample, "one"),
        new Zeros(sample, "other"),
        which -> List.of(sample.matrix("gradient " + which, sample.inputs(), 3)),
        GivenCase.of("layers", "two, without a bias"));
  }

  private static int rows(Sample sample, int which) {
    return sample.rows() + which / 2;
  }

  Matrix weights(int layer) {
    return layers.get(layer).parameters().get(0).value();
  }

  Matrix gradient(int layer) {
    return layers.get(layer).parameters().get(0).gradient();
  }

  @Override
  public void change() {
    for (Parameter parameter : network.parameters()) {
      InPlace.map(parameter.value(), w -> 0.5 - w, parameter.value());
    }
  }

  private static final class Forward extends NetworkSubject {

    Forward(Sample sample, String name) {
      super(sample, name);
    }

    @Override
    public Matrix call(List<Matrix> arguments) {
      return network.forward(arguments.get(0));
    }

    @Override
    public Matrix expected(List<Matrix> arguments) {
      return arguments.get(0).multiply(weights(0)).multiply(weights(1));
    }
  }

  /** The second argument is what the tests run forward before each call. */
  private static final class Backward extends NetworkSubject {

    Backward(Sample sample, String name) {
      super(sample, name);
    }

    @Override
    public Matrix call(List<Matrix> arguments) {
      Matrix hidden = arguments.get(1).multiply(weights(0));
      Matrix first = gradient(0).copy();
      Matrix second = gradient(1).copy();
      Chain.run(layers, arguments.get(1));
      Matrix yours = network.backward(arguments.get(0));
      Matrix back = arguments.get(0).multiply(weights(1).transpose());
      requireAdded(0, first, arguments.get(1).transpose().multiply(back));
      requireAdded(1, second, hidden.transpose().multiply(arguments.get(0)));
      return yours;
    }

    private void requireAdded(int layer, Matrix before, Matrix added) {
      EntryCheck.matrix(
          "gradient of the weights of layer %d after several calls".formatted(layer + 1),
          gradient(layer),
          before.plus(added),
          EntryCheck.sizes(before).plus(added.map(x -> 1 + Math.abs(x))),
          GivenCase.of("gradient before", before));
    }

    @Override
    public Matrix expected(List<Matrix> arguments) {
      Matrix back = arguments.get(0).multiply(weights(1).transpose());
      return back.multiply(weights(0).transpose());
    }
  }

  /** The argument is what the first layer's gradient is before the call. */
  private static final class Zeros extends NetworkSubject {

    Zeros(Sample sample, String name) {
      super(sample, name);
    }

    @Override
    public Matrix call(List<Matrix> arguments) {
      InPlace.copy(arguments.get(0), gradient(0));
      InPlace.fill(1, gradient(1));
      network.zeroGradients();
      return gradient(0).map(Math::abs).sumRows().plus(Matrix.zeros(1, 3).addRow(sum(gradient(1))));
    }

    private static Matrix sum(Matrix gradient) {
      double sum = gradient.map(Math::abs).sum();
      return Matrix.row(sum, sum, sum);
    }

    @Override
    public Matrix expected(List<Matrix> arguments) {
      return Matrix.zeros(1, 3);
    }
  }
}
