package gradus.exercises.step06;

import gradus.grading.check.Check;
import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.List;

/**
 * The two layers at sizes from 1 to 33 and with numbers of every size: each entry by its own size,
 * or by that of the terms that it is the sum of.
 */
final class WideChecks {

  /** With it, sums go beyond ±709, where e to their power is infinite. */
  private static final double OVERFLOWING = 600;

  private WideChecks() {}

  static void requireForward(WideSample sample) {
    requireForward(WideSettings.of(sample, 1));
    requireForward(WideSettings.of(sample, OVERFLOWING));
  }

  static void requireForward(Setting setting) {
    Setting mine = setting.copy();
    GivenCase given = setting.given();
    List<Matrix> yours = Calls.forward(mine);
    Calls.checkUnchanged(setting, mine, given);
    Matrix hidden = setting.hiddenSums().map(Elementary::sigmoid);
    Matrix outputs = setting.outputSums().map(Elementary::sigmoid);
    EntryCheck.matrix("H", yours.get(0), hidden, given);
    EntryCheck.matrix("O", yours.get(1), outputs, given);
  }

  static void requireBackward(WideSample sample) {
    requireBackward(WideSettings.of(sample, 1));
    requireBackward(WideSettings.nearTarget(sample, WideSettings.NEAR));
    requireBackward(WideSettings.atTarget(sample));
  }

  static void requireBackward(Setting setting) {
    GivenCase given = setting.givenWithTargets();
    List<Matrix> yours = Calls.backward(setting.copy());
    List<Matrix> right = WayBack.of(setting).gradients();
    List<Matrix> sizes = sizes(setting);
    for (int block = 0; block < Setting.NAMES.size(); block++) {
      String what = "dL/d" + Setting.NAMES.get(block);
      EntryCheck.matrix(what, yours.get(block), right.get(block), sizes.get(block), given);
    }
  }

  static void requireEpoch(WideSample sample) {
    double rate = Math.pow(10, sample.number("exponent", -9, 6));
    requireEpoch(WideSettings.of(sample, 1), rate);
    requireEpoch(withoutParameters(WideSettings.of(sample, 1)), rate);
    requireEpoch(WideSettings.nearTarget(sample, WideSettings.NEAR), 1 / WideSettings.NEAR);
    requireEpoch(WideSettings.atTarget(sample), 1);
  }

  /** Parameters of 0: nothing but the step is left in the new ones, however small the rate. */
  private static Setting withoutParameters(Setting setting) {
    return setting.with(setting.parameters().stream().map(p -> p.scale(0)).toList());
  }

  private static void requireEpoch(Setting setting, double rate) {
    EpochChecks.run(() -> checkEpoch(setting, rate));
  }

  private static void checkEpoch(Setting setting, double rate) {
    Setting mine = setting.copy();
    GivenCase given = setting.givenWithTargets().and("η", rate);
    List<Matrix> yours = Calls.trainEpoch(mine, rate);
    Calls.checkUnchanged(setting, mine, given);
    List<Matrix> gradients = WayBack.of(setting).gradients();
    List<Matrix> sizes = sizes(setting);
    for (int block = 0; block < Setting.NAMES.size(); block++) {
      Matrix before = setting.parameters().get(block);
      EntryCheck.matrix(
          "new " + Setting.NAMES.get(block),
          yours.get(block),
          before.minus(gradients.get(block).scale(rate)),
          EntryCheck.sizes(before).plus(sizes.get(block).scale(rate)),
          given.byWide(XorFormulas.STEPS.get(block), XorFormulas.of(setting, rate)));
    }
    yours.forEach(Check::overwrite);
    Calls.checkUnchanged(setting, mine, given);
  }

  /** The sums of the absolute values of what each gradient adds up. */
  private static List<Matrix> sizes(Setting setting) {
    Matrix hidden = setting.hidden();
    Matrix outputs = setting.outputs();
    Matrix second =
        EntryCheck.sizes(outputs.minus(setting.targets()))
            // What outputs that are computed again may differ by.
            .map(error -> error + 1e-9)
            .hadamard(outputs.map(Elementary::sigmoidDerivative));
    Matrix back = EntryCheck.sizes(setting.parameters().get(2)).transpose();
    Matrix first = second.multiply(back).hadamard(hidden.map(Elementary::sigmoidDerivative));
    return List.of(
        EntryCheck.sizes(setting.inputs()).transpose().multiply(first),
        first.sumRows(),
        hidden.transpose().multiply(second),
        second.sumRows());
  }
}
