package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step03.BinaryCrossEntropy;
import gradus.exercises.step03.MeanSquaredError;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Loss;
import gradus.nn.Network;
import java.util.List;

/** The numbers of lesson 03. */
class Lesson03Test extends LessonTest {

  private static final double STEP = 0.001;
  private static final double RATE = 0.15;
  private static final Matrix TARGETS = Matrix.of(2, 2, 2, 1, 5, -1);

  Lesson03Test() {
    super(3);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeSquaredError(lesson);
    recomputeCrossEntropy(lesson);
    recomputeSibling(lesson);
    recomputeSlowNeuron(lesson);
  }

  private static void recomputeSquaredError(Lesson lesson) {
    MeanSquaredError loss = new MeanSquaredError();
    Matrix p = Matrix.of(2, 2, 1, 3, 5, 2);
    double value = loss.value(p, TARGETS);
    Matrix gradient = loss.gradient(p, TARGETS);
    lesson.number("3.5", value);
    lesson.numbers("-0.5 1 0 1.5", gradient.toArrays()[0][0], gradient.get(0, 1), 0, 1.5);
    double moved = loss.value(Matrix.of(2, 2, 1, 3, 5, 2.01), TARGETS);
    double movedBack = loss.value(Matrix.of(2, 2, 1, 3, 5, 1.99), TARGETS);
    lesson.numbers("2.01 3.01 9.0601 14.0601", 2.01, 3.01, 3.01 * 3.01, 4 * moved);
    lesson.numbers("3.515025 1.99 8.9401 3.485025", moved, 1.99, 2.99 * 2.99, movedBack);
    lesson.numbers("0.03 0.02", moved - movedBack, 2.01 - 1.99);
    lesson.number("1.5", (moved - movedBack) / 0.02);
    lesson.number("1.5", gradient.get(1, 1));
    Matrix downhill = p.minus(gradient.scale(0.1));
    lesson.numbers("1.05 2.9 5 1.85", downhill.toArrays()[0][0], downhill.get(0, 1), 5, 1.85);
    lesson.number("1.85", downhill.get(1, 1));
    lesson.number("3.15875", loss.value(downhill, TARGETS));
  }

  private static void recomputeCrossEntropy(Lesson lesson) {
    BinaryCrossEntropy loss = new BinaryCrossEntropy();
    Matrix targets = Matrix.row(1, 0);
    lesson.number("0.6931", loss.value(Matrix.row(0.5, 0.5), targets));
    lesson.number("1.3863", loss.value(Matrix.row(0.25, 0.75), targets));
    recomputeSlope(lesson, "| ½ | 1 | 2 | %s |", "-1.00", Matrix.row(0.5, 0.5), targets);
    recomputeSlope(lesson, "| ½ | 0 | 2 | %s |", "1.00", Matrix.row(0.5, 0.5), Matrix.row(0, 1));
    recomputeSlope(lesson, "| ¼ | 1 | 1 | %s |", "-4.00", Matrix.row(0.25), Matrix.row(1));
    recomputeSlope(lesson, "| ¼ | ½ | 1 | %s |", "-1.33", Matrix.row(0.25), Matrix.row(0.5));
    lesson.number("0.001", STEP);
    lesson.number("1e-12", BinaryCrossEntropy.CLIP);
    lesson.number("27.63", loss.value(Matrix.row(0), Matrix.row(1)));
    lesson.number("-1e12", loss.gradient(Matrix.row(0), Matrix.row(1)).get(0, 0));
  }

  /** The slope of the first prediction, by differences and by the gradient. */
  private static void recomputeSlope(
      Lesson lesson, String row, String printed, Matrix p, Matrix targets) {
    BinaryCrossEntropy loss = new BinaryCrossEntropy();
    Matrix right = p.copy();
    right.setEntry(0, p.entry(0) + STEP);
    Matrix left = p.copy();
    left.setEntry(0, p.entry(0) - STEP);
    double slope = (loss.value(right, targets) - loss.value(left, targets)) / (2 * STEP);
    lesson.number(printed, slope);
    lesson.number(printed, loss.gradient(p, targets).entry(0));
    lesson.says(row.formatted(printed));
  }

  private static void recomputeSibling(Lesson lesson) {
    lesson.says("(1 − 1.5)/2 = −0.25");
    lesson.number("-0.25", (1 - 3 / 2.0) / 2);
    double right = 2.01 - 3 * Math.log(2.01);
    double left = 1.99 - 3 * Math.log(1.99);
    lesson.numbers("-0.0844 -0.0744 -0.0100", right, left, right - left);
    lesson.number("-0.25", (right - left) / 0.02 / 2);
    lesson.number("0.01", 2.01 - 2);
  }

  private static void recomputeSlowNeuron(Lesson lesson) {
    double[] squared = outputs(new MeanSquaredError());
    double[] crossEntropy = outputs(new BinaryCrossEntropy());
    lesson.numbers("0.982 0.15", squared[0], RATE);
    lesson.numbers("0.964 0.099", squared[50], crossEntropy[50]);
    lesson.numbers("0.203 0.026", squared[150], crossEntropy[150]);
    assertTrue(squared[50] > 0.95 && squared[100] > 0.75);
    lesson.says("stays above 0.95 for fifty steps");
  }

  /** What a neuron says of the input 1 from step to step, if it should say 0. */
  private static double[] outputs(Loss loss) {
    Dense dense = new Dense(Matrix.row(2), Matrix.row(2));
    Network neuron = new Network(1, List.of(dense, new ActivationLayer(Activation.SIGMOID)));
    double[] outputs = new double[151];
    for (int step = 0; step < outputs.length; step++) {
      Matrix output = neuron.forward(Matrix.row(1));
      outputs[step] = output.entry(0);
      neuron.zeroGradients();
      neuron.backward(loss.gradient(output, Matrix.row(0)));
      new GradientDescent(RATE).step(neuron.parameters());
    }
    return outputs;
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    Matrix p = Matrix.of(2, 2, 1, 3, 5, 2);
    derivation.number("1.5", new MeanSquaredError().gradient(p, TARGETS).get(1, 1));
    BinaryCrossEntropy loss = new BinaryCrossEntropy();
    derivation.number("-1.33", loss.gradient(Matrix.row(0.25), Matrix.row(0.5)).entry(0));
    derivation.numbers("1e-12 27.6", BinaryCrossEntropy.CLIP, Math.log(1e12));
    double sigmoid = Elementary.sigmoid(-41);
    double slope = loss.gradient(Matrix.row(1), Matrix.row(0)).entry(0);
    derivation.number("1.6e-6", slope * Elementary.sigmoidDerivative(sigmoid));
    derivation.number("0.001", 0.001);
    derivation.says("p = 0.05, t = 0, N = 1 and η = 0.1 the next values are −0.05, 0.05, −0.05");
    derivation.number("-0.05", 0.05 - 0.1);
    double next = 0.05 - 0.1 * 2 * 0.05;
    derivation.numbers("0.04 0.032", next, next - 0.1 * 2 * next);
  }
}
