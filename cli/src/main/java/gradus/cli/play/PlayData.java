package gradus.cli.play;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.cli.data.BuiltIn;
import gradus.cli.data.Seeds;
import gradus.cli.failure.UserMistake;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The dataset of a run.
 *
 * @param name of the dataset; {@link #POINTS} for points of one's own
 * @param size the number of points, where it can be chosen
 * @param heldOut how many of a hundred rows are not trained with
 * @param points of one's own: two coordinates and a target, 0 or 1
 */
record PlayData(String name, int size, int heldOut, List<double[]> points) {

  /** The name of the dataset of one's own points. */
  static final String POINTS = "points";

  /** The datasets whose points are drawn, as many as one likes. */
  private static final List<String> DRAWN = List.of("moons", "circles", "two-spirals", "spirals");

  private static final List<String> TABLES = List.of("xor", "and", "or");

  private static final int LARGEST_PARITY = 6;
  private static final int FEWEST = 10;
  private static final int MOST = 1000;
  private static final int MOST_OWN = 500;
  private static final int MOST_HELD_OUT = 50;

  /**
   * A dataset in two parts.
   *
   * @param training the rows to train with
   * @param heldOut the others, if there are any
   */
  record Split(Dataset training, Optional<Dataset> heldOut) {}

  static PlayData parse(JsonNode json) {
    String name = json.path("dataset").asText("xor");
    requireKnown(name);
    return new PlayData(
        name,
        number(json.path("size").asText("200"), "the number of points", FEWEST, MOST),
        number(json.path("heldOut").asText("0"), "held out", 0, MOST_HELD_OUT),
        points(json.path("points")));
  }

  private static void requireKnown(String name) {
    boolean isKnown = TABLES.contains(name) || DRAWN.contains(name) || name.equals(POINTS);
    if (!isKnown && !name.matches("parity:[2-%d]".formatted(LARGEST_PARITY))) {
      throw new UserMistake(
          "the dataset is %s; it must be %s, parity:2 to parity:%d, %s or %s."
              .formatted(
                  name,
                  String.join(", ", TABLES),
                  LARGEST_PARITY,
                  String.join(", ", DRAWN),
                  POINTS));
    }
  }

  private static int number(String text, String what, int least, int most) {
    if (text.matches("\\d{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new UserMistake(
        "%s is %s; it must be a whole number from %d to %d.".formatted(what, text, least, most));
  }

  private static List<double[]> points(JsonNode json) {
    if (json.size() > MOST_OWN) {
      throw new UserMistake("there are at most %d points of one's own.".formatted(MOST_OWN));
    }
    List<double[]> points = new ArrayList<>();
    for (JsonNode point : json) {
      boolean isPoint = point.size() == 3 && point.get(0).isNumber() && point.get(1).isNumber();
      int target = isPoint ? point.get(2).asInt(-1) : -1;
      if (target != 0 && target != 1) {
        throw new UserMistake("a point is two coordinates and a target, 0 or 1.");
      }
      points.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble(), target});
    }
    return points;
  }

  /** Whether its points are drawn from a seed. */
  boolean isDrawn() {
    return DRAWN.contains(name);
  }

  /** Draws the dataset and takes out the rows that are held out; of a table of truth none are. */
  Split split(Seeds seeds) {
    Dataset all = all(seeds);
    boolean canHoldOut = isDrawn() || name.equals(POINTS);
    int held = canHoldOut ? all.size() * heldOut / 100 : 0;
    if (held == 0) {
      return new Split(all, Optional.empty());
    }
    int[] order = shuffled(all.size(), seeds.data());
    return new Split(
        rows(all, order, 0, all.size() - held),
        Optional.of(rows(all, order, all.size() - held, all.size())));
  }

  private Dataset all(Seeds seeds) {
    return switch (name) {
      case "moons" -> Datasets.moons(size, seeds.data());
      case "circles" -> Datasets.circles(size, seeds.data());
      case "two-spirals" -> Datasets.twoSpirals(size, seeds.data());
      case "spirals" -> Datasets.spirals(size, seeds.data());
      case POINTS -> ownPoints();
      default -> BuiltIn.create(name, seeds);
    };
  }

  private Dataset ownPoints() {
    if (points.isEmpty()) {
      throw new UserMistake("there are no points yet; put some into the plane.");
    }
    Matrix inputs = Matrix.zeros(points.size(), 2);
    Matrix targets = Matrix.zeros(points.size(), 1);
    for (int i = 0; i < points.size(); i++) {
      inputs.set(i, 0, points.get(i)[0]);
      inputs.set(i, 1, points.get(i)[1]);
      targets.set(i, 0, points.get(i)[2]);
    }
    return new Dataset(POINTS, inputs, targets);
  }

  private static int[] shuffled(int size, RandomGenerator random) {
    int[] order = new int[size];
    for (int row = 0; row < size; row++) {
      int place = random.nextInt(row + 1);
      order[row] = order[place];
      order[place] = row;
    }
    return order;
  }

  private static Dataset rows(Dataset all, int[] order, int from, int to) {
    return new Dataset(
        all.name(), rows(all.inputs(), order, from, to), rows(all.targets(), order, from, to));
  }

  private static Matrix rows(Matrix matrix, int[] order, int from, int to) {
    Matrix rows = Matrix.zeros(to - from, matrix.columns());
    for (int i = from; i < to; i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        rows.set(i - from, j, matrix.get(order[i], j));
      }
    }
    return rows;
  }
}
