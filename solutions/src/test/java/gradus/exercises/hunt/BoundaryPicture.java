package gradus.exercises.hunt;

import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where two trained networks answer 1: two maps of the plane, and the outputs at the corners. */
final class BoundaryPicture {

  private static final int STEPS = 16;
  private static final double FROM = -0.5;
  private static final double TO = 1.5;

  private final HuntRun run;
  private final Dataset data;

  BoundaryPicture(HuntRun run) {
    this.run = run;
    this.data = run.data();
  }

  List<String> lines(Learner right, Learner mistaken) {
    for (int epoch = 0; epoch < run.epochs(); epoch++) {
      right.epoch();
      mistaken.epoch();
    }
    List<String> lines = new ArrayList<>();
    lines.add("%-38s %s".formatted("right code", "this code"));
    for (int i = STEPS / 2; i >= 0; i--) {
      double y = FROM + (TO - FROM) * i / (STEPS / 2);
      lines.add("%-38s %s".formatted(map(right, y), map(mistaken, y)));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "# is an output of 0.5 or more; both inputs run from %.1f to %.1f.",
            FROM,
            TO));
    for (int i = 0; i < data.size(); i++) {
      Matrix input = Matrix.row(data.inputs().toArrays()[i]);
      lines.add(
          String.format(
              Locale.ROOT,
              "output for %.0f %.0f, target %.0f      right code %.3f   this code %.3f",
              input.get(0, 0),
              input.get(0, 1),
              data.targets().get(i, 0),
              right.outputs(input).get(0, 0),
              mistaken.outputs(input).get(0, 0)));
    }
    return lines;
  }

  private static String map(Learner learner, double y) {
    StringBuilder map = new StringBuilder();
    for (int j = 0; j <= STEPS; j++) {
      double x = FROM + (TO - FROM) * j / STEPS;
      map.append(learner.outputs(Matrix.row(x, y)).get(0, 0) >= 0.5 ? "# " : ". ");
    }
    return map.toString().strip();
  }
}
