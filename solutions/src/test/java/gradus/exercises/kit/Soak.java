package gradus.exercises.kit;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.run.Grader;
import java.nio.file.Path;
import java.util.List;

/**
 * Grades the solutions under many seeds in one JVM: a right answer that fails under any of them is
 * a defect of the properties. From the kit's top folder, after {@code mvn test -pl solutions}:
 *
 * <pre>{@code
 * mvn -q -pl solutions dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp "solutions/target/test-classes:solutions/target/classes:$(cat solutions/target/classpath)" \
 *     gradus.exercises.kit.Soak 1 500
 * }</pre>
 */
public final class Soak {

  private static final ClassFolders SOLUTIONS =
      new ClassFolders(
          List.of(Path.of("solutions/target/test-classes")),
          List.of(Path.of("solutions/target/classes")));

  private Soak() {}

  /**
   * Runs all graded properties once a seed, prints every failure and, at the end, one line with the
   * figures. The exit status is 1 if there was a failure.
   *
   * @param args the first seed and the last
   */
  public static void main(String[] args) {
    long first = Long.parseLong(args[0]);
    long last = Long.parseLong(args[1]);
    int failed = 0;
    List<Exercise> exercises = Curriculum.exercises().toList();
    Settings settings = Settings.usual(KitPaths.ofKit(Path.of("")));
    try (StudentClassLoader classes = new StudentClassLoader(SOLUTIONS, true)) {
      for (long seed = first; seed <= last; seed++) {
        failed += failures(seed, Grader.grade(classes, exercises, settings.withSeed(seed)));
      }
    }
    System.out.printf("seeds %d to %d: %d failures%n", first, last, failed);
    System.exit(failed == 0 && first <= last ? 0 : 1);
  }

  /** Prints and counts the exercises that do not pass; one that was not graded counts, too. */
  private static int failures(long seed, Results results) {
    List<Result> failures =
        Curriculum.exercises()
            .map(results::of)
            .filter(result -> result.status() != Status.PASSES)
            .toList();
    failures.forEach(
        result ->
            System.out.printf(
                "seed %d: %s %s%n  %s%n",
                seed,
                result.exercise().id(),
                result.status().id(),
                String.join("\n  ", result.outcome().report())));
    return failures.size();
  }
}
