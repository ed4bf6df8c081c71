package gradus.exercises.step06;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Sample;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Losses;
import gradus.nn.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What is graded in step 06. */
@Tag("step06")
class XorByHandProperties {

  private static final int EPOCHS = 10_000;
  private static final double TEN_DIGITS = 1e-10;
  private static final double EIGHT_DECIMALS = 0.5e-8 * (1 + 1e-7);

  /**
   * Notebook 4 prints its start to eight decimals only. Its end is then determined to six: half a
   * unit of the last decimal, at the start, moves a number of the end by up to 3.1e-7.
   */
  private static final double SIX_DECIMALS = 0.5e-6;

  /** With σ(log 3) = ¾, σ(−log 3) = ¼ and σ(0) = ½. */
  @Example
  @Grades("XorByHand.forward")
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
    List<Matrix> activations = Calls.forward(setting);
    Check.matrix("H", activations.get(0), Matrix.column(0.75, 0.25), setting.given());
    Check.matrix("O", activations.get(1), Matrix.column(0.75, 0.5), setting.given());
  }

  @Property
  @Grades("XorByHand.forward")
  void forwardIsRight(@ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkForward(Setting.of(sample, hiddenUnits));
  }

  @Property
  @Grades("XorByHand.forward")
  void forwardLeavesWhatItIsGiven(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Setting setting = Setting.of(sample, hiddenUnits);
    Setting mine = setting.copy();
    overwrite(Calls.forward(mine));
    checkUnchanged(setting, mine, setting.given());
  }

  /** One example, one unit: Δ₂ = (½ − 1)·¼ and Δ₁ = Δ₂·2·¼. */
  @Example
  @Grades("XorByHand.backward")
  void backwardWorkedExample() {
    List<Matrix> gradients = Calls.backward(oneUnit());
    List<Double> expected = List.of(-0.125, -0.0625, -0.0625, -0.125);
    for (int i = 0; i < expected.size(); i++) {
      Matrix right = Matrix.row(expected.get(i));
      Check.matrix("dL/d" + Setting.NAMES.get(i), gradients.get(i), right, oneUnit().given());
    }
  }

  @Property
  @Grades("XorByHand.backward")
  void backwardIsRightForTheOutputWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 2);
  }

  @Property
  @Grades("XorByHand.backward")
  void backwardIsRightForTheOutputBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 3);
  }

  @Property
  @Grades("XorByHand.backward")
  void backwardIsRightForTheHiddenWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 0);
  }

  @Property
  @Grades("XorByHand.backward")
  void backwardIsRightForTheHiddenBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkGradient(Setting.of(sample, hiddenUnits), 1);
  }

  @Property
  @Grades("XorByHand.backward")
  void backwardLeavesWhatItIsGiven(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Setting setting = Setting.of(sample, hiddenUnits);
    Setting mine = setting.copy();
    Matrix hidden = setting.hidden();
    Matrix outputs = setting.outputs();
    overwrite(Calls.backward(mine, hidden, outputs));
    Case given = setting.givenWithTargets();
    checkUnchanged(setting, mine, given);
    Check.unchanged("H", setting.hidden(), hidden, given);
    Check.unchanged("O", setting.outputs(), outputs, given);
  }

  /** That notebook has no biases: here they are 0, and stay so. */
  @Example
  @Grades("XorByHand.backward")
  void backwardReplaysNotebook1() {
    NumpyRandom random = new NumpyRandom(42);
    Setting setting =
        xor(draw(random, 2, 2), Matrix.zeros(1, 2), draw(random, 2, 1), Matrix.zeros(1, 1));
    Matrix hiddenWeights = setting.parameters().get(0);
    Matrix outputWeights = setting.parameters().get(2);
    List<Double> losses = new ArrayList<>();
    Matrix outputs = setting.outputs();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      outputs = setting.outputs();
      if (epoch % 1000 == 0) {
        losses.add(Metric.MEAN_ABSOLUTE_ERROR.value(outputs, setting.targets()));
      }
      List<Matrix> gradients = Calls.backward(setting, setting.hidden(), outputs);
      InPlace.addScaled(gradients.get(0), -0.5, hiddenWeights);
      InPlace.addScaled(gradients.get(2), -0.5, outputWeights);
    }
    checkTable("notebook 1, loss", PublishedTables.NO_BIAS_LOSSES, losses, TEN_DIGITS, true);
    List<Double> end = entries(List.of(hiddenWeights, outputWeights, outputs));
    checkTable(
        "notebook 1, final number", PublishedTables.NO_BIAS_FINAL, end, EIGHT_DECIMALS, false);
  }

  /** With a rate of 8, from the gradients of {@link #backwardWorkedExample}. */
  @Example
  @Grades("XorByHand.trainEpoch")
  void trainEpochWorkedExample() {
    List<Matrix> after = Calls.trainEpoch(oneUnit(), 8);
    List<Double> expected = List.of(1.0, 0.5, 2.5, 0.0);
    Case given = oneUnit().givenWithTargets().and("η", 8.0);
    for (int i = 0; i < expected.size(); i++) {
      Matrix right = Matrix.row(expected.get(i));
      String what = "new " + Setting.NAMES.get(i);
      Matrix yours = after.get(i);
      Calls.orWait(oneUnit(), () -> Check.matrix(what, yours, right, given));
    }
  }

  @Property
  @Grades("XorByHand.trainEpoch")
  void trainEpochMovesTheOutputWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 2);
  }

  @Property
  @Grades("XorByHand.trainEpoch")
  void trainEpochMovesTheOutputBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 3);
  }

  @Property
  @Grades("XorByHand.trainEpoch")
  void trainEpochMovesTheHiddenWeights(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 0);
  }

  @Property
  @Grades("XorByHand.trainEpoch")
  void trainEpochMovesTheHiddenBias(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Calls.checkStep(Setting.of(sample, hiddenUnits), rate(sample), 1);
  }

  @Property
  @Grades("XorByHand.trainEpoch")
  void trainEpochLeavesWhatItIsGiven(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 4) int hiddenUnits) {
    Setting setting = Setting.of(sample, hiddenUnits);
    Setting mine = setting.copy();
    overwrite(Calls.trainEpoch(mine, 0.5));
    Calls.orWait(setting, () -> checkUnchanged(setting, mine, setting.givenWithTargets()));
  }

  @Example
  @Grades("XorByHand.trainEpoch")
  void trainEpochReplaysNotebook3() {
    NumpyRandom random = new NumpyRandom(42);
    Matrix hiddenWeights = draw(random, 2, 2);
    Matrix outputWeights = draw(random, 2, 1);
    Setting start = xor(hiddenWeights, draw(random, 1, 2), outputWeights, draw(random, 1, 1));
    Setting setting = start;
    List<Double> losses = new ArrayList<>();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      if (epoch % 1000 == 1) {
        losses.add(Losses.MSE.value(setting.outputs(), setting.targets()));
      }
      setting = setting.with(Calls.trainEpoch(setting, 0.1));
    }
    List<Double> outputs = entries(List.of(setting.outputs()));
    Calls.orWait(
        start,
        () -> {
          checkTable(
              "notebook 3, loss", PublishedTables.FROM_SCRATCH_LOSSES, losses, TEN_DIGITS, true);
          checkTable(
              "notebook 3, output",
              PublishedTables.FROM_SCRATCH_OUTPUTS,
              outputs,
              EIGHT_DECIMALS,
              false);
        });
  }

  @Example
  @Grades("XorByHand.trainEpoch")
  void trainEpochReplaysNotebook4() {
    double[] printed =
        PublishedTables.XOR_GATE_START.stream().mapToDouble(Double::parseDouble).toArray();
    Setting start =
        xor(
            Matrix.of(2, 2, Arrays.copyOfRange(printed, 0, 4)),
            Matrix.of(1, 2, Arrays.copyOfRange(printed, 4, 6)),
            Matrix.of(2, 1, Arrays.copyOfRange(printed, 6, 8)),
            Matrix.row(printed[8]));
    Setting before = start;
    Setting after = start;
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      before = after;
      after = before.with(Calls.trainEpoch(before, 0.1));
    }
    List<Matrix> end = new ArrayList<>(after.parameters());
    end.add(before.outputs());
    List<Double> numbers = entries(end);
    Calls.orWait(
        start,
        () ->
            checkTable(
                "notebook 4, final number",
                PublishedTables.XOR_GATE_FINAL,
                numbers,
                SIX_DECIMALS,
                false));
  }

  private static void checkUnchanged(Setting before, Setting after, Case given) {
    for (int i = 0; i < Setting.NAMES.size(); i++) {
      Check.unchanged(
          Setting.NAMES.get(i), before.parameters().get(i), after.parameters().get(i), given);
    }
    Check.unchanged("X", before.inputs(), after.inputs(), given);
    Check.unchanged("Y", before.targets(), after.targets(), given);
  }

  /** Were a result one of the arguments, the argument would change with it. */
  private static void overwrite(List<Matrix> results) {
    results.stream()
        .filter(result -> result != null)
        .forEach(result -> InPlace.fill(Double.NaN, result));
  }

  private static void checkTable(
      String what, List<String> published, List<Double> yours, double tolerance, boolean relative) {
    for (int i = 0; i < published.size(); i++) {
      double right = Double.parseDouble(published.get(i));
      double allowed = relative ? tolerance * Math.abs(right) : tolerance;
      Check.that(
          Math.abs(yours.get(i) - right) <= allowed,
          "%s %d   yours %s   published %s".formatted(what, i + 1, yours.get(i), published.get(i)),
          Case.NOTHING);
    }
  }

  private static List<Double> entries(List<Matrix> matrices) {
    return matrices.stream()
        .flatMap(matrix -> Arrays.stream(matrix.toArrays()))
        .flatMap(row -> Arrays.stream(row).boxed())
        .toList();
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

  private static Setting xor(Matrix... parameters) {
    Dataset xor = Datasets.xor();
    return new Setting(List.of(parameters), xor.inputs(), xor.targets());
  }

  private static Matrix draw(NumpyRandom random, int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> random.nextDouble());
  }
}
