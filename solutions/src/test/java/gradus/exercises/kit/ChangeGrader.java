package gradus.exercises.kit;

import gradus.exercises.grading.Grader;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.StudentsClasses;
import gradus.exercises.kit.Change.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a change of the bank in the solutions, and grades the result. */
public final class ChangeGrader implements AutoCloseable {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path PROPERTIES = Path.of("target", "test-classes");

  private final StudentCompiler compiler = new StudentCompiler();

  /**
   * What the grader found, of the one method that is wrong.
   *
   * @param method the method
   * @param gradings of this method alone
   */
  public record Graded(Method method, Gradings gradings) {}

  /**
   * Grades a mistake of the bank.
   *
   * @param name folder and file, for example {@code step07/weight-gradient-transposed}
   * @return what the grader found in the method where the mistake was made
   * @throws IOException if the bank cannot be read
   */
  public Graded gradeMistake(String name) throws IOException {
    Change change =
        Change.readAll(Kind.MISTAKE).stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no mistake is named " + name));
    return new Graded(change.method(), grade(change, List.of(change.method())));
  }

  /** Grades some methods where the change was made. */
  Gradings grade(Change change, List<Method> methods) throws IOException {
    Path output = Files.createTempDirectory("gradus");
    try {
      compiler.compile(Map.of(change.path(), change.applyTo(SOURCES)), output);
      try (StudentsClasses classes = new StudentsClasses(List.of(output, CLASSES, PROPERTIES))) {
        return Grader.grade(classes, methods, sofar -> {});
      }
    } finally {
      delete(output);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    compiler.close();
  }
}
