package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.step11.XorNetwork;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Parameter;
import gradus.nn.XorRuns;
import gradus.nn.XorRuns.Count;
import gradus.nn.XorRuns.Run;
import java.util.List;

/**
 * The epoch of lesson 11, the counts over 200 seeds, and the outputs of the runs that are stuck.
 */
class Lesson11Test extends LessonTest {

  private static final int SEEDS = 200;

  Lesson11Test() {
    super(11);
  }

  @Override
  void recompute(Lesson lesson) {
    recomputeByHand(lesson);
    recomputeCounts(lesson);
    recomputeStuck(lesson);
    lesson.number("2.5", XorNetwork.LEARNING_RATE);
    lesson.number("0.1", XorRuns.NEAR);
    // Published results, and a loss in words.
    lesson.says("at $η = 0.5$");
    lesson.says("A loss of 0.01 says little");
  }

  private static void recomputeByHand(Lesson lesson) {
    Dense layer = Dense.withoutBias(Matrix.row(2));
    Matrix inputs = Matrix.column(1, 2);
    Matrix targets = Matrix.column(0, 1);
    Network network = new Network(1, List.of(layer));
    lesson.number("6.5", Losses.MSE.value(network.forward(inputs), targets));
    assertEquals(Matrix.column(2, 3), Losses.MSE.gradient(network.forward(inputs), targets).copy());
    new XorNetwork(network).trainEpoch(inputs, targets, 0.25);
    assertEquals(8.0, layer.weights().gradient().entry(0));
    assertEquals(0.0, layer.weights().value().entry(0));
    lesson.says("2 − 0.25 · 8 = 0");
    Network identity = new Network(1, List.of(Dense.withoutBias(Matrix.row(1))));
    double accuracy =
        new XorNetwork(identity)
            .accuracy(
                Matrix.column(0.95, 0.05, 0.5, 0.5, 0.3, 1, 0.6, 0.2),
                Matrix.column(1, 0, 1, 1, 1, 1, 0, 0));
    lesson.says("| output | 0.95 | 0.05 | 0.5 | 0.5 | 0.3 | 1 | 0.6 | 0.2 |");
    lesson.says("| target | 1 | 0 | 1 | 1 | 1 | 1 | 0 | 0 |");
    lesson.number("0.75", accuracy);
    lesson.number("0.105", Elementary.sigmoidDerivative(Elementary.sigmoid(2)));
    lesson.number("0.25", Elementary.sigmoidDerivative(Elementary.sigmoid(0)));
  }

  private static void recomputeCounts(Lesson lesson) {
    for (int hidden : new int[] {2, 3, 4, 8}) {
      Count count = XorRuns.count(hidden, SEEDS, () -> new GradientDescent(2.5), 2000);
      lesson.says(
          "| 2-%d-1 | %d of 200 | %d |".formatted(hidden, count.learnt().size(), count.median()));
    }
  }

  private static void recomputeStuck(Lesson lesson) {
    List<Run> ended = XorRuns.count(2, SEEDS, () -> new GradientDescent(2.5), 2000).others();
    List<Run> stuck = XorRuns.count(2, SEEDS, () -> new GradientDescent(2.5), 20_000).others();
    assertEquals(35, ended.size());
    assertEquals(32, stuck.size());
    assertEquals(29, stuck.stream().filter(run -> outputsAt(run, 0.5) == 2).count());
    assertEquals(3, stuck.stream().filter(run -> outputsAt(run, 2 / 3.0) == 3).count());
    lesson.says("**Where the 35 ended.** Three were only slow");
    Run two = XorRuns.run(2, 3);
    lesson.numbers("0.03 0.97 0.50 0.50", two.outputs().transpose().toArrays()[0]);
    lesson.number("0.126", two.loss());
    Matrix hidden = hidden(two.network());
    lesson.numbers("1.000 0.999", hidden.get(2, 0), hidden.get(2, 1));
    lesson.numbers("0.999 1.000", hidden.get(3, 0), hidden.get(3, 1));
    lesson.number("0.125", (0.25 + 0.25) / 4);
    Run three = XorRuns.run(2, 59);
    lesson.numbers("0.03 0.67 0.67 0.67", three.outputs().transpose().toArrays()[0]);
    lesson.number("0.168", three.loss());
    lesson.number("0.167", 1 / 6.0);
    assertTrue(three.epochs() > 2000);
  }

  private static long outputsAt(Run run, double value) {
    Matrix distances = run.outputs().map(x -> Math.abs(x - value));
    return Math.round(distances.map(x -> x < 0.03 ? 1 : 0).sum());
  }

  private static Matrix hidden(Network network) {
    List<Parameter> parameters = network.parameters();
    return Datasets.xor()
        .inputs()
        .multiply(parameters.get(0).value())
        .addRow(parameters.get(1).value())
        .map(Elementary::sigmoid);
  }
}
