package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step09.NeuralNetwork;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.Dense;
import gradus.nn.Initializer;
import gradus.nn.Network;
import gradus.nn.Parameter;
import java.util.List;
import java.util.SplittableRandom;

/** The two layers of lesson 09, forward, backward, and with one number slightly changed. */
class Lesson09Test extends LessonTest {

  private static final double OUTPUT_GRADIENT = 7;
  private static final double NUDGE = 0.01;

  Lesson09Test() {
    super(9);
  }

  @Override
  void recompute(Lesson lesson) {
    Dense first = new Dense(Matrix.row(2), Matrix.row(0));
    Dense second = new Dense(Matrix.row(3), Matrix.row(1));
    NeuralNetwork network = new NeuralNetwork(List.of(first, second));
    assertEquals(Matrix.row(31), network.forward(Matrix.row(5)));
    lesson.says("3 · 10 + 1 = 31");
    assertEquals(Matrix.row(32), new NeuralNetwork(List.of(second, first)).forward(Matrix.row(5)));
    lesson.says("2 · (3 · 5 + 1) = 32");
    network.forward(Matrix.row(5));
    assertEquals(Matrix.row(42), network.backward(Matrix.row(OUTPUT_GRADIENT)));
    List<Double> gradients =
        network.parameters().stream().map(Parameter::gradient).map(g -> g.entry(0)).toList();
    assertEquals(List.of(105.0, 21.0, 70.0, 7.0), gradients);
    recomputeNudges(lesson, network);
    recomputeGates(lesson);
    recomputeForwardMode(lesson);
    recomputePrice(lesson);
    lesson.says("arxiv.org/abs/1604.06174");
  }

  private static void recomputeNudges(Lesson lesson, NeuralNetwork network) {
    lesson.number("0.01", NUDGE);
    sayNudge(lesson, network, "the input 5 | 5.01", 5 + NUDGE, 42);
    double[] starts = {2, 0, 3, 1};
    String[] names = {
      "the first weight, 2 | 2.01",
      "the first bias, 0 | 0.01",
      "the second weight, 3 | 3.01",
      "the second bias, 1 | 1.01"
    };
    for (int k = 0; k < starts.length; k++) {
      Parameter parameter = network.parameters().get(k);
      parameter.value().setEntry(0, starts[k] + NUDGE);
      sayNudge(lesson, network, names[k], 5, parameter.gradient().entry(0));
      parameter.value().setEntry(0, starts[k]);
    }
    lesson.says("what the first gave, 10 | 10.01 | | 31.03 | 0.21 | 21");
    lesson.numbers("10.01 31.03 0.21", 10.01, 3 * 10.01 + 1, 7 * (3 * 10.01 + 1 - 31));
  }

  private static void sayNudge(
      Lesson lesson, NeuralNetwork network, String name, double input, double derivative) {
    List<Parameter> parameters = network.parameters();
    double between =
        input * parameters.get(0).value().entry(0) + parameters.get(1).value().entry(0);
    double output = network.forward(Matrix.row(input)).entry(0);
    String first = Math.abs(between - 10) < 1e-9 ? "10" : "%.2f".formatted(between);
    double change = OUTPUT_GRADIENT * (output - 31);
    lesson.says(
        "| %s | %s | %.2f | %.2f | %.0f |".formatted(name, first, output, change, derivative));
    assertEquals(derivative, change / NUDGE, 1e-6);
  }

  private static void recomputeGates(Lesson lesson) {
    lesson.says("| multiply | 15 | 0.05 | 0.03 |");
    lesson.numbers("0.05 0.03", 3.01 * 5 - 15, 3 * 5.01 - 15);
    lesson.says("| maximum | 5 | 0 | 0.01 |");
    assertEquals(5, Math.max(3.01, 5));
  }

  private static void recomputeForwardMode(Lesson lesson) {
    double moved = Math.pow(2 * 3.001 * 3.001 + 1, 2);
    lesson.numbers("3.001 361.4562 0.4562 0.001", 3.001, moved, moved - 361, 0.001);
    assertEquals(361, Math.pow(2 * 3 * 3 + 1, 2));
    assertEquals(456, 2 * 19 * 2 * 2 * 3);
    lesson.says("12 · 38 = 456");
  }

  private static void recomputePrice(Lesson lesson) {
    Network network =
        Network.dense(
            List.of(2, 4, 1),
            Activation.SIGMOID,
            Activation.SIGMOID,
            Initializer.UNIFORM,
            new SplittableRandom(1));
    int numbers = network.parameters().stream().mapToInt(p -> p.value().size()).sum();
    assertEquals(17, numbers);
    lesson.says("17 weights and biases, so 17 rates");
    lesson.says("34 ways forward");
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    derivation.says("7 · 10 = 70");
    derivation.says("7 · 3 = 21");
    derivation.says("21 · 5 = 105 and 21, and returns 21 · 2 = 42");
    derivation.says("for three layers %,d".formatted(3 * 100 * 100));
    derivation.says("%,d with the row in the end".formatted(2 * 100 * 100 * 100 + 100 * 100));
  }
}
