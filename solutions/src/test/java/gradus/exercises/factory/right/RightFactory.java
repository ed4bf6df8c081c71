package gradus.exercises.factory.right;

import gradus.exercises.factory.Variant;
import gradus.exercises.factory.VariantGrader;
import gradus.exercises.factory.Verdict;
import gradus.exercises.factory.WorkerPool;
import gradus.exercises.kit.Reference;
import gradus.grading.curriculum.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Grades right submissions that nobody wrote by hand: one that is refused is a defect of the
 * properties, of the allow-list, or of a rule that changes the meaning. A run that was killed goes
 * on when it is started again; {@code solutions/target/right-1-10} has the journals. From the kit's
 * top folder:
 *
 * <pre>{@code
 * mvn -q test-compile -pl solutions -am dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd solutions
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" \
 *     gradus.exercises.factory.right.RightFactory 1 10
 * }</pre>
 *
 * <p>{@code --jobs 4} behind it makes that number of processes; as many as there are cores, else.
 */
public final class RightFactory {

  private static final String WORKER = "--worker";

  /** A minute or so: the machine may be busy. */
  static final Settings SETTINGS = Reference.SETTINGS.withBudget(60);

  private RightFactory() {}

  /**
   * Grades all variants and prints what became of them, by method and by rule. The exit status is 1
   * if one does not compile or is refused.
   *
   * @param args the first seed and the last, then perhaps the number of processes
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the run is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> all = List.of(args);
    long first = Long.parseLong(all.get(0));
    long last = Long.parseLong(all.get(1));
    if (all.contains(WORKER)) {
      VariantGrader grader = new VariantGrader(SETTINGS);
      WorkerPool.work(variant -> grader.grade(variant, first, last));
      return;
    }
    List<Variant> variants = new ArrayList<>(RightVariants.all());
    // A run that is not over yet has then seen something of every method.
    Collections.shuffle(variants, new Random(1));
    Path folder = Path.of("target", "right-%d-%d".formatted(first, last));
    WorkerPool pool = new WorkerPool(variants, folder);
    List<String> arguments = List.of(all.get(0), all.get(1), WORKER);
    System.exit(
        report(variants, pool.run(RightFactory.class, arguments, WorkerPool.jobs(all))) ? 0 : 1);
  }

  private static boolean report(List<Variant> variants, Map<String, Verdict> verdicts) {
    System.out.println(table(variants, verdicts, variant -> variant.exercise().label()));
    System.out.println(table(variants, verdicts, variant -> String.join(" + ", variant.rules())));
    List<Variant> refused =
        variants.stream().filter(variant -> !verdicts.get(variant.key()).passes()).toList();
    refused.forEach(variant -> System.out.println(refusal(variant, verdicts.get(variant.key()))));
    System.out.printf("%d variants, %d refused%n", variants.size(), refused.size());
    return refused.isEmpty();
  }

  static String refusal(Variant variant, Verdict verdict) {
    return "%n%s of %s by %s: %s under seed %d%n  %s%n  %s"
        .formatted(
            variant.exercise().label(),
            variant.base(),
            variant.rules(),
            verdict.status(),
            verdict.seed(),
            verdict.message(),
            String.join("\n  ", variant.change()));
  }

  private static String table(
      List<Variant> variants, Map<String, Verdict> verdicts, Function<Variant, String> row) {
    Map<String, int[]> rows = new TreeMap<>();
    for (Variant variant : variants) {
      Verdict verdict = verdicts.get(variant.key());
      int[] counts = rows.computeIfAbsent(row.apply(variant), name -> new int[3]);
      counts[0]++;
      counts[1] += verdict.compiles() ? 1 : 0;
      counts[2] += verdict.passes() ? 1 : 0;
    }
    StringBuilder table = new StringBuilder("%-60s made compiled passed%n".formatted(""));
    rows.forEach(
        (name, counts) ->
            table.append("%-60s %4d %8d %6d%n".formatted(name, counts[0], counts[1], counts[2])));
    return table.toString();
  }
}
