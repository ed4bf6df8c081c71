package gradus.exercises.hunt;

import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** How the right code and the mistaken one learn: the losses as numbers and bars, and the ends. */
final class CurvePicture {

  private static final int BAR = 18;

  /** The starts that are counted, with the seeds from 0 on. */
  private static final int STARTS = 10;

  private final HuntRun run;
  private final Dataset data;

  CurvePicture(HuntRun run) {
    this.run = run;
    this.data = run.data();
  }

  /**
   * A training.
   *
   * @param losses by the number of epochs
   * @param near the first epoch after which all outputs were near their targets; 0 if there is none
   * @param outputs at the end
   */
  record Training(Map<Integer, Double> losses, int near, Matrix outputs) {}

  private Training train(Learner learner) {
    Map<Integer, Double> losses = new TreeMap<>();
    int near = 0;
    for (int epoch = 1; epoch <= run.epochs(); epoch++) {
      learner.epoch();
      Matrix outputs = learner.outputs(data.inputs());
      near = near == 0 && isNear(outputs) ? epoch : near;
      if (isLogged(epoch)) {
        losses.put(epoch, Losses.MSE.value(outputs, data.targets()));
      }
    }
    return new Training(losses, near, learner.outputs(data.inputs()));
  }

  /** 1, 3, 10, 30, and so on, and the last one. */
  private boolean isLogged(int epoch) {
    int rest = epoch;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1 || rest == 3 || epoch == run.epochs();
  }

  private boolean isNear(Matrix outputs) {
    return outputs.minus(data.targets()).map(Math::abs).map(x -> x < Learner.NEAR ? 0 : 1).sum()
        == 0;
  }

  List<String> lines(IntFunction<Learner> right, IntFunction<Learner> mistaken) {
    Training first = train(right.apply(run.seed()));
    Training second = train(mistaken.apply(run.seed()));
    List<String> lines = new ArrayList<>();
    lines.add(row("mean squared error", "right code", "this code"));
    double largest = Math.max(largest(first), largest(second));
    first
        .losses()
        .forEach(
            (epoch, loss) ->
                lines.add(
                    row(
                        String.format(Locale.ROOT, "epoch %,8d", epoch),
                        bar(loss, largest),
                        bar(second.losses().get(epoch), largest))));
    lines.add(row("all outputs within 0.1", near(first), near(second)));
    lines.add(
        row("of %d starts".formatted(STARTS), count(right) + " learn", count(mistaken) + " learn"));
    for (int i = 0; i < data.size(); i++) {
      String inputs = "%.0f %.0f".formatted(data.inputs().get(i, 0), data.inputs().get(i, 1));
      String target = ", target %.0f".formatted(data.targets().get(i, 0));
      lines.add(row("output for " + inputs + target, output(first, i), output(second, i)));
    }
    return lines;
  }

  private static double largest(Training training) {
    return training.losses().values().stream().mapToDouble(x -> x).max().orElse(0);
  }

  private static String output(Training training, int row) {
    return String.format(Locale.ROOT, "%.3f", training.outputs().get(row, 0));
  }

  private static String near(Training training) {
    return training.near() == 0
        ? "never"
        : String.format(Locale.ROOT, "after %,d epochs", training.near());
  }

  private long count(IntFunction<Learner> learners) {
    long count = 0;
    for (int seed = 0; seed < STARTS; seed++) {
      Learner learner = learners.apply(seed);
      for (int epoch = 0; epoch < run.epochs(); epoch++) {
        learner.epoch();
        if (isNear(learner.outputs(data.inputs()))) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  private static String bar(double loss, double largest) {
    return String.format(Locale.ROOT, "%.4f ", loss)
        + "#".repeat((int) Math.round(loss / largest * BAR));
  }

  private static String row(String name, String right, String mistaken) {
    return String.format(Locale.ROOT, "%-25s %-26s %s", name, right, mistaken).stripTrailing();
  }
}
