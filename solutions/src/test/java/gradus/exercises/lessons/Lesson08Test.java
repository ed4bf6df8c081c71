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
    lesson.says("-16 · 0.1875   ]   [ -3 ]");
    double steepest = Elementary.sigmoidDerivative(0.5);
    lesson.number("0.25", steepest);
    lesson.number("0.0625", Math.pow(steepest, 2));
    lesson.number("0.00098", Math.pow(steepest, 5));
    lesson.number("0.01", 0.01);
    lesson.number("0.5025", Elementary.sigmoid(0.01));
    lesson.number("0.0025", Elementary.sigmoid(0.01) - 0.5);
    assertEquals(Double.POSITIVE_INFINITY, Math.exp(710));
    assertTrue(Double.isFinite(Math.exp(709)));
    lesson.says("from $x = 710$ on");
  }
}
