package gradus.cli.bench;

import gradus.cli.failure.UserMistake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures whether twice the rows, hidden units or epochs cost twice the time, and how much memory
 * training allocates.
 */
final class BenchScaling {

  private static final int SOME_ROWS = 2048;
  private static final int INPUTS = 64;
  private static final int HIDDEN = 64;
  private static final int OUTPUTS = 10;
  private static final int EIGHT_EPOCHS = 8;
  private static final int WARM_UPS = 3;
  private static final List<Integer> FACTORS = List.of(1, 2, 4, 8);

  /** The size that grows. */
  private enum Size {
    ROWS,
    HIDDEN_UNITS,
    EPOCHS;

    String task(int factor) {
      return "epochs %d %d %d %d %d"
          .formatted(
              EIGHT_EPOCHS * (this == EPOCHS ? factor : 1),
              SOME_ROWS * (this == ROWS ? factor : 1),
              INPUTS,
              HIDDEN * (this == HIDDEN_UNITS ? factor : 1),
              OUTPUTS);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One size and one factor.
   *
   * @param size what has grown
   * @param factor how many times
   * @param samples the seconds
   * @param times how many times the seconds of factor 1, by the medians
   * @param bytes allocated in the last round
   */
  record Row(String size, int factor, BenchSamples samples, double times, long bytes) {}

  /** The numbers of epochs after which the memory in use is read. */
  static final List<Integer> LOOKS = List.of(10_000, 100_000, 1_000_000);

  private BenchScaling() {}

  /** The bytes in use after each of {@link #LOOKS}, in one training of XOR. */
  static List<Long> memory() {
    try (BenchProcess process = start()) {
      String looks = LOOKS.stream().map(String::valueOf).collect(Collectors.joining(" "));
      String answer = process.ask("memory " + looks).orElseThrow(BenchScaling::ended);
      return Arrays.stream(answer.split(" ", -1)).map(Long::valueOf).toList();
    }
  }

  static List<Row> measure(int rounds) {
    try (BenchProcess process = start()) {
      List<Row> rows = new ArrayList<>();
      for (Size size : Size.values()) {
        rows.addAll(measure(size, rounds, process));
      }
      return rows;
    }
  }

  /**
   * Measures all factors in turn, round after round, so that other work of the machine slows all of
   * them alike.
   */
  private static List<Row> measure(Size size, int rounds, BenchProcess process) {
    Map<Integer, List<BenchAnswer>> answers = new TreeMap<>();
    for (int i = -WARM_UPS; i < rounds; i++) {
      for (int factor : FACTORS) {
        // The first task of a size also creates its data and its network.
        process.ask(size.task(factor));
        BenchAnswer answer =
            process.ask(size.task(factor)).map(BenchAnswer::parse).orElseThrow(BenchScaling::ended);
        if (i >= 0) {
          answers.computeIfAbsent(factor, none -> new ArrayList<>()).add(answer);
        }
      }
    }
    return rows(size, answers);
  }

  private static List<Row> rows(Size size, Map<Integer, List<BenchAnswer>> answers) {
    double once = samples(answers.get(1)).median();
    List<Row> rows = new ArrayList<>();
    answers.forEach(
        (factor, each) -> {
          BenchSamples samples = samples(each);
          long bytes = each.get(each.size() - 1).bytes();
          rows.add(new Row(size.toString(), factor, samples, samples.median() / once, bytes));
        });
    return rows;
  }

  private static BenchSamples samples(List<BenchAnswer> answers) {
    return new BenchSamples(answers.stream().map(BenchAnswer::seconds).toList());
  }

  private static BenchProcess start() {
    return BenchProcess.start(BenchContender.gradus("gradus").command())
        .orElseThrow(BenchScaling::ended);
  }

  private static UserMistake ended() {
    return new UserMistake("the process that was measured has ended before its answer.");
  }
}
