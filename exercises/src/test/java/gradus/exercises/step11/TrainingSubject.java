package gradus.exercises.step11;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Network;
import gradus.nn.Parameter;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A network that is trained, or judged, many times, while others change its weights as well. */
abstract class TrainingSubject implements CallSequence.Subject {

  final Network network;
  final XorNetwork yours;

  private TrainingSubject(Network network) {
    this.network = network;
    this.yours = new XorNetwork(network);
  }

  static void requireTrainEpoch(Sample sample) {
    CallSequence.require(
        List.of("inputs", "targets"),
        new Epoch(Networks.start(sample.random("weights"))),
        new Epoch(Networks.start(sample.random("other weights"))),
        which -> arguments(sample, which),
        GivenCase.of("network", "2-4-1"));
  }

  static void requireAccuracy(Sample sample) {
    CallSequence.require(
        List.of("inputs", "targets"),
        new Accuracy(Networks.start(sample.random("weights"))),
        new Accuracy(Networks.start(sample.random("other weights"))),
        which -> arguments(sample, which),
        GivenCase.of("network", "2-4-1"));
  }

  private static List<Matrix> arguments(Sample sample, int which) {
    int rows = 8 + which / 2;
    return List.of(
        sample.matrix("inputs " + which, rows, 2),
        sample.matrix("targets " + which, rows, 1).map(x -> x > 0 ? 1 : 0));
  }

  /** Other weights, and outputs on the other side of one half. */
  @Override
  public void change() {
    for (Parameter parameter : network.parameters()) {
      InPlace.map(parameter.value(), w -> -1.5 * w, parameter.value());
    }
  }

  /** The rate is another one in each call; the answer is all that the network holds. */
  private static final class Epoch extends TrainingSubject {

    Epoch(Network network) {
      super(network);
    }

    @Override
    public Matrix call(List<Matrix> arguments) {
      yours.trainEpoch(arguments.get(0), arguments.get(1), learningRate(arguments));
      return values(network);
    }

    @Override
    public Matrix expected(List<Matrix> arguments) {
      Network copy = Networks.of(Networks.values(network));
      Dataset data = new Dataset("rows", arguments.get(0), arguments.get(1));
      Networks.train(copy, data, learningRate(arguments));
      return values(copy);
    }

    private static double learningRate(List<Matrix> arguments) {
      return 5 * Math.abs(arguments.get(0).entry(0));
    }

    private static Matrix values(Network network) {
      return Matrix.row(
          Networks.values(network).stream().flatMapToDouble(Epoch::entries).toArray());
    }

    private static DoubleStream entries(Matrix matrix) {
      return IntStream.range(0, matrix.size()).mapToDouble(matrix::entry);
    }
  }

  private static final class Accuracy extends TrainingSubject {

    Accuracy(Network network) {
      super(network);
    }

    @Override
    public Matrix call(List<Matrix> arguments) {
      return Matrix.row(yours.accuracy(arguments.get(0), arguments.get(1)));
    }

    @Override
    public Matrix expected(List<Matrix> arguments) {
      Matrix outputs = network.forward(arguments.get(0));
      Matrix decisions = outputs.map(y -> y >= 0.5 ? 1 : 0);
      return Matrix.row(1 - decisions.minus(arguments.get(1)).map(Math::abs).mean());
    }
  }
}
