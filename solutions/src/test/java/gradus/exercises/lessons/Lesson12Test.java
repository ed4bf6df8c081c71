package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step12.MiniBatches;
import gradus.exercises.step12.SoftmaxCrossEntropy;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.GradientDescent;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Trainer;
import gradus.nn.TrainingPlan;
import java.util.List;
import java.util.Locale;

/** The probabilities of lesson 12, and the epochs that batches of several sizes take. */
class Lesson12Test extends LessonTest {

  private static final int POINTS = 300;

  Lesson12Test() {
    super(12);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeByHand(lesson);
    recomputeShares(lesson);
    recomputeHeldOut(lesson);
    double[][] bars = SoftmaxCrossEntropy.softmax(Matrix.row(2, 1, 0, -1)).toArrays();
    lesson.numbers("0.64 0.24 0.09 0.03", bars[0]);
    Dataset ten = new Dataset("ten", Matrix.zeros(10, 1), Matrix.zeros(10, 1));
    List<Dataset> batches = MiniBatches.batches(ten, 4, new NumpyRandom(1));
    assertEquals(List.of(4, 4, 2), batches.stream().map(Dataset::size).toList());
    lesson.says("are 4, 4 and 2 rows");
    lesson.says("at a rate of 0.3 until its loss was 0.1");
    recomputeBatches(lesson, 300, "300, which is all");
    recomputeBatches(lesson, 100, "100");
    recomputeBatches(lesson, 30, "30");
    recomputeBatches(lesson, 10, "10");
  }

  private static void recomputeByHand(Lesson lesson) {
    Matrix logits = Matrix.of(3, 2, 0, Math.log(3), 5, 5, Math.log(3), 0);
    Matrix targets = Matrix.of(3, 2, 1, 0, 0, 1, 1, 0);
    SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();
    lesson.number("1.0986", Math.log(3));
    double[][] probabilities = SoftmaxCrossEntropy.softmax(logits).toArrays();
    lesson.numbers("0.25 0.75", probabilities[0]);
    lesson.numbers("0.5 0.5", probabilities[1]);
    lesson.numbers("0.75 0.25", probabilities[2]);
    lesson.number("1.386", -Math.log(0.25));
    lesson.number("0.693", -Math.log(0.5));
    lesson.number("0.288", -Math.log(0.75));
    lesson.number("0.789", loss.value(logits, targets));
    Matrix moved = logits.copy();
    moved.set(0, 0, 0.001);
    double up = loss.value(moved, targets);
    moved.set(0, 0, -0.001);
    double down = loss.value(moved, targets);
    lesson.numbers("0.001 0.788791 0.789291 -0.000500 0.002", 0.001, up, down, up - down, 0.002);
    lesson.number("-0.25", (up - down) / 0.002);
    Matrix gradient = loss.gradient(logits, targets);
    lesson.numbers("-0.25 0.25", gradient.get(0, 0), gradient.get(0, 1));
    lesson.numbers("-0.1667 0.0833", gradient.get(1, 1), gradient.get(2, 1));
  }

  private static void recomputeShares(Lesson lesson) {
    lesson.says("p is (0.25, 0.75)");
    lesson.numbers("-0.375 0.125", -1 / 2.0 + 1 / 8.0, 1 / 8.0);
    double right = -Math.log(2.01 / 8.01);
    double left = -Math.log(1.99 / 7.99);
    lesson.numbers("0.01 1.382556 1.390056 -0.007500", 0.01, right, left, right - left);
    lesson.says("−log(2.01/8.01) = 1.382556");
    lesson.says("−log(1.99/7.99) = 1.390056");
    lesson.number("-0.375", (right - left) / 0.02);
    lesson.number("0.02", 2.01 - 1.99);
  }

  /** The losses on what is learnt and on what is held out, of one long training. */
  private static void recomputeHeldOut(Lesson lesson) {
    Dataset few = Datasets.spirals(15, new NumpyRandom(1));
    Dataset others = Datasets.spirals(POINTS, new NumpyRandom(2));
    Network network = network();
    GradientDescent descent = new GradientDescent(0.3);
    int trained = 0;
    for (int epochs : new int[] {1000, 3000, 20_000}) {
      Trainer trainer = new Trainer(network, Losses.SOFTMAX_CROSS_ENTROPY, descent);
      trainer.train(few, TrainingPlan.epochs(epochs - trained));
      trained = epochs;
      lesson.says(
          String.format(
              Locale.ROOT,
              "| %,d | %.3f | %.3f |",
              epochs,
              loss(network, few),
              loss(network, others)));
    }
  }

  private static double loss(Network network, Dataset data) {
    return Losses.SOFTMAX_CROSS_ENTROPY.value(network.forward(data.inputs()), data.targets());
  }

  private static Network network() {
    return Network.dense(
        List.of(2, 16, 3),
        Activation.TANH,
        Activation.IDENTITY,
        Initializer.XAVIER,
        new NumpyRandom(0));
  }

  private static void recomputeBatches(Lesson lesson, int rows, String name) {
    Dataset spirals = Datasets.spirals(POINTS, new NumpyRandom(1));
    Network network = network();
    TrainingPlan plan =
        TrainingPlan.epochs(20_000).inBatches(rows, new NumpyRandom(0)).untilLoss(0.1);
    int epochs =
        new Trainer(network, Losses.SOFTMAX_CROSS_ENTROPY, new GradientDescent(0.3))
            .train(spirals, plan)
            .lastEpoch();
    int steps = epochs * (POINTS / rows);
    lesson.says(String.format(Locale.ROOT, "| %s | %,d | %,d |", name, epochs, steps));
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    Matrix logits = Matrix.of(3, 2, 0, Math.log(3), 5, 5, Math.log(3), 0);
    Matrix targets = Matrix.of(3, 2, 1, 0, 0, 1, 1, 0);
    Matrix gradient = new SoftmaxCrossEntropy().gradient(logits, targets);
    derivation.says("(0.25 − 1)/3 = −0.25, (0.75 − 0)/3 = 0.25, (0.5 − 1)/3 = −0.1667");
    derivation.numbers("-0.25 0.25", gradient.get(0, 0), gradient.get(0, 1));
    derivation.numbers("-0.1667 0.0833", gradient.get(1, 1), gradient.get(2, 1));
    derivation.number("0.75", Elementary.sigmoid(Math.log(3)));
  }
}
