package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step08.SigmoidLayer;
import gradus.math.Elementary;
import gradus.math.Matrix;

/** The slopes of lesson 08, and the rest of a gradient behind several sigmoids. */
class Lesson08Test extends LessonTest {

  Lesson08Test() {
    super(8);
  }

  @Override
  void recompute(Lesson lesson) {
    SigmoidLayer layer = new SigmoidLayer();
    Matrix output = layer.forward(Matrix.column(0, Math.log(3), -Math.log(3)));
    lesson.number("1.0986", Math.log(3));
    lesson.numbers("0.5 0.75 0.25", output.entry(0), output.entry(1), output.entry(2));
    lesson.number("0.1875", Elementary.sigmoidDerivative(output.entry(1)));
    lesson.number("0.1875", Elementary.sigmoidDerivative(output.entry(2)));
    Matrix gradient = layer.backward(Matrix.column(4, 16, -16));
    assertTrue(gradient.minus(Matrix.column(1, 3, -3)).map(Math::abs).sum() < 1e-12);
    lesson.says("[-16 ] [ -3 ]");
    double steepest = Elementary.sigmoidDerivative(0.5);
    lesson.number("0.25", steepest);
    lesson.number("0.0625", Math.pow(steepest, 2));
    lesson.number("0.00098", Math.pow(steepest, 5));
    lesson.number("0.01", 0.01);
    lesson.number("0.5025", Elementary.sigmoid(0.01));
    lesson.number("0.0025", Elementary.sigmoid(0.01) - 0.5);
    lesson.says("4 · 0.0025 = 0.01");
    double moved = Elementary.sigmoid(Math.log(3) + 0.01);
    lesson.numbers("1.1086 0.751870", Math.log(3) + 0.01, moved);
    lesson.says("16 · 0.001870 = 0.0299");
    lesson.numbers("0.001870 0.0299", moved - 0.75, 16 * (moved - 0.75));
    recomputeSibling(lesson);
    assertEquals(Double.POSITIVE_INFINITY, Math.exp(710));
    assertTrue(Double.isFinite(Math.exp(709)));
    lesson.says("from $x = 710$ on");
  }

  /** The layer that takes the mean of a row away. */
  private static void recomputeSibling(Lesson lesson) {
    Matrix start = centred(Matrix.row(1, 2, 6));
    assertEquals(Matrix.row(-2, -1, 3), start);
    assertEquals(Matrix.row(2, -1, -1), centred(Matrix.row(4, 1, 1)));
    Matrix moved = centred(Matrix.row(1.03, 2, 6)).minus(start);
    lesson.numbers("0.03 0.02 -0.01", 0.03, moved.entry(0), moved.entry(1));
    lesson.says("4 · 0.02 − 0.01 − 0.01 = 0.06");
    lesson.number("0.06", moved.hadamard(Matrix.row(4, 1, 1)).sum());
    lesson.says("arxiv.org/abs/1607.06450");
  }

  private static Matrix centred(Matrix row) {
    double mean = row.sum() / row.columns();
    return row.map(x -> x - mean);
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    derivation.says("4 · 0.5 · 0.5 = 1, and 16 · 0.75 · 0.25 = 3, and −16 · 0.25 · 0.75 = −3");
    int layers = 10;
    double[] outputs = new double[layers + 1];
    outputs[0] = 1;
    for (int i = 1; i <= layers; i++) {
      outputs[i] = Elementary.sigmoid(outputs[i - 1]);
    }
    derivation.number("0.6590", outputs[layers]);
    derivation.number("0.2247", Elementary.sigmoidDerivative(outputs[layers]));
    double last = outputs[layers - 1] * Elementary.sigmoidDerivative(outputs[layers]);
    double first = 1;
    for (int i = 1; i <= layers; i++) {
      first *= Elementary.sigmoidDerivative(outputs[i]);
    }
    derivation.number("0.1481", last);
    derivation.number("2.8e-7", first);
    derivation.says("%,d".formatted(Math.round(last / first / 1000) * 1000));
    derivation.says(
        "by 0.1 moves the last one by %,d".formatted(Math.round(last / first / 1000) * 100));
  }
}
