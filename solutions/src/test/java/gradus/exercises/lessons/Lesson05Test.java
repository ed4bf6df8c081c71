package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step05.GradientDescent;
import gradus.exercises.step05.OneNeuron;
import gradus.math.Elementary;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Parameter;
import java.util.List;
import java.util.Locale;

/** The numbers of lesson 05. */
class Lesson05Test extends LessonTest {

  Lesson05Test() {
    super(5);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeStep(lesson);
    recomputePredictions(lesson);
    recomputeTraining(lesson);
    recomputeTables(lesson);
    recomputeXor(lesson);
    recomputeLargeStart(lesson);
  }

  private static void recomputeStep(Lesson lesson) {
    Parameter parameter = new Parameter("w", Matrix.row(1, 2));
    InPlace.copy(Matrix.row(10, -20), parameter.gradient());
    new GradientDescent(0.1).step(List.of(parameter));
    assertEquals(Matrix.row(0, 4), parameter.value());
    lesson.says("and η = 0.1. The first entry");
    lesson.says("becomes 0. The second goes up, and becomes 4");
    lesson.number("0.1", 0.1);
  }

  private static void recomputePredictions(Lesson lesson) {
    double log3 = Math.log(3);
    Matrix inputs = Matrix.of(3, 2, 1, 0, 1, 1, 2, 1);
    Matrix weights = Matrix.column(log3, -log3);
    Matrix without = new OneNeuron(weights, Matrix.row(0)).predict(inputs);
    lesson.numbers("0.75 0.5 0.75", without.get(0, 0), without.get(1, 0), without.get(2, 0));
    Matrix with = new OneNeuron(weights, Matrix.row(-log3)).predict(inputs);
    lesson.numbers("0.5 0.25 0.5", with.get(0, 0), with.get(1, 0), with.get(2, 0));
    lesson.says("0.5, 0.25 and 0.5");
  }

  private static void recomputeTraining(Lesson lesson) {
    Matrix input = Matrix.row(2);
    Matrix target = Matrix.row(1);
    OneNeuron neuron = new OneNeuron(Matrix.row(0), Matrix.row(0));
    lesson.number("0.25", neuron.loss(input, target));
    Matrix byWeight =
        FiniteDifferences.gradient(() -> neuron.loss(input, target), neuron.weights());
    Matrix byBias = FiniteDifferences.gradient(() -> neuron.loss(input, target), neuron.bias());
    lesson.numbers("-0.5 -0.25", byWeight.get(0, 0), byBias.get(0, 0));
    lesson.number("0.25", Elementary.sigmoidDerivative(0.5));
    neuron.train(input, target, 4, 1);
    assertEquals(2, neuron.weights().get(0, 0), 1e-9);
    assertEquals(1, neuron.bias().get(0, 0), 1e-9);
    lesson.says("makes 2 of w, and 1 of b");
    lesson.number("0.9933", neuron.predict(input).get(0, 0));
  }

  private static void recomputeTables(Lesson lesson) {
    Matrix and = trained(0, 0, 0, Datasets.and()).predict(Datasets.and().inputs());
    Matrix or = trained(0, 0, 0, Datasets.or()).predict(Datasets.or().inputs());
    List<String> inputs = List.of("0 0", "0 1", "1 0", "1 1");
    for (int i = 0; i < inputs.size(); i++) {
      String row = String.format(Locale.ROOT, "%.4f | %.4f", and.get(i, 0), or.get(i, 0));
      lesson.says("| %s | %s |".formatted(inputs.get(i), row));
    }
  }

  private static void recomputeXor(Lesson lesson) {
    OneNeuron neuron = trained(0.5, -0.5, 0.25, Datasets.xor());
    assertEquals(18_000, neuron.evaluations());
    lesson.says("18,000 times");
    Dataset xor = Datasets.xor();
    assertEquals(0.25, neuron.loss(xor.inputs(), xor.targets()), 1e-9);
    for (int i = 0; i < 4; i++) {
      assertEquals(0.5, neuron.predict(xor.inputs()).get(i, 0), 1e-9);
    }
  }

  private static void recomputeLargeStart(Lesson lesson) {
    OneNeuron neuron = trained(3, 3, -1, Datasets.xor());
    double[] answers = neuron.predict(Datasets.xor().inputs()).transpose().toArrays()[0];
    lesson.numbers("0.03 0.98 0.98 1.00", answers);
    lesson.says("0.03, 0.98, 0.98 and 1.00");
    assertEquals(0.25, neuron.loss(Datasets.xor().inputs(), Datasets.xor().targets()), 1e-3);
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    Matrix inputs = Matrix.of(4, 3, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1);
    OneNeuron byHand = new OneNeuron(Matrix.column(20, 20, -40), Matrix.row(-10));
    double[] answers = byHand.predict(inputs).transpose().toArrays()[0];
    derivation.numbers("0.00005 0.99995 0.99995 0.00005", answers);
    OneNeuron learnt = new OneNeuron(Matrix.column(0, 0, 0), Matrix.row(0));
    learnt.train(inputs, Datasets.xor().targets(), 5, 1000);
    derivation.number("0.0015", learnt.loss(inputs, Datasets.xor().targets()));
  }

  private static OneNeuron trained(double w1, double w2, double b, Dataset data) {
    OneNeuron neuron = new OneNeuron(Matrix.column(w1, w2), Matrix.row(b));
    neuron.train(data.inputs(), data.targets(), 5, 1000);
    return neuron;
  }
}
