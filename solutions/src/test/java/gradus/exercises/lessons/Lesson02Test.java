package gradus.exercises.lessons;

import static gradus.exercises.step02.Activations.sigmoid;
import static gradus.exercises.step02.Activations.sigmoidDerivative;
import static gradus.exercises.step02.Activations.tanhDerivative;

/** The numbers of lesson 02. */
class Lesson02Test extends LessonTest {

  Lesson02Test() {
    super(2);
  }

  @Override
  void recompute(Lesson lesson) {
    double log3 = Math.log(3);
    lesson.number("1.0986", log3);
    lesson.numbers("0.5 0.75 0.25", sigmoid(0), sigmoid(log3), sigmoid(-log3));
    lesson.number("0.1", 0.1);
    lesson.numbers(
        "0.25 0.1875 0.09",
        sigmoidDerivative(0.5),
        sigmoidDerivative(0.75),
        sigmoidDerivative(0.1));
    recomputeTheCheck(lesson, log3);
    lesson.numbers("0.6 0.36 0.64 -0.6", 0.6, 0.6 * 0.6, tanhDerivative(0.6), -0.6);
    lesson.number("709.78", Math.log(Double.MAX_VALUE));
    lesson.number("1.8e308", Double.MAX_VALUE);
    lesson.number("3.016e-311", sigmoid(-715));
  }

  private static void recomputeTheCheck(Lesson lesson, double log3) {
    double step = 0.01;
    double after = sigmoid(log3 + step);
    lesson.numbers("0.01 1.1086", step, log3 + step);
    lesson.numbers("0.751870 0.001870 0.1870", after, after - 0.75, (after - 0.75) / step);
  }
}
