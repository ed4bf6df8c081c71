package gradus.exercises.step11;

import gradus.grading.check.EntryCheck;
import gradus.grading.check.Frozen;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Dense;
import gradus.nn.Network;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The accuracy of networks of several inputs, of which only one tells the output, and which is not
 * the output either.
 */
final class AccuracyWideChecks {

  /** Beside one half, and so far from it that a {@code float} is, too. */
  private static final double BESIDE = 1e-6;

  private AccuracyWideChecks() {}

  static void require(WideSample sample) {
    RandomGenerator random = sample.random("outputs");
    Matrix outputs = Matrix.zeros(sample.rows(), 1).map(x -> output(random));
    double share = new double[] {0.1, 0.5, 0.9}[random.nextInt(3)];
    Matrix targets = outputs.map(y -> y >= 0.5 == random.nextDouble() < share ? 1 : 0);
    double right = 0;
    for (int i = 0; i < outputs.rows(); i++) {
      right += outputs.entry(i) >= 0.5 == (targets.entry(i) == 1) ? 1 : 0;
    }
    double expected = right / sample.rows();
    GivenCase given = GivenCase.of("outputs", outputs).and("targets", targets);
    int column = random.nextInt(sample.inputs());
    XorNetwork network = new XorNetwork(network(sample.inputs(), column));
    Matrix yours =
        Frozen.call(
            List.of("inputs", "targets"),
            inputs(sample, column, outputs),
            targets,
            (x, t) -> Matrix.row(network.accuracy(x, t)),
            given);
    EntryCheck.number("accuracy", yours.entry(0), expected, expected, given);
  }

  private static double output(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0.5;
      case 1 -> 0.5 - BESIDE;
      case 2 -> 0.5 + BESIDE;
      case 3 -> 0;
      case 4 -> 1;
      default -> random.nextDouble();
    };
  }

  /** Gives out half of one input. */
  private static Network network(int inputs, int column) {
    Matrix weights = Matrix.zeros(inputs, 1);
    weights.set(column, 0, 0.5);
    return new Network(inputs, List.of(Dense.withoutBias(weights)));
  }

  private static Matrix inputs(WideSample sample, int column, Matrix outputs) {
    Matrix inputs = sample.ofAllSizes("inputs", sample.rows(), sample.inputs());
    for (int i = 0; i < sample.rows(); i++) {
      inputs.set(i, column, 2 * outputs.entry(i));
    }
    return inputs;
  }
}
