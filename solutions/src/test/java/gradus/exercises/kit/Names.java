package gradus.exercises.kit;

import gradus.exercises.factory.Variant;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Result;
import gradus.grading.run.Grader;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Prints the names that wrong methods are given, for a keeper to read. From the folder of the
 * solutions, after {@code mvn test-compile}:
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" \
 *     gradus.exercises.kit.Names step07
 * }</pre>
 *
 * <p>An argument is the beginning of names in the bank, or a file in place of one of a step's.
 */
public final class Names {

  private static final Settings SETTINGS =
      Reference.SETTINGS.withSeeds(
          CaseSeeds.parse(Settings.USUAL_SEED + "," + Settings.USUAL_SEED));

  private Names() {}

  /**
   * Grades and prints.
   *
   * @param args beginnings of names, or files
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    for (String arg : args) {
      if (arg.endsWith(".java")) {
        printFile(Path.of(arg));
      } else {
        printBank(arg);
      }
    }
    // Code that never ends is still running.
    System.exit(0);
  }

  private static void printBank(String beginning) throws IOException {
    try (ChangeGrader grader = new ChangeGrader()) {
      for (Change change : Change.readAll(Reference.BANK, Kind.MISTAKE)) {
        if (change.name().startsWith(beginning)) {
          Result result = grader.grade(change, List.of(change.exercise())).of(change.exercise());
          System.out.printf("%n%s: %s %s%n", change.name(), change.sentence(), change.diagnoses());
          print(result);
        }
      }
    }
  }

  private static void printFile(Path file) throws IOException {
    String source = Files.readString(file);
    System.out.printf("%n%s%n  %s%n", file.getFileName(), source.lines().findFirst().orElse(""));
    for (Exercise exercise : Curriculum.exercises().toList()) {
      boolean isInStep =
          source.contains(
              "package gradus.exercises.%s;".formatted(Curriculum.stepOf(exercise).folder()));
      if (isInStep && source.contains("class " + exercise.file())) {
        Result result = grade(exercise, source);
        if (result.status() != Status.PASSES) {
          print(result);
        }
      }
    }
  }

  private static Result grade(Exercise exercise, String source) throws IOException {
    Path output = Files.createTempDirectory("gradus");
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      compiler.compile(Map.of(Variant.path(exercise, exercise.file()), source), output);
      try (StudentClassLoader classes =
          new StudentClassLoader(Reference.foldersBehind(output), true)) {
        return Grader.grade(classes, List.of(exercise), SETTINGS).of(exercise);
      }
    } finally {
      Folders.delete(output);
    }
  }

  private static void print(Result result) {
    List<Diagnosis> diagnoses = result.outcome().diagnoses();
    System.out.printf("  %s %s%n", result.exercise().id(), result.status().id());
    result.outcome().lines().forEach(line -> System.out.println("    " + line));
    diagnoses.forEach(
        diagnosis -> System.out.printf("    [%s] %s%n", diagnosis.id(), diagnosis.sentence()));
  }
}
