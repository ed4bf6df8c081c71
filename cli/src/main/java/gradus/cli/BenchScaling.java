package gradus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether twice the rows, hidden units or epochs cost twice the time, and what training allocates
 * once it runs.
 */
final class BenchScaling {

  private static final int ROWS = 2048;
  private static final int INPUTS = 64;
  private static final int HIDDEN = 64;
  private static final int OUTPUTS = 10;
  private static final int EPOCHS = 8;
  private static final int BATCH = 64;
  private static final int WARM_UPS = 5;
  private static final List<Integer> FACTORS = List.of(1, 2, 4, 8);

  /**
   * What grows.
   *
   * @param name for the table
   */
  private record Size(String name) {

    String task(int factor) {
      return "epochs %d %d %d %d %d"
          .formatted(
              name.equals("epochs") ? EPOCHS * factor : EPOCHS,
              name.equals("rows") ? ROWS * factor : ROWS,
              INPUTS,
              name.equals("hidden units") ? HIDDEN * factor : HIDDEN,
              OUTPUTS);
    }
  }

  /**
   * One size and one factor.
   *
   * @param size what has grown
   * @param factor how many times
   * @param samples the seconds
   * @param times how many times the seconds of factor 1, by the medians
   * @param bytesPerBatch allocated in the last round
   */
  record Row(String size, int factor, BenchSamples samples, double times, double bytesPerBatch) {}

  private BenchScaling() {}

  static List<Row> measure(int rounds) {
    Optional<BenchProcess> started = BenchProcess.start(BenchContender.gradus("gradus").command());
    try (BenchProcess process = started.orElseThrow()) {
      List<Row> rows = new ArrayList<>();
      for (String name : List.of("rows", "hidden units", "epochs")) {
        rows.addAll(measure(new Size(name), rounds, process));
      }
      return rows;
    }
  }

  private static List<Row> measure(Size size, int rounds, BenchProcess process) {
    List<Row> rows = new ArrayList<>();
    for (int factor : FACTORS) {
      List<Double> seconds = new ArrayList<>();
      long bytes = 0;
      for (int i = -WARM_UPS; i < rounds; i++) {
        String[] answer = process.ask(size.task(factor)).orElseThrow().split(" ");
        bytes = Long.parseLong(answer[1]);
        if (i >= 0) {
          seconds.add(Double.parseDouble(answer[0]));
        }
      }
      BenchSamples samples = new BenchSamples(seconds);
      double first = rows.isEmpty() ? samples.median() : rows.get(0).samples().median();
      rows.add(
          new Row(
              size.name(),
              factor,
              samples,
              samples.median() / first,
              bytes / batches(size, factor)));
    }
    return rows;
  }

  private static double batches(Size size, int factor) {
    double once = (double) EPOCHS * ROWS / BATCH;
    return size.name().equals("hidden units") ? once : once * factor;
  }
}
