package gradus.exercises.step06;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Sample;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A method of step 06 that is called many times, and one of the matrices that it gives.
 *
 * @param yours the student's method
 * @param right what it has to give
 * @param block which of the matrices
 */
record XorSubject(
    Function<Setting, List<Matrix>> yours, Function<Setting, List<Matrix>> right, int block)
    implements CallSequence.Subject {

  private static final int HIDDEN_UNITS = 3;

  static void requireForward(Sample sample) {
    require(sample, Calls::forward, setting -> List.of(setting.hidden(), setting.outputs()), 2);
  }

  static void requireBackward(Sample sample) {
    LastActivations last = new LastActivations();
    require(
        sample,
        setting -> Calls.backward(setting, last.hidden(setting), last.outputs(setting)),
        setting -> WayBack.of(setting).gradients(),
        Setting.NAMES.size());
  }

  /** The same matrices as long as they hold the same numbers: targets may change without them. */
  private static final class LastActivations {

    private Matrix hidden;
    private Matrix outputs;

    Matrix hidden(Setting setting) {
      Matrix now = setting.hidden();
      hidden = now.equals(hidden) ? hidden : now;
      return hidden;
    }

    Matrix outputs(Setting setting) {
      Matrix now = setting.outputs();
      outputs = now.equals(outputs) ? outputs : now;
      return outputs;
    }
  }

  /** The rate is that of the batch's size, so that it changes, too. */
  static void requireEpoch(Sample sample) {
    EpochChecks.run(
        () ->
            require(
                sample,
                setting -> Calls.trainEpoch(setting, rate(setting)),
                setting -> after(setting, rate(setting)),
                Setting.NAMES.size()));
  }

  private static double rate(Setting setting) {
    return 1.0 / setting.inputs().rows() + Math.abs(setting.inputs().entry(0));
  }

  private static List<Matrix> after(Setting setting, double rate) {
    List<Matrix> gradients = WayBack.of(setting).gradients();
    List<Matrix> after = new ArrayList<>();
    for (int block = 0; block < gradients.size(); block++) {
      after.add(setting.parameters().get(block).minus(gradients.get(block).scale(rate)));
    }
    return after;
  }

  private static void require(
      Sample sample,
      Function<Setting, List<Matrix>> yours,
      Function<Setting, List<Matrix>> right,
      int blocks) {
    for (int block = 0; block < blocks; block++) {
      XorSubject subject = new XorSubject(yours, right, block);
      CallSequence.require(
          List.of("W1", "b1", "W2", "b2", "X", "T"),
          subject,
          subject,
          which -> arguments(sample, which),
          Setting.of(sample, HIDDEN_UNITS).givenWithTargets());
    }
  }

  /** The third ones have a row and a hidden unit more. */
  private static List<Matrix> arguments(Sample sample, int which) {
    int more = which / 2;
    Sample other =
        new Sample(sample.rows() + more, sample.inputs(), sample.outputs(), sample.seed() + which);
    Setting setting = Setting.of(other, HIDDEN_UNITS + more);
    List<Matrix> arguments = new ArrayList<>(setting.parameters());
    arguments.add(setting.inputs());
    arguments.add(setting.targets());
    return arguments;
  }

  private static Setting setting(List<Matrix> arguments) {
    return new Setting(arguments.subList(0, 4), arguments.get(4), arguments.get(5));
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    return yours.apply(setting(arguments)).get(block);
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    return right.apply(setting(arguments)).get(block);
  }
}
