package gradus.exercises.step06;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Mistakes that a student may have made, in each part of step 06. */
final class XorMistakes {

  private static final int OUTPUT_WEIGHTS = 2;

  private XorMistakes() {}

  /** Wrong ways to H. */
  static GivenCase ofHidden(Setting setting) {
    return setting.given().by(XorFormulas.HIDDEN, XorFormulas.of(setting));
  }

  /** Wrong ways to O. */
  static GivenCase ofOutputs(Setting setting) {
    return setting.given().by(XorFormulas.OUTPUT, XorFormulas.of(setting));
  }

  /** Wrong ways back to one of the parameters. */
  static GivenCase ofGradient(Setting setting, int block) {
    WayBack right = WayBack.of(setting);
    int entries = right.error().size();
    return setting
        .givenWithTargets()
        .ofBatch(setting.inputs().rows())
        .by(XorFormulas.GRADIENTS.get(block), XorFormulas.of(setting))
        .mistake(
            "factor-per-entry",
            "It is divided by the number of entries, %d; this loss is a sum, not a mean."
                .formatted(entries),
            () -> right.withError(right.error().scale(1.0 / entries)).gradients().get(block))
        .mistake(
            "other-loss",
            "It is the gradient of the mean of the squares; this step descends half their sum.",
            () -> right.withError(right.error().scale(2.0 / entries)).gradients().get(block));
  }

  private static Matrix gradient(Setting setting, int block) {
    return WayBack.of(setting).gradients().get(block);
  }

  /** Wrong ways of one epoch, as what it takes from a parameter, divided by the rate. */
  static GivenCase ofStep(Setting setting, double rate, int block) {
    GivenCase given =
        ofGradient(setting, block)
            .and("η", rate)
            .by(XorFormulas.STEPS.get(block), XorFormulas.of(setting, rate));
    Supplier<Matrix> right = () -> gradient(setting, block);
    given =
        given
            .mistake("frozen", "It does not move at all.", () -> right.get().scale(0))
            .mistake(
                "rate-missing",
                "The step is as long as the gradient: η is not in it.",
                () -> right.get().scale(1 / rate))
            .mistake(
                "rate-twice",
                "The step is η² times the gradient: η is in it twice.",
                () -> right.get().scale(rate))
            .mistake(
                "one-example-at-a-time",
                "The parameters move after every single example, not once for all of them.",
                () -> change(setting, oneByOne(setting, rate), rate, block));
    return block < OUTPUT_WEIGHTS ? withUpdatedWeights(given, setting, rate, block) : given;
  }

  private static GivenCase withUpdatedWeights(
      GivenCase given, Setting setting, double rate, int block) {
    WayBack right = WayBack.of(setting);
    Matrix moved = setting.parameters().get(2).minus(right.gradients().get(2).scale(rate));
    return given.mistake(
        "updated-weights",
        "The hidden delta is computed with W2 as it is after its own step; it belongs to the old one.",
        () -> right.withReturnWeights(moved).gradients().get(block));
  }

  private static Matrix change(Setting before, Setting after, double rate, int block) {
    return before.parameters().get(block).minus(after.parameters().get(block)).scale(1 / rate);
  }

  private static Setting oneByOne(Setting setting, double rate) {
    Setting moved = setting;
    for (int row = 0; row < setting.inputs().rows(); row++) {
      moved = setting.with(step(moved.rows(row, row + 1), rate));
    }
    return moved;
  }

  private static List<Matrix> step(Setting setting, double rate) {
    List<Matrix> gradients = WayBack.of(setting).gradients();
    List<Matrix> after = new ArrayList<>();
    for (int i = 0; i < gradients.size(); i++) {
      after.add(setting.parameters().get(i).minus(gradients.get(i).scale(rate)));
    }
    return after;
  }
}
