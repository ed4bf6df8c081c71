package gradus.exercises.kit;

import gradus.exercises.grading.Grader;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.StudentsClasses;
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

  private static final List<Path> SOLUTIONS =
      List.of(Path.of("solutions/target/classes"), Path.of("solutions/target/test-classes"));

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
    try (StudentsClasses classes = new StudentsClasses(SOLUTIONS)) {
      for (long seed = first; seed <= last; seed++) {
        System.setProperty("gradus.seed", Long.toString(seed));
        failed += failures(seed, Grader.grade(classes, Ladder.methods().toList(), sofar -> {}));
      }
    }
    System.out.printf("seeds %d to %d: %d failures%n", first, last, failed);
    System.exit(failed == 0 && first <= last ? 0 : 1);
  }

  /** Prints what does not pass, and counts it: a method that was not graded counts, too. */
  private static int failures(long seed, Gradings gradings) {
    List<Gradings.Grade> failures =
        Ladder.methods()
            .map(gradings::of)
            .filter(grade -> grade.status() != Status.PASSES)
            .toList();
    failures.forEach(
        grade ->
            System.out.printf(
                "seed %d: %s %s%n  %s%n",
                seed,
                grade.method().id(),
                grade.status().id(),
                String.join("\n  ", grade.finding().lines())));
    return failures.size();
  }
}
