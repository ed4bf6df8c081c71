package gradus.exercises.lessons;

import gradus.exercises.step03.BinaryCrossEntropy;
import gradus.exercises.step03.MeanSquaredError;
import gradus.math.Matrix;

/** The numbers of lesson 03. */
class Lesson03Test extends LessonTest {

  private static final Matrix TARGETS = Matrix.of(2, 2, 2, 1, 5, -1);

  Lesson03Test() {
    super(3);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeSquaredError(lesson);
    recomputeCrossEntropy(lesson);
  }

  private static void recomputeSquaredError(Lesson lesson) {
    MeanSquaredError loss = new MeanSquaredError();
    Matrix p = Matrix.of(2, 2, 1, 3, 5, 2);
    double value = loss.value(p, TARGETS);
    Matrix gradient = loss.gradient(p, TARGETS);
    lesson.number("3.5", value);
    lesson.numbers("-0.5 1 0 1.5", gradient.toArrays()[0][0], gradient.get(0, 1), 0, 1.5);
    double moved = loss.value(Matrix.of(2, 2, 1, 3, 5, 2.01), TARGETS);
    lesson.numbers("2.01 3.01 9.0601 14.0601", 2.01, 3.01, 3.01 * 3.01, 4 * moved);
    lesson.numbers("3.515025 0.015025 0.01", moved, moved - value, 0.01);
    lesson.number("1.5025", (moved - value) / 0.01);
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
    Matrix gradient = loss.gradient(Matrix.row(0.5, 0.5), targets);
    lesson.numbers("-1 1", gradient.get(0, 0), gradient.get(0, 1));
    lesson.number("1e-12", BinaryCrossEntropy.CLIP);
    lesson.number("27.63", loss.value(Matrix.row(0), Matrix.row(1)));
    lesson.number("-1e12", loss.gradient(Matrix.row(0), Matrix.row(1)).get(0, 0));
  }
}
