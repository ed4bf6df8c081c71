package gradus.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures contenders side by side: each has one turn in every round, so that other work of the
 * machine slows all of them alike.
 */
final class Bench {

  /** One turn of a contender: the seconds, or empty if the contender failed. */
  interface Turn {
    OptionalDouble seconds() throws InterruptedException;
  }

  private final int rounds;
  private final List<String> missing = new ArrayList<>();
  private final Consumer<String> progress;

  /**
   * Creates a bench.
   *
   * @param rounds number of turns of each contender, 1 or more
   * @param progress hears what is being measured
   */
  Bench(int rounds, Consumer<String> progress) {
    this.rounds = rounds;
    this.progress = progress;
  }

  /**
   * Measures a task in processes that live through all rounds, each warmed up before the first one.
   */
  List<BenchRow> steady(String what, String task, int warmUps, List<BenchContender> contenders)
      throws InterruptedException {
    Map<String, Turn> turns = new LinkedHashMap<>();
    List<BenchProcess> processes = new ArrayList<>();
    try {
      for (BenchContender contender : contenders) {
        progress.accept("%s: %s gets warm".formatted(what, contender.who()));
        Optional<BenchProcess> process = BenchProcess.start(contender.command());
        process.ifPresent(processes::add);
        boolean isWarm = process.isPresent() && isWarm(process.get(), task, warmUps);
        turns.put(
            contender.who(), isWarm ? () -> steady(process.get(), task) : OptionalDouble::empty);
      }
      return rows(what, turns);
    } finally {
      processes.forEach(BenchProcess::close);
    }
  }

  /**
   * Runs the task twice and counts the second run: the other contenders have emptied the caches.
   */
  private static OptionalDouble steady(BenchProcess process, String task) {
    return process.ask(task).isEmpty() ? OptionalDouble.empty() : seconds(process.ask(task));
  }

  private static boolean isWarm(BenchProcess process, String task, int warmUps) {
    for (int i = 0; i < warmUps; i++) {
      if (seconds(process.ask(task)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Measures a task as the first one of a new process in every round. */
  List<BenchRow> first(String what, String task, List<BenchContender> contenders)
      throws InterruptedException {
    Map<String, Turn> turns = new LinkedHashMap<>();
    for (BenchContender contender : contenders) {
      turns.put(contender.who(), () -> firstTask(contender, task));
    }
    return rows(what, turns);
  }

  private static OptionalDouble firstTask(BenchContender contender, String task) {
    Optional<BenchProcess> process = BenchProcess.start(contender.command());
    if (process.isEmpty()) {
      return OptionalDouble.empty();
    }
    try (BenchProcess fresh = process.get()) {
      return seconds(fresh.ask(task));
    }
  }

  /** Measures whole processes from start to end; each has run once before the first round. */
  List<BenchRow> whole(String what, Map<String, List<String>> commands)
      throws InterruptedException {
    Map<String, Turn> turns = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> command : commands.entrySet()) {
      progress.accept("%s: %s gets warm".formatted(what, command.getKey()));
      boolean works = BenchProcess.time(command.getValue()).isPresent();
      turns.put(
          command.getKey(),
          works ? () -> BenchProcess.time(command.getValue()) : OptionalDouble::empty);
    }
    return rows(what, turns);
  }

  private static OptionalDouble seconds(Optional<String> answer) {
    return answer.map(BenchAnswer::parse).stream().mapToDouble(BenchAnswer::seconds).findFirst();
  }

  /** Measures whatever the turns are, one of each in every round. */
  List<BenchRow> rows(String what, Map<String, Turn> turns) throws InterruptedException {
    Map<String, List<Double>> measured = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      progress.accept("%s: round %d of %d".formatted(what, round, rounds));
      for (Map.Entry<String, Turn> turn : turns.entrySet()) {
        OptionalDouble seconds = turn.getValue().seconds();
        seconds.ifPresent(
            value -> measured.computeIfAbsent(turn.getKey(), who -> new ArrayList<>()).add(value));
      }
    }
    progress.accept("");
    return compare(what, complete(what, turns.keySet(), measured));
  }

  /** Leaves out contenders that failed at least once. */
  private Map<String, List<Double>> complete(
      String what, Set<String> all, Map<String, List<Double>> measured) {
    Map<String, List<Double>> whole = new LinkedHashMap<>();
    for (String who : all) {
      List<Double> seconds = measured.getOrDefault(who, List.of());
      if (seconds.size() == rounds) {
        whole.put(who, seconds);
      } else {
        missing.add("%s (%s)".formatted(who, what));
      }
    }
    return whole;
  }

  /** The contenders that could not be measured, each with the task. */
  List<String> missing() {
    return missing;
  }

  private static List<BenchRow> compare(String what, Map<String, List<Double>> measured) {
    Map<String, BenchSamples> samples = new LinkedHashMap<>();
    measured.forEach((who, seconds) -> samples.put(who, new BenchSamples(seconds)));
    Optional<Double> numpy =
        Optional.ofNullable(samples.get(BenchRow.NUMPY)).map(BenchSamples::median);
    List<BenchRow> rows = new ArrayList<>();
    samples.forEach(
        (who, each) ->
            rows.add(new BenchRow(what, who, each, numpy.map(median -> median / each.median()))));
    return rows;
  }
}
