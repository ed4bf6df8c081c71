package gradus.exercises.kit;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.process.Supervisor;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.run.Grader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Grades hostile code, and reports where it ends the grading, earns points, or costs another
 * exercise its points.
 */
final class HostileProof implements AutoCloseable {

  /** An exercise of another step, graded after all hostile code. */
  private static final Exercise NEIGHBOUR = Curriculum.find("Value.exp").orElseThrow();

  /** The seconds for code that uses up its budget. */
  private static final double SHORT = 2;

  /** The seconds for code that should be quick, since the machine may be busy. */
  private static final double LONG = 30;

  private final boolean isGuarded;
  private final Path output = Files.createTempDirectory("gradus");
  private final ClassFolders folders = Reference.foldersBehind(output);
  private final MemoryCompiler compiler = new MemoryCompiler();

  /** One supervisor for each budget: it keeps its worker and reads changed classes from disk. */
  private Supervisor supervisor;

  private Settings settings;

  private HostileProof(boolean isGuarded) throws IOException {
    this.isGuarded = isGuarded;
    allow(LONG);
  }

  /**
   * Grades all files and prints complaints, then the number of graded files.
   *
   * @param args {@code guarded}: in this JVM, under the allow-list; {@code unguarded}: in workers,
   *     where anything is allowed. Then a part of the names, to grade only some files.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean isGuarded = args[0].equals("guarded");
    String wanted = args.length > 1 ? args[1] : "";
    List<Change> changes =
        Change.readAll(Reference.BANK, Kind.HOSTILE).stream()
            .filter(change -> change.name().contains(wanted))
            // Endless code goes on running in this JVM and slows down the files after it.
            .sorted(Comparator.comparing(change -> expected(change, isGuarded) == Status.TOO_SLOW))
            .toList();
    try (HostileProof proof = new HostileProof(isGuarded)) {
      for (Change change : changes) {
        proof.allow(expected(change, isGuarded) == Status.TOO_SLOW ? SHORT : LONG);
        proof
            .complaints(change)
            .forEach(complaint -> System.out.println(change.name() + ": " + complaint));
      }
    }
    System.out.println(changes.size());
    System.exit(0);
  }

  private static Status expected(Change change, boolean isGuarded) {
    return isGuarded ? change.status() : change.unguarded();
  }

  /** Sets the seconds that an exercise may take. */
  private void allow(double seconds) {
    if (settings == null || settings.budget() != seconds) {
      close();
      Settings guarded = Reference.SETTINGS.withBudget(seconds);
      settings = isGuarded ? guarded : guarded.withoutAllowList();
      supervisor =
          new Supervisor(folders, Reference.classPath(), settings, new Supervisor.Listener() {});
    }
  }

  private List<String> complaints(Change change) throws IOException, InterruptedException {
    Status expected = expected(change, isGuarded);
    compiler.compile(Map.of(change.path(), change.applyTo(Reference.SOURCES)), output);
    try {
      List<Exercise> exercises = exercises(change);
      return complaints(
          change, expected, isGuarded ? guarded(exercises) : supervisor.grade(exercises));
    } finally {
      Folders.delete(output);
    }
  }

  private Results guarded(List<Exercise> exercises) {
    try (StudentClassLoader classes = new StudentClassLoader(folders, true)) {
      return Grader.grade(classes, exercises, settings);
    }
  }

  private static List<Exercise> exercises(Change change) {
    return Stream.concat(change.step().exercises().stream(), Stream.of(NEIGHBOUR)).toList();
  }

  private static List<String> complaints(Change change, Status expected, Results results) {
    List<String> complaints = new ArrayList<>();
    for (Exercise exercise : exercises(change)) {
      Result result = results.of(exercise);
      boolean isHostile =
          exercise.equals(change.exercise()) || change.also().contains(exercise.id());
      Status right = isHostile ? expected : Status.PASSES;
      if (result.status() != right) {
        complaints.add(
            "%s must be %s, is %s %s"
                .formatted(
                    exercise.id(), right.id(), result.status().id(), result.outcome().report()));
      }
    }
    return complaints;
  }

  @Override
  public void close() {
    if (supervisor != null) {
      supervisor.close();
    }
  }
}
