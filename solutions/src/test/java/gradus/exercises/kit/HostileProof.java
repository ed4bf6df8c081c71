package gradus.exercises.kit;

import gradus.exercises.grading.Grader;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Gradings.Grade;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.StudentsClasses;
import gradus.exercises.grading.Supervisor;
import gradus.exercises.kit.Change.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Grades code that means harm, and says where it does some: where it ends the grading, earns what
 * it should not, or costs another method its points.
 */
final class HostileProof implements AutoCloseable {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path PROPERTIES = Path.of("target", "test-classes");

  /** Of another step, and graded after all that is hostile. */
  private static final Method NEIGHBOUR = Ladder.find("Value.exp").orElseThrow();

  /** Seconds that a method may take: little where it takes all of them anyway. */
  private static final String SHORT = "2";

  /** Much where nothing should take long: the machine may be busy. */
  private static final String LONG = "30";

  private final boolean isGuarded;
  private final Path output = Files.createTempDirectory("gradus");
  private final List<Path> folders = List.of(output, CLASSES, PROPERTIES);
  private final StudentCompiler compiler = new StudentCompiler();

  /** One for all: it reads what has changed on disk, and has a worker for as long as one lives. */
  private final Supervisor supervisor =
      new Supervisor(folders, ClassPath.ofTests(), new Supervisor.Listener() {});

  private HostileProof(boolean isGuarded) throws IOException {
    this.isGuarded = isGuarded;
  }

  /**
   * Grades all of it and prints complaints, then how many there were.
   *
   * @param args {@code guarded}: in this JVM, under the allow-list; {@code unguarded}: in workers,
   *     where anything is allowed. Then the part of the names that is asked for, if not all is.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean isGuarded = args[0].equals("guarded");
    System.setProperty("gradus.allow-list", isGuarded ? "on" : "off");
    String wanted = args.length > 1 ? args[1] : "";
    List<Change> changes =
        Change.readAll(Kind.HOSTILE).stream()
            .filter(change -> change.name().contains(wanted))
            // What never ends goes on running in this JVM, and slows down whatever comes after it.
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

  /** Sets the budget of a method, which a worker takes over when it starts. */
  private void allow(String seconds) {
    if (!seconds.equals(System.setProperty("gradus.budget", seconds))) {
      supervisor.close();
    }
  }

  private List<String> complaints(Change change) throws IOException, InterruptedException {
    Status expected = expected(change, isGuarded);
    compiler.compile(Map.of(change.path(), change.applyTo(SOURCES)), output);
    try {
      List<Method> methods = methods(change);
      return complaints(change, expected, isGuarded ? guarded(methods) : supervisor.grade(methods));
    } finally {
      delete(output);
    }
  }

  private Gradings guarded(List<Method> methods) {
    try (StudentsClasses classes = new StudentsClasses(folders)) {
      return Grader.grade(classes, methods, sofar -> {});
    }
  }

  private static List<Method> methods(Change change) {
    return Stream.concat(change.step().methods().stream(), Stream.of(NEIGHBOUR)).toList();
  }

  private static List<String> complaints(Change change, Status expected, Gradings gradings) {
    List<String> complaints = new ArrayList<>();
    for (Method method : methods(change)) {
      Grade grade = gradings.of(method);
      boolean isHostile = method.equals(change.method()) || change.also().contains(method.id());
      Status right = isHostile ? expected : Status.PASSES;
      if (grade.status() != right) {
        complaints.add(
            "%s must be %s, is %s %s"
                .formatted(method.id(), right.id(), grade.status().id(), grade.finding().report()));
      }
    }
    return complaints;
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
    supervisor.close();
    compiler.close();
  }
}
