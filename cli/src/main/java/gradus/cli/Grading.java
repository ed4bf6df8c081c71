package gradus.cli;

import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Supervisor;
import gradus.exercises.grading.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles what has changed, grades it in a worker that survives anything, and remembers what was
 * found. It may be used again and again; the worker stays warm.
 */
final class Grading implements AutoCloseable {

  private final Exercises exercises;
  private final StudentCompiler compiler;
  private final Supervisor supervisor;
  private List<CompilerMessage> messages = List.of();
  private Gradings found = Gradings.ofAnotherProcess();

  /**
   * Prepares it.
   *
   * @param exercises what is graded
   * @param listener hears how it goes on
   */
  Grading(Exercises exercises, Supervisor.Listener listener) {
    this.exercises = exercises;
    this.compiler = new StudentCompiler(exercises);
    this.supervisor =
        new Supervisor(
            List.of(compiler.properties(), compiler.students()),
            WorkerClassPath.ofThisCommand(),
            new Supervisor.Listener() {
              @Override
              public void starts(Method method) {
                listener.starts(method);
              }

              @Override
              public void ends(Method method, Gradings gradings) {
                found = gradings;
                listener.ends(method, gradings);
              }
            });
  }

  /** Starts the worker, which takes as long as compiling does; the two go on side by side. */
  void warmUp() {
    Thread thread = new Thread(supervisor::warmUp, "start of the worker");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Grades.
   *
   * @param methods which
   * @return what was found of these; the others are not graded
   */
  Gradings grade(List<Method> methods) throws InterruptedException {
    // What is saved while it is being graded is newer than what was found.
    long began = System.currentTimeMillis();
    Set<String> folders = methods.stream().map(Ladder::folder).collect(Collectors.toSet());
    messages = compiler.compile(folders);
    found = Gradings.ofAnotherProcess();
    try {
      return supervisor.grade(methods);
    } finally {
      // Also where a listener or an interrupt has ended it.
      Gradings soFar = found;
      StudentState.change(exercises, state -> remember(methods, soFar, began, state));
    }
  }

  /** What the compiler complained about in the last grading. */
  List<CompilerMessage> messages() {
    return messages;
  }

  private static void remember(
      List<Method> methods, Gradings gradings, long began, StudentState state) {
    for (Method method : methods) {
      Gradings.Grade grade = gradings.of(method);
      if (grade.status() != Status.NOT_GRADED) {
        Verdict verdict = Verdict.of(grade, gradings.notes(method.step()), false);
        state.methods.put(method.id(), new StudentState.LastGrade(began, verdict));
      }
    }
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
