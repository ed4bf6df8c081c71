package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step07.DenseLayer;
import gradus.math.Matrix;

/** The matrices of lesson 07, and the change of the loss by a small change of one weight. */
class Lesson07Test extends LessonTest {

  private static final Matrix INPUT = Matrix.of(3, 2, 1, 2, 3, 4, -1, 5);
  private static final Matrix OUTPUT_GRADIENT = Matrix.of(3, 3, 1, 0, -1, 0, 1, 2, 2, 1, -3);

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
    lesson.says("∂L/∂W = [ -1  2   8 ]\n        [ 12  9  -9 ]");
    assertEquals(Matrix.row(9, 12), layer.biasGradient(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6)));
    lesson.says("∂L/∂b = [ 9  12 ]");
    DenseLayer square = DenseLayer.withoutBias(Matrix.of(2, 2, 1, -1, 0, 2));
    assertEquals(
        Matrix.of(3, 2, -1, 4, -1, 10, 1, -2),
        square.inputGradient(Matrix.of(3, 2, 1, 2, 4, 5, 0, -1)));
    lesson.says("∂L/∂X = [ -1   4 ]");
    recomputeNudge(lesson);
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
}
