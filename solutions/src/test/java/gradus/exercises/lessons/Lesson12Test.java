package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step12.MiniBatches;
import gradus.exercises.step12.SoftmaxCrossEntropy;
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
    double[][] gradient = loss.gradient(logits, targets).toArrays();
    lesson.numbers("-0.2500 0.2500", gradient[0]);
    lesson.numbers("0.1667 -0.1667", gradient[1]);
    lesson.numbers("-0.0833 0.0833", gradient[2]);
  }

  private static void recomputeBatches(Lesson lesson, int rows, String name) {
    Dataset spirals = Datasets.spirals(POINTS, new NumpyRandom(1));
    Network network =
        Network.dense(
            List.of(2, 16, 3),
            Activation.TANH,
            Activation.IDENTITY,
            Initializer.XAVIER,
            new NumpyRandom(0));
    TrainingPlan plan =
        TrainingPlan.epochs(20_000).inBatches(rows, new NumpyRandom(0)).untilLoss(0.1);
    int epochs =
        new Trainer(network, Losses.SOFTMAX_CROSS_ENTROPY, new GradientDescent(0.3))
            .train(spirals, plan)
            .lastEpoch();
    int steps = epochs * (POINTS / rows);
    lesson.says(String.format(Locale.ROOT, "| %s | %,d | %,d |", name, epochs, steps));
  }
}
