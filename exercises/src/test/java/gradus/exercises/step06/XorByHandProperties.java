package gradus.exercises.step06;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The graded properties of step 06. */
@Tag("step06")
class XorByHandProperties {

  /** With σ(log 3) = ¾, σ(−log 3) = ¼ and σ(0) = ½. */
  @Example
  @Checks("XorByHand.forward")
  void forwardWorkedExample() {
    double log3 = Math.log(3);
    Setting setting =
        new Setting(
            List.of(
                Matrix.column(log3, -log3),
                Matrix.row(0),
                Matrix.row(2 * log3),
                Matrix.row(-log3 / 2)),
            Matrix.of(2, 2, 1, 0, 0, 1),
            Matrix.zeros(2, 1));
    GivenCase given = setting.given();
    List<Matrix> activations = Calls.forward(setting);
    Check.matrix("H", activations.get(0), Matrix.column(0.75, 0.25), given);
    Check.matrix("O", activations.get(1), Matrix.column(0.75, 0.5), given);
  }

  @Property
  @Checks("XorByHand.forward")
  void forwardIsRight(@ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkForward(Setting.of(sample, hiddenUnits));
  }

  @Property
  @Checks("XorByHand.forward")
  void forwardLeavesWhatItIsGiven(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Setting setting = Setting.of(sample, hiddenUnits);
    Setting mine = setting.copy();
    GivenCase given = setting.given();
    Calls.forward(mine).forEach(Check::overwrite);
    Calls.checkUnchanged(setting, mine, given);
  }

  @Property(tries = 2)
  @Checks("XorByHand.forward")
  void forwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(WideChecks::requireForward);
  }

  @Property(tries = 4)
  @Checks("XorByHand.forward")
  void forwardWorksCallAfterCall(@ForAll Sample sample) {
    XorSubject.requireForward(sample);
  }

  /** One example, one unit: Δ₂ = (½ − 1)·¼ and Δ₁ = Δ₂·2·¼. */
  @Example
  @Checks("XorByHand.backward")
  void backwardWorkedExample() {
    GivenCase given = oneUnit().givenWithTargets();
    List<Matrix> gradients = Calls.backward(oneUnit());
    List<Double> expected = List.of(-0.125, -0.0625, -0.0625, -0.125);
    for (int i = 0; i < expected.size(); i++) {
      Matrix right = Matrix.row(expected.get(i));
      Check.matrix("dL/d" + Setting.NAMES.get(i), gradients.get(i), right, given);
    }
  }

  @Property
  @Checks("XorByHand.backward")
  void backwardIsRightForTheOutputWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 2);
  }

  @Property
  @Checks("XorByHand.backward")
  void backwardIsRightForTheOutputBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 3);
  }

  @Property
  @Checks("XorByHand.backward")
  void backwardIsRightForTheHiddenWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 0);
  }

  @Property
  @Checks("XorByHand.backward")
  void backwardIsRightForTheHiddenBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 1);
  }

  @Property
  @Checks("XorByHand.backward")
  void backwardLeavesWhatItIsGiven(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Setting setting = Setting.of(sample, hiddenUnits);
    Setting mine = setting.copy();
    Matrix hidden = setting.hidden();
    Matrix outputs = setting.outputs();
    GivenCase given = setting.givenWithTargets();
    Calls.backward(mine, hidden, outputs).forEach(Check::overwrite);
    Calls.checkUnchanged(setting, mine, given);
    Check.unchanged("H", setting.hidden(), hidden, given);
    Check.unchanged("O", setting.outputs(), outputs, given);
  }

  /** That notebook has no biases: here they are 0, and stay so. */
  @Property(tries = 1)
  @Checks("XorByHand.backward")
  void backwardReplaysNotebook1() {
    Replays.notebook1();
  }

  @Property(tries = 2)
  @Checks("XorByHand.backward")
  void backwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(WideChecks::requireBackward);
  }

  @Property(tries = 4)
  @Checks("XorByHand.backward")
  void backwardWorksCallAfterCall(@ForAll Sample sample) {
    XorSubject.requireBackward(sample);
  }

  /** With a rate of 8, from the gradients of {@link #backwardWorkedExample}. */
  @Example
  @Checks("XorByHand.trainEpoch")
  void trainEpochWorkedExample() {
    List<Double> expected = List.of(1.0, 0.5, 2.5, 0.0);
    GivenCase given = oneUnit().givenWithTargets().and("η", 8.0);
    EpochChecks.run(
        () -> {
          List<Matrix> after = Calls.trainEpoch(oneUnit(), 8);
          for (int i = 0; i < expected.size(); i++) {
            Matrix right = Matrix.row(expected.get(i));
            Check.matrix("new " + Setting.NAMES.get(i), after.get(i), right, given);
          }
        });
  }

  @Property
  @Checks("XorByHand.trainEpoch")
  void trainEpochMovesTheOutputWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 2);
  }

  @Property
  @Checks("XorByHand.trainEpoch")
  void trainEpochMovesTheOutputBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 3);
  }

  @Property
  @Checks("XorByHand.trainEpoch")
  void trainEpochMovesTheHiddenWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 0);
  }

  @Property
  @Checks("XorByHand.trainEpoch")
  void trainEpochMovesTheHiddenBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 1);
  }

  @Property
  @Checks("XorByHand.trainEpoch")
  void trainEpochLeavesWhatItIsGiven(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Setting setting = Setting.of(sample, hiddenUnits);
    EpochChecks.run(
        () -> {
          Setting mine = setting.copy();
          GivenCase given = setting.givenWithTargets().and("η", 0.5);
          Calls.trainEpoch(mine, 0.5).forEach(Check::overwrite);
          Calls.checkUnchanged(setting, mine, given);
        });
  }

  @Property(tries = 1)
  @Checks("XorByHand.trainEpoch")
  void trainEpochReplaysNotebook3() {
    Replays.notebook3();
  }

  @Property(tries = 1)
  @Checks("XorByHand.trainEpoch")
  void trainEpochReplaysNotebook4() {
    Replays.notebook4();
  }

  @Property(tries = 2)
  @Checks("XorByHand.trainEpoch")
  void trainEpochWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(WideChecks::requireEpoch);
  }

  @Property(tries = 4)
  @Checks("XorByHand.trainEpoch")
  void trainEpochWorksCallAfterCall(@ForAll Sample sample) {
    XorSubject.requireEpoch(sample);
  }

  private static double rate(Sample sample) {
    return sample.number("rate", 0.5, 50);
  }

  private static Setting oneUnit() {
    return new Setting(
        List.of(Matrix.row(0), Matrix.row(0), Matrix.row(2), Matrix.row(-1)),
        Matrix.row(2),
        Matrix.row(1));
  }
}
