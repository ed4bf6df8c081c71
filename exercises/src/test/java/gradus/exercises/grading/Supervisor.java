package gradus.exercises.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import gradus.exercises.grading.Ladder.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Grades in a process of its own, so that nothing a student's code does ends the grading: an exit,
 * a crash or a loop that cannot be stopped costs the method that does it and no other.
 *
 * <p>The worker stays for the next call, with its JVM warm, and reads the classes from disk anew
 * each time, and for every step. Seed, budget and allow-list are those of the system properties
 * when a worker starts.
 *
 * <pre>{@code
 * try (Supervisor supervisor = new Supervisor(folders, classPath, new Supervisor.Listener() {})) {
 *   Gradings gradings = supervisor.grade(Ladder.methods().toList());
 * }
 * }</pre>
 */
public final class Supervisor implements AutoCloseable {

  /** Hears how the grading goes on. */
  public interface Listener {

    /**
     * A method's turn has come.
     *
     * @param method the method
     */
    default void starts(Method method) {}

    /**
     * A method has been graded.
     *
     * @param method the method
     * @param gradings what has been found so far
     */
    default void ends(Method method, Gradings gradings) {}
  }

  private static final int NO_STEP = -1;

  private static final Duration TIME_TO_START = Duration.ofMinutes(1);

  /** What a worker may take above the budget: it has its own deadline, and usually keeps it. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<Path> folders;
  private final String classPath;
  private final Listener listener;
  private WorkerProcess worker;
  private boolean isFresh;

  /** Of the classes that the worker has read. */
  private int step;

  private int started;

  /**
   * Prepares a supervisor; it starts no process yet.
   *
   * @param folders of the properties' classes, then of the student's
   * @param classPath of the worker, without those: the grader, the kit and the libraries
   * @param listener hears how it goes on, in the thread that calls {@link #grade}
   */
  public Supervisor(List<Path> folders, String classPath, Listener listener) {
    this.folders = List.copyOf(folders);
    this.classPath = classPath;
    this.listener = listener;
  }

  /**
   * Grades methods, in the order of the ladder.
   *
   * @param methods what to grade
   * @return what was found; a method that was not asked for is not graded
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized Gradings grade(List<Method> methods) throws InterruptedException {
    Gradings gradings = Gradings.ofAnotherProcess();
    step = NO_STEP;
    for (Method method : Ladder.methods().filter(methods::contains).toList()) {
      listener.starts(method);
      Verdict verdict = verdict(method);
      gradings.take(verdict.grade(method));
      verdict.notes().forEach(note -> gradings.note(method.step(), note));
      listener.ends(method, gradings);
    }
    return gradings;
  }

  /**
   * Starts a worker now, so that the first grading need not wait for it.
   *
   * @throws IllegalStateException if none can be started
   */
  public synchronized void warmUp() {
    try {
      ensureWorker();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * How many workers have been started so far: one, unless a method ended or wore out its own.
   *
   * @return their number
   */
  public int workersStarted() {
    return started;
  }

  /**
   * Only a worker that has graded nothing else proves that it was this method that ended it: what
   * an earlier one left behind, a timer for example, may have done it.
   */
  private Verdict verdict(Method method) throws InterruptedException {
    while (true) {
      ensureWorker();
      boolean wasFresh = isFresh;
      try {
        return ask(method);
      } catch (TimeoutException late) {
        close();
        if (wasFresh) {
          return Verdict.of(Finding.tooSlow());
        }
      } catch (WorkerProcess.Ended ended) {
        close();
        if (wasFresh) {
          return Verdict.of(Finding.ended(ended.status(), method));
        }
      }
    }
  }

  private Verdict ask(Method method)
      throws InterruptedException, TimeoutException, WorkerProcess.Ended {
    isFresh = false;
    worker.ask(method.step() == step ? method.id() : Worker.ANEW + method.id());
    step = method.step();
    Verdict verdict = parse(worker.answer(Settings.now().budgetAsDuration().plus(GRACE)));
    if (verdict.isWorn()) {
      close();
    }
    return verdict;
  }

  private static Verdict parse(String line) {
    try {
      return Verdict.parse(line);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("the worker said: " + line, defect);
    }
  }

  private void ensureWorker() throws InterruptedException {
    if (worker != null) {
      return;
    }
    try {
      worker = WorkerProcess.start(command());
      worker.answer(TIME_TO_START);
      isFresh = true;
      started++;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (TimeoutException | WorkerProcess.Ended failure) {
      close();
      throw new IllegalStateException("the worker does not start: " + command(), failure);
    }
  }

  private List<String> command() {
    Settings settings = Settings.now();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // For why, see the parent pom.
                "-XX:+UseG1GC",
                // Every step has classes of its own, for a moment: the second compiler would
                // take twice the time to make them fast and then throw them away.
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-XX:ErrorFile=" + System.getProperty("java.io.tmpdir") + "/hs_err_pid%p.log",
                "-Dbasedir=" + Home.folder(),
                "-Dgradus.seed=" + settings.seed(),
                "-Dgradus.budget=" + settings.budget(),
                "-Dgradus.allow-list=" + (Guard.isOff() ? "off" : "on"),
                "-cp",
                classPath,
                Worker.class.getName()));
    folders.forEach(folder -> command.add(folder.toString()));
    String archive = System.getProperty("gradus.archive");
    if (archive != null) {
      // It makes the start faster, where it is one of this class path and this JVM.
      command.add(1, "-XX:SharedArchiveFile=" + archive);
    }
    return command;
  }

  /**
   * Grades the classes in {@code exercises/target} and prints the board, as the Maven run does.
   *
   * @param args nothing, or {@code --only} and a step, a file or a method
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] args) throws InterruptedException {
    System.exit(SupervisedRun.run(args));
  }

  /** Ends the worker. Another call of {@link #grade} would start one again. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
