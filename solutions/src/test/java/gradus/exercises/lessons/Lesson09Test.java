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
    lesson.says("21 · 2 = 42");
    List<Double> gradients =
        network.parameters().stream().map(Parameter::gradient).map(g -> g.entry(0)).toList();
    assertEquals(List.of(105.0, 21.0, 70.0, 7.0), gradients);
    lesson.says("21 · 5 = 105");
    lesson.says("7 · 10 = 70");
    recomputeNudges(lesson, first, network);
    recomputePrice(lesson);
  }

  private static void recomputeNudges(Lesson lesson, Dense first, NeuralNetwork network) {
    double byInput = network.forward(Matrix.row(5.01)).entry(0) - 31;
    lesson.number("0.01", 0.01);
    lesson.number("0.02", first.forward(Matrix.row(5.01)).entry(0) - 10);
    lesson.number("0.06", byInput);
    lesson.number("0.42", OUTPUT_GRADIENT * byInput);
    first.weights().value().setEntry(0, 2.01);
    double output = network.forward(Matrix.row(5)).entry(0);
    lesson.number("2.01", first.weights().value().entry(0));
    lesson.number("10.05", first.forward(Matrix.row(5)).entry(0));
    lesson.number("31.15", output);
    lesson.number("0.15", output - 31);
    lesson.number("1.05", OUTPUT_GRADIENT * (output - 31));
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
    lesson.says("17 weights and biases, so 34 ways forward");
  }
}
