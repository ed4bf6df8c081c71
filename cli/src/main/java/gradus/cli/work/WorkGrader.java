package gradus.cli.work;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.kept.KeptResult;
import gradus.grading.kept.SourceStamp;
import gradus.grading.process.Supervisor;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles changed steps, grades exercises in a worker process, and remembers the results. It can
 * be used repeatedly; the worker stays warm.
 */
public final class WorkGrader implements AutoCloseable {

  private final KitFolder kit;
  private final StudentCompiler compiler;
  private final ChangedMethods changes;
  private final Supervisor supervisor;
  private List<CompilerMessage> messages = List.of();
  private String complaint = "";
  private Runnable waiting = () -> {};

  /** The results of the current or last grading so far. */
  private Results found = new Results();

  private final List<Exercise> graded = new ArrayList<>();

  /** What the files were when they were compiled. */
  private final Map<Exercise, String> sources = new HashMap<>();

  /**
   * Prepares a grader.
   *
   * @param kit the kit to grade
   * @param settings of all its gradings
   * @param listener receives the progress
   */
  public WorkGrader(KitFolder kit, Settings settings, Supervisor.Listener listener) {
    this.kit = kit;
    this.compiler = new StudentCompiler(kit);
    this.changes = new ChangedMethods(compiler.classes().students().get(0));
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
                changes.graded(exercise);
                listener.ends(exercise, results);
              }
            });
    supervisor.useArchive(System.getProperty("gradus.archive"));
  }

  /** Tells somebody once when another command is grading this kit, and has to end first. */
  public void whenWaiting(Runnable told) {
    waiting = told;
  }

  /** Starts the worker beside compiling, which takes about as long. */
  public void warmUp() {
    Thread thread = new Thread(supervisor::warmUp, "start of the worker");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Grades exercises, those first whose code has changed since they were graded here.
   *
   * @param exercises the exercises
   * @return their results; the others are not graded
   */
  public Results grade(List<Exercise> exercises) throws InterruptedException {
    ClassesLock lock = compiler.lock(waiting);
    try {
      return gradeAlone(exercises);
    } finally {
      lock.close();
    }
  }

  private Results gradeAlone(List<Exercise> exercises) throws InterruptedException {
    // A file saved during the grading is newer than its result.
    long began = System.currentTimeMillis();
    Set<String> folders = exercises.stream().map(Exercise::folder).collect(Collectors.toSet());
    Snapshot before = Snapshot.of(kit.sources());
    exercises.forEach(exercise -> sources.put(exercise, SourceStamp.of(kit.paths(), exercise)));
    messages = compiler.compile(folders);
    Set<String> savedMeanwhile = Snapshot.of(kit.sources()).changedSince(before);
    found = new Results();
    graded.clear();
    try {
      return supervisor.grade(changes.first(exercises));
    } finally {
      // Remembered even if a listener or an interrupt has ended the grading.
      remember(began, savedMeanwhile);
    }
  }

  /** What was found is shown in any case. */
  private void remember(long began, Set<String> savedMeanwhile) {
    complaint = "";
    try {
      StudentState.change(kit, state -> remember(began, savedMeanwhile, state));
    } catch (UserMistake readOnly) {
      complaint = readOnly.getMessage();
    }
  }

  /** Why nothing of the last grading is remembered; empty if all of it is. */
  public String complaint() {
    return complaint;
  }

  /** What the compiler complained about in the last grading. */
  public List<CompilerMessage> messages() {
    return messages;
  }

  /**
   * Remembers the results, and forgets those of exercises that could not be graded, or whose files
   * were saved while they were compiled: an old result never stands for new files.
   */
  private void remember(long began, Set<String> savedMeanwhile, StudentState state) {
    for (Exercise exercise : graded) {
      Result result = found.of(exercise);
      boolean isOfOlderFiles =
          Curriculum.foldersRunBy(exercise.folder()).anyMatch(savedMeanwhile::contains);
      if (isOfOlderFiles || result.status() == Status.NOT_GRADED) {
        state.forget(exercise);
      } else {
        StoredResult stored = StoredResult.of(result, found.notes(exercise.step()), false);
        state.remember(exercise, new KeptResult(began, sources.get(exercise), stored));
      }
    }
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
