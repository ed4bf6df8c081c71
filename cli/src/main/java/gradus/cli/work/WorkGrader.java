package gradus.cli.work;

import gradus.cli.kit.KitFolder;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.process.Supervisor;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles what has changed, grades it in a worker that survives anything, and remembers what was
 * found. It may be used again and again; the worker stays warm.
 */
public final class WorkGrader implements AutoCloseable {

  private final KitFolder kit;
  private final StudentCompiler compiler;
  private final Supervisor supervisor;
  private List<CompilerMessage> messages = List.of();

  /** What the last grading has found so far, and of which exercises. */
  private Results found = new Results();

  private final List<Exercise> graded = new ArrayList<>();

  /**
   * Prepares it.
   *
   * @param kit what is graded
   * @param settings of all its gradings
   * @param listener hears how it goes on
   */
  public WorkGrader(KitFolder kit, Settings settings, Supervisor.Listener listener) {
    this.kit = kit;
    this.compiler = new StudentCompiler(kit);
    this.supervisor =
        new Supervisor(
            compiler.classes(),
            WorkerClassPath.ofThisCommand(),
            settings,
            new Supervisor.Listener() {
              @Override
              public void starts(Exercise exercise) {
                listener.starts(exercise);
              }

              @Override
              public void ends(Exercise exercise, Results results) {
                found = results;
                graded.add(exercise);
                listener.ends(exercise, results);
              }
            });
    supervisor.useArchive(System.getProperty("gradus.archive"));
  }

  /** Starts the worker, which takes as long as compiling does; the two go on side by side. */
  public void warmUp() {
    Thread thread = new Thread(supervisor::warmUp, "start of the worker");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Grades.
   *
   * @param exercises which
   * @return what was found of these; the others are not graded
   */
  public Results grade(List<Exercise> exercises) throws InterruptedException {
    // What is saved while it is being graded is newer than what was found.
    long began = System.currentTimeMillis();
    Set<String> folders = exercises.stream().map(Exercise::folder).collect(Collectors.toSet());
    Snapshot before = Snapshot.of(kit.sources());
    messages = compiler.compile(folders);
    Set<String> savedMeanwhile = Snapshot.of(kit.sources()).changedSince(before);
    found = new Results();
    graded.clear();
    try {
      return supervisor.grade(exercises);
    } finally {
      // Also where a listener or an interrupt has ended it.
      graded.removeIf(exercise -> savedMeanwhile.contains(exercise.folder()));
      StudentState.change(kit, state -> remember(began, state));
    }
  }

  /** What the compiler complained about in the last grading. */
  public List<CompilerMessage> messages() {
    return messages;
  }

  /** What could not be graded is forgotten: an old result never stands for new files. */
  private void remember(long began, StudentState state) {
    for (Exercise exercise : graded) {
      Result result = found.of(exercise);
      if (result.status() == Status.NOT_GRADED) {
        state.forget(exercise);
      } else {
        StoredResult stored = StoredResult.of(result, found.notes(exercise.step()), false);
        state.remember(exercise, began, stored);
      }
    }
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
