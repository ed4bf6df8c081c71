package gradus.exercises.kit;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Results;
import gradus.grading.run.Grader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Applies a change of the bank to the solutions and grades the result. */
public final class ChangeGrader implements AutoCloseable {

  /**
   * As a student is graded: the cases of the known seed are as many as in every run, and those of
   * the second repeat them, so that no mistake is found by luck.
   */
  private static final Settings SETTINGS =
      Reference.SETTINGS.withSeeds(
          CaseSeeds.parse(Settings.USUAL_SEED + "," + Settings.USUAL_SEED));

  private final MemoryCompiler compiler = new MemoryCompiler();

  /**
   * The results of one wrong exercise.
   *
   * @param exercise the exercise
   * @param results of this exercise alone
   */
  public record Graded(Exercise exercise, Results results) {}

  /**
   * Grades a mistake of the bank.
   *
   * @param name folder and file, for example {@code step07/weight-gradient-transposed}
   * @return the result of the exercise with the mistake
   * @throws IOException if the bank cannot be read
   */
  public Graded gradeMistake(String name) throws IOException {
    Change change =
        Change.readAll(Reference.BANK, Kind.MISTAKE).stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no mistake is named " + name));
    return new Graded(change.exercise(), grade(change, List.of(change.exercise())));
  }

  /** Grades some exercises with the change applied. */
  Results grade(Change change, List<Exercise> exercises) throws IOException {
    Path output = Files.createTempDirectory("gradus");
    try {
      compiler.compile(Map.of(change.path(), change.applyTo(Reference.SOURCES)), output);
      try (StudentClassLoader classes =
          new StudentClassLoader(Reference.foldersBehind(output), true)) {
        boolean neverEnds = change.status() == Status.TOO_SLOW;
        Settings settings = neverEnds ? SETTINGS.withBudget(2) : SETTINGS;
        return Grader.grade(classes, exercises, settings);
      }
    } finally {
      Folders.delete(output);
    }
  }

  @Override
  public void close() {
    compiler.close();
  }
}
