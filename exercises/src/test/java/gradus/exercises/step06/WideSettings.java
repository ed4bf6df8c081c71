package gradus.exercises.step06;

import gradus.grading.check.WideSample;
import gradus.math.Matrix;
import java.util.List;

/** Networks with sizes from 1 to 33, and numbers of every size. */
final class WideSettings {

  private static final int[] HIDDEN_UNITS = {1, 2, 3, 5, 9, 17, 33};

  /** By this much, outputs miss their targets where they all but meet them. */
  static final double NEAR = 1e-8;

  private WideSettings() {}

  /** Inputs of any size, weights to suit; sums within about ±2, times a factor. */
  static Setting of(WideSample sample, double factor) {
    int hidden = HIDDEN_UNITS[(sample.rows() + sample.outputs()) % HIDDEN_UNITS.length];
    double scale = sample.scale("X");
    List<Matrix> parameters =
        List.of(
            weights(sample, "W1", sample.inputs(), hidden).scale(factor / scale),
            sample.matrix("b1", 1, hidden).scale(factor),
            weights(sample, "W2", hidden, sample.outputs()).scale(factor),
            sample.matrix("b2", 1, sample.outputs()).scale(factor));
    return new Setting(
        parameters, sample.scaled("X", sample.rows(), sample.inputs()), targets(sample));
  }

  /** Mostly what a sigmoid can reach; it must not matter whether it can. */
  private static Matrix targets(WideSample sample) {
    return (sample.rows() + sample.outputs()) % 2 == 0
        ? sample.scaled("Y", sample.rows(), sample.outputs())
        : sample.matrix("Y", sample.rows(), sample.outputs(), 0, 1);
  }

  private static Matrix weights(WideSample sample, String name, int rows, int columns) {
    return sample.matrix(name, rows, columns).scale(1 / Math.sqrt(rows));
  }

  /** The same network, whose outputs miss their targets by next to nothing. */
  static Setting nearTarget(WideSample sample, double by) {
    Setting setting = of(sample, 1);
    Matrix outputs = setting.outputs();
    Matrix missed = sample.matrix("missed", outputs.rows(), outputs.columns());
    return setting.withTargets(outputs.minus(missed.scale(by)));
  }

  /** The same network, whose outputs are its targets. */
  static Setting atTarget(WideSample sample) {
    Setting setting = of(sample, 1);
    return setting.withTargets(setting.outputs());
  }
}
