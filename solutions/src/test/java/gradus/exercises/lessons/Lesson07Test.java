package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step07.DenseLayer;
import gradus.math.Matrix;

/** The matrices of lesson 07, and the change of the loss by a small change of one weight. */
class Lesson07Test extends LessonTest {

  private static final Matrix INPUT = Matrix.of(3, 2, 1, 2, 3, 4, -1, 5);
  private static final Matrix OUTPUT_GRADIENT = Matrix.of(3, 3, 1, 0, -1, 0, 1, 2, 2, 1, -3);

  /** The input of the sibling. */
  private static final Matrix SLID = Matrix.of(2, 3, 1, 2, 4, 3, 0, -1);

  Lesson07Test() {
    super(7);
  }

  @Override
  void recompute(Lesson lesson) {
    DenseLayer layer = new DenseLayer(Matrix.of(2, 3, 1, 0, -1, 0, 1, 2), Matrix.row(10, 20, 30));
    assertEquals(
        Matrix.of(2, 3, 11, 22, 33, 13, 24, 35), layer.forward(Matrix.of(2, 2, 1, 2, 3, 4)));
    lesson.says("Y = [ 11  22  33 ]\n    [ 13  24  35 ]");
    assertEquals(
        Matrix.of(2, 3, -1, 2, 8, 12, 9, -9), layer.weightGradient(INPUT, OUTPUT_GRADIENT));
    lesson.says("∂L/∂W = [ -1  2   8 ]");
    lesson.says("[ 12  9  -9 ]");
    assertEquals(Matrix.row(9, 12), layer.biasGradient(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6)));
    lesson.says("∂L/∂b = [ 9  12 ]");
    DenseLayer square = DenseLayer.withoutBias(Matrix.of(2, 2, 1, -1, 0, 2));
    assertEquals(
        Matrix.of(3, 2, -1, 4, -1, 10, 1, -2),
        square.inputGradient(Matrix.of(3, 2, 1, 2, 4, 5, 0, -1)));
    lesson.says("∂L/∂X = [ -1   4 ]");
    recomputeNudge(lesson);
    lesson.number("-0.01", 0.01 * square.inputGradient(Matrix.row(1, 2)).get(0, 0));
    recomputeSibling(lesson);
    lesson.says("arxiv.org/abs/1802.01528");
  }

  private static void recomputeNudge(Lesson lesson) {
    Matrix nudge = Matrix.of(2, 3, 0, 0, 0, 0.01, 0, 0);
    Matrix moved = INPUT.multiply(nudge);
    lesson.number("0.01", nudge.get(1, 0));
    lesson.number("0.02", moved.get(0, 0));
    lesson.number("0.04", moved.get(1, 0));
    lesson.number("0.05", moved.get(2, 0));
    lesson.number("0.12", moved.hadamard(OUTPUT_GRADIENT).sum());
  }

  /** The layer with two weights; the loss is the one whose gradient by Y is given. */
  private static void recomputeSibling(Lesson lesson) {
    assertEquals(Matrix.of(2, 2, 0, 0, 6, 1), slide(2, -1, SLID));
    assertEquals(14, siblingLoss(3, -1, SLID) - siblingLoss(2, -1, SLID));
    assertEquals(11, siblingLoss(2, 0, SLID) - siblingLoss(2, -1, SLID));
    lesson.says("1 · 1 + 2 · 2 + 3 · 3 − 1 · 0 = 14");
    lesson.says("1 · 2 + 2 · 4 + 3 · 0 + 1 · 1 = 11");
    lesson.number("0.14", siblingLoss(2.01, -1, SLID) - siblingLoss(2, -1, SLID));
    Matrix byInput = Matrix.zeros(2, 3);
    for (int k = 0; k < byInput.size(); k++) {
      Matrix moved = SLID.copy();
      moved.setEntry(k, moved.entry(k) + 1);
      byInput.setEntry(k, siblingLoss(2, -1, moved) - siblingLoss(2, -1, SLID));
    }
    assertEquals(Matrix.of(2, 3, 2, 3, -2, 6, -5, 1), byInput);
    lesson.says("∂L/∂X = [ 2 3 -2 ]");
    lesson.says("[ 6 -5 1 ]");
  }

  private static Matrix slide(double p, double q, Matrix input) {
    Matrix output = Matrix.zeros(input.rows(), input.columns() - 1);
    for (int i = 0; i < output.rows(); i++) {
      for (int j = 0; j < output.columns(); j++) {
        output.set(i, j, p * input.get(i, j) + q * input.get(i, j + 1));
      }
    }
    return output;
  }

  private static double siblingLoss(double p, double q, Matrix input) {
    return slide(p, q, input).hadamard(Matrix.of(2, 2, 1, 2, 3, -1)).sum();
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    derivation.says("2 · 1 + 4 · 0 + 5 · 2 = 12");
    derivation.says("%,d multiplications".formatted(32 * 784 * 100));
    derivation.says("only %,d additions".formatted(32 * 100));
  }
}
