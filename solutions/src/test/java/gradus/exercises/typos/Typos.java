package gradus.exercises.typos;

import gradus.exercises.typos.TypoTrial.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries a typo for every seed of a range. From the kit's top folder, after {@code mvn test -pl
 * solutions}:
 *
 * <pre>{@code
 * mvn -q -pl solutions dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp "solutions/target/test-classes:$(cat solutions/target/classpath)" \
 *     gradus.exercises.typos.Typos 1 5000
 * }</pre>
 *
 * @param tried how many
 * @param compiled how many were no error
 * @param tooMuch on how many the compiler itself failed
 * @param costNeighbours the verdicts of those that cost other files of their step
 * @param costStrangers the verdicts of those that cost files of other steps
 */
record Typos(
    int tried,
    int compiled,
    int tooMuch,
    List<Verdict> costNeighbours,
    List<Verdict> costStrangers) {

  /**
   * Prints what cost other files, and the figures; the exit status is 1 if another step lost one.
   *
   * @param args the first seed and the last
   */
  public static void main(String[] args) throws IOException {
    Path solutions = Path.of("solutions/src/main/java/gradus/exercises");
    Typos typos = of(solutions, Long.parseLong(args[0]), Long.parseLong(args[1]));
    typos.costNeighbours().forEach(verdict -> System.out.println("its step: " + verdict));
    typos.costStrangers().forEach(verdict -> System.out.println("ANOTHER STEP: " + verdict));
    System.out.println(typos.figures());
    System.exit(typos.costStrangers().isEmpty() && typos.tried() > 0 ? 0 : 1);
  }

  /** Tries the seeds from the first to the last. */
  static Typos of(Path solutions, long first, long last) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    try (TypoTrial trial = new TypoTrial(solutions)) {
      for (long seed = first; seed <= last; seed++) {
        verdicts.add(trial.verdict(seed));
      }
    }
    return new Typos(
        verdicts.size(),
        (int) verdicts.stream().filter(verdict -> !verdict.hasErrors()).count(),
        (int) verdicts.stream().filter(Verdict::isTooMuch).count(),
        verdicts.stream().filter(verdict -> !verdict.neighbours().isEmpty()).toList(),
        verdicts.stream().filter(verdict -> !verdict.strangers().isEmpty()).toList());
  }

  String figures() {
    return "%d typos: %d compile, on %d the compiler fails, %d cost their step, %d another step"
        .formatted(tried, compiled, tooMuch, costNeighbours.size(), costStrangers.size());
  }
}
