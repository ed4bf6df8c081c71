package gradus.exercises.step06;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Layer;
import gradus.nn.Losses;
import gradus.nn.Metric;
import gradus.nn.PublishedFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Notebooks 1, 3 and 4, trained by the student's methods and compared with what they print. */
final class Replays {

  private static final int EPOCHS = 10_000;
  private static final double TEN_DIGITS = 1e-10;
  private static final double EIGHT_DECIMALS = 0.5e-8 * (1 + 1e-7);

  /**
   * Notebook 4 prints its start to eight decimals only. Its end is then determined to six: half a
   * unit of the last decimal, at the start, moves a number of the end by up to 3.1e-7.
   */
  private static final double SIX_DECIMALS = 0.5e-6;

  private Replays() {}

  /** Two layers without biases: here they are 0, and stay so. */
  static void notebook1() {
    NumpyRandom random = new NumpyRandom(42);
    Setting setting =
        xor(draw(random, 2, 2), Matrix.zeros(1, 2), draw(random, 2, 1), Matrix.zeros(1, 1));
    for (int block = 0; block < Setting.NAMES.size(); block++) {
      Calls.checkGradient(setting, block);
    }
    Matrix hiddenWeights = setting.parameters().get(0);
    Matrix outputWeights = setting.parameters().get(2);
    List<Double> losses = new ArrayList<>();
    Layer hiddenLayer = setting.layer(0);
    Layer outputLayer = setting.layer(2);
    Matrix outputs = setting.outputs();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      Matrix hidden = hiddenLayer.forward(setting.inputs()).copy();
      outputs = outputLayer.forward(hidden).copy();
      if (epoch % 1000 == 0) {
        losses.add(Metric.MEAN_ABSOLUTE_ERROR.value(outputs, setting.targets()));
      }
      List<Matrix> gradients = Calls.backward(setting, hidden, outputs);
      InPlace.addScaled(gradients.get(0), -0.5, hiddenWeights);
      InPlace.addScaled(gradients.get(2), -0.5, outputWeights);
    }
    checkLosses("notebook 1, loss", PublishedFigures.NO_BIAS_LOSSES, losses);
    List<Double> end = entries(List.of(hiddenWeights, outputWeights, outputs));
    checkDecimals("notebook 1, final number", PublishedFigures.NO_BIAS_FINAL, end, EIGHT_DECIMALS);
  }

  /** From weights and biases that the seed 42 draws. */
  static void notebook3() {
    NumpyRandom random = new NumpyRandom(42);
    Matrix hiddenWeights = draw(random, 2, 2);
    Matrix outputWeights = draw(random, 2, 1);
    Setting start = xor(hiddenWeights, draw(random, 1, 2), outputWeights, draw(random, 1, 1));
    EpochChecks.run(() -> replayNotebook3(start));
  }

  private static void replayNotebook3(Setting start) {
    checkFirstStep(start);
    Setting setting = start;
    List<Double> losses = new ArrayList<>();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      if (epoch % 1000 == 1) {
        losses.add(Losses.MSE.value(setting.outputs(), setting.targets()));
      }
      setting = setting.with(Calls.trainEpoch(setting, 0.1));
    }
    checkLosses("notebook 3, loss", PublishedFigures.FROM_SCRATCH_LOSSES, losses);
    List<Double> outputs = entries(List.of(setting.outputs()));
    checkDecimals(
        "notebook 3, output", PublishedFigures.FROM_SCRATCH_PREDICTIONS, outputs, EIGHT_DECIMALS);
  }

  /** From the weights and biases that it prints. */
  static void notebook4() {
    double[] printed =
        PublishedFigures.XOR_GATE_START.stream().mapToDouble(Double::parseDouble).toArray();
    Setting start =
        xor(
            Matrix.of(2, 2, Arrays.copyOfRange(printed, 0, 4)),
            Matrix.of(1, 2, Arrays.copyOfRange(printed, 4, 6)),
            Matrix.of(2, 1, Arrays.copyOfRange(printed, 6, 8)),
            Matrix.row(printed[8]));
    EpochChecks.run(() -> replayNotebook4(start));
  }

  private static void replayNotebook4(Setting start) {
    checkFirstStep(start);
    Setting before = start;
    Setting after = start;
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      before = after;
      after = before.with(Calls.trainEpoch(before, 0.1));
    }
    List<Matrix> end = new ArrayList<>(after.parameters());
    end.add(before.outputs());
    checkDecimals(
        "notebook 4, final number", PublishedFigures.XOR_GATE_FINAL, entries(end), SIX_DECIMALS);
  }

  /** Where already the first step is wrong, it says more than a table. */
  private static void checkFirstStep(Setting start) {
    for (int block = 0; block < Setting.NAMES.size(); block++) {
      Calls.checkStep(start, 10, block);
    }
  }

  private static void checkLosses(String what, List<String> published, List<Double> yours) {
    for (int i = 0; i < published.size(); i++) {
      double right = Double.parseDouble(published.get(i));
      check(what + " " + (i + 1), published.get(i), yours.get(i), TEN_DIGITS * right);
    }
  }

  private static void checkDecimals(
      String what, List<String> published, List<Double> yours, double tolerance) {
    for (int i = 0; i < published.size(); i++) {
      check(what + " " + (i + 1), published.get(i), yours.get(i), tolerance);
    }
  }

  private static void check(String what, String published, double yours, double tolerance) {
    Check.that(
        Math.abs(yours - Double.parseDouble(published)) <= tolerance,
        "%s   yours %s   published %s".formatted(what, yours, published),
        GivenCase.NOTHING);
  }

  private static List<Double> entries(List<Matrix> matrices) {
    return matrices.stream()
        .flatMap(matrix -> Arrays.stream(matrix.toArrays()))
        .flatMap(row -> Arrays.stream(row).boxed())
        .toList();
  }

  private static Setting xor(Matrix... parameters) {
    Dataset xor = Datasets.xor();
    return new Setting(List.of(parameters), xor.inputs(), xor.targets());
  }

  private static Matrix draw(NumpyRandom random, int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> random.nextDouble());
  }
}
