package gradus.exercises.factory.wrong;

import gradus.exercises.factory.Base;
import gradus.exercises.factory.Variant;
import gradus.exercises.factory.VariantGrader;
import gradus.exercises.factory.Verdict;
import gradus.exercises.factory.WorkerPool;
import gradus.exercises.kit.Reference;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Grades wrong submissions by the thousand and lists those that pass: each of them is a hole in the
 * properties, or stands in the list of survivors with the reason why it is right. Goes on where it
 * was if it is started again. From the kit's top folder:
 *
 * <pre>{@code
 * mvn -q test-compile dependency:build-classpath -pl solutions -Dmdep.outputFile=target/classpath
 * cd solutions
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" \
 *     gradus.exercises.factory.wrong.WrongFactory
 * }</pre>
 *
 * <p>{@code --jobs 4} behind it makes that number of processes; as many as there are cores, else.
 * {@code solutions/target/wrong} has the journal of every grader.
 */
public final class WrongFactory {

  /** A loop that never ends is a frequent mistake, and does not deserve more. */
  private static final double SECONDS = 4;

  private static final long SEED = 1;

  /** The argument of a worker's process. */
  static final String WORKER = "--worker";

  private final VariantGrader grader =
      new VariantGrader(Reference.SETTINGS.withBudget(SECONDS).withVerdictOnly());
  private final Map<String, Map<String, String>> bases = new HashMap<>();

  private WrongFactory() throws IOException {
    for (Base base : Base.all()) {
      bases.put(name(base.exercise(), base.name()), Map.of(base.path(), base.source()));
    }
  }

  private static String name(Exercise exercise, String base) {
    return exercise.id() + " of " + base;
  }

  /** Grades one; see {@link Verdict#isUnchanged}. */
  private Verdict grade(Variant variant) {
    Verdict verdict = grader.grade(variant, SEED, SEED);
    Map<String, String> base = bases.get(name(variant.exercise(), variant.base()));
    return verdict.passes() && grader.areSame(base, variant.sources())
        ? Verdict.of(Verdict.UNCHANGED, SEED, List.of())
        : verdict;
  }

  /**
   * Grades all, prints the figures and the survivors without a reason. The exit status is 1 if
   * there is one.
   *
   * @param arguments perhaps the number of processes
   * @throws IOException if a journal cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> all = List.of(arguments);
    if (all.contains(WORKER)) {
      WorkerPool.work(new WrongFactory()::grade);
      return;
    }
    List<Variant> variants = WrongVariants.all();
    // A run that is not over yet has then seen something of every method.
    Collections.shuffle(variants, new Random(1));
    WorkerPool pool = new WorkerPool(variants, Path.of("target", "wrong"));
    Map<String, Verdict> verdicts =
        pool.run(WrongFactory.class, List.of(WORKER), WorkerPool.jobs(all));
    System.exit(report(variants, verdicts) ? 0 : 1);
  }

  /** Prints what was found and returns whether every survivor has a reason. */
  private static boolean report(List<Variant> variants, Map<String, Verdict> verdicts) {
    Survivors survivors = Survivors.read();
    printTable(variants, verdicts, variant -> variant.exercise().id());
    printTable(variants, verdicts, variant -> String.join(" + ", variant.rules()));
    List<Variant> unexplained =
        variants.stream()
            .filter(variant -> verdicts.get(variant.key()).passes())
            .filter(variant -> survivors.reason(variant).isEmpty())
            .toList();
    unexplained.forEach(variant -> System.out.println(Survivors.key(variant) + "\n"));
    long undecided = verdicts.values().stream().filter(Verdict::isUndecided).count();
    System.out.printf(
        "%d survived and are not in the list, %d are undecided: run it again%n",
        unexplained.size(), undecided);
    return unexplained.isEmpty() && undecided == 0;
  }

  private static void printTable(
      List<Variant> variants, Map<String, Verdict> verdicts, Function<Variant, String> group) {
    Map<String, int[]> rows = new LinkedHashMap<>();
    for (Variant variant : variants) {
      Verdict verdict = verdicts.get(variant.key());
      String name = variant.rules().size() > 1 ? "two" : group.apply(variant);
      for (String row : List.of(name, "all")) {
        count(rows.computeIfAbsent(row, none -> new int[5]), verdict);
      }
    }
    System.out.printf(
        "%n%-34s%9s%9s%9s%9s%9s%n", "", "made", "compile", "changed", "fail", "survive");
    rows.forEach(
        (name, figures) ->
            System.out.printf(
                "%-34s%9d%9d%9d%9d%9d%n",
                name, figures[0], figures[1], figures[2], figures[3], figures[4]));
  }

  private static void count(int[] row, Verdict verdict) {
    row[0]++;
    if (verdict.compiles()) {
      row[1]++;
      if (!verdict.isUnchanged() && !verdict.isUndecided()) {
        row[2]++;
        row[verdict.passes() ? 4 : 3]++;
      }
    }
  }
}
