package gradus.grading.process;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import gradus.grading.run.Grader;
import gradus.grading.run.GradingHook;
import gradus.grading.trace.TraceRunner;
import gradus.grading.trace.VersionTraces;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The main class of the process in which a student's code runs. It reads a {@link WorkerOrder},
 * then names of exercises, one a line, and answers each with its token and a {@link StoredResult}.
 * Before a name, {@link #ANEW} says that the classes are to be read from disk again. It ends when
 * its input does, that is, with the supervisor.
 *
 * <p>The student's code prints elsewhere and reads nothing, and lines without the token are
 * ignored.
 */
final class Worker {

  /** The prefix of a request that needs other classes than the one before. */
  static final String ANEW = "anew ";

  /**
   * The prefix of a request for a trace: the step's label and what is asked for stand behind it.
   */
  static final String TRACE = "trace ";

  /** The same for traces of other versions than the student's. */
  static final String VERSIONS = "versions ";

  /** The prefix of another {@link WorkerOrder}, which holds from now on and is not answered. */
  static final String ORDER = "order ";

  /** The request for a {@link MachineProbe}; the answer is empty if the machine gives it all. */
  static final String PROBE = "probe";

  /** The prefix of an answer that says what went wrong in the grader itself. */
  static final String FAILURE = "failure ";

  private WorkerOrder order;
  private Settings settings;
  private StudentClassLoader classes;

  private Worker(WorkerOrder order) {
    take(order);
  }

  private void take(WorkerOrder next) {
    order = next;
    settings = next.settings();
  }

  /**
   * Answers requests until the input ends.
   *
   * @param arguments none
   * @throws IOException if the input cannot be read
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    WorkerChannel channel = WorkerChannel.open();
    WorkerOrder order = WorkerOrder.parse(channel.order());
    Worker worker = new Worker(order);
    channel.begin(order.token());
    while (true) {
      String request = channel.next();
      if (request.startsWith(ORDER)) {
        worker.take(WorkerOrder.parse(request.substring(ORDER.length())));
      } else {
        channel.answer(worker.answerTo(request));
      }
    }
  }

  /** A student's code cannot make this thread throw an exception; what does is a defect of ours. */
  private String answerTo(String request) {
    try {
      if (request.equals(PROBE)) {
        MachineProbe.run();
        return "";
      }
      if (request.startsWith(TRACE)) {
        readClasses();
        return traced(request.substring(TRACE.length()), new TraceRunner(classes, settings)::trace);
      }
      return request.startsWith(VERSIONS)
          ? traced(
              request.substring(VERSIONS.length()),
              new VersionTraces(order.folders(), settings)::traces)
          : grade(request).line();
    } catch (IOException | RuntimeException | LinkageError defect) {
      return FAILURE + defect.toString().replaceAll("\\s+", " ");
    }
  }

  private static String traced(String request, BiFunction<Step, String, String> tracer) {
    String label = request.substring(0, request.indexOf(' '));
    Step step = Curriculum.step(Integer.parseInt(label));
    return tracer.apply(step, request.substring(label.length() + 1));
  }

  private StoredResult grade(String request) {
    if (classes == null || request.startsWith(ANEW)) {
      readClasses();
    }
    Exercise exercise = Curriculum.find(request.replace(ANEW, "")).orElseThrow();
    Results results = Grader.grade(classes, List.of(exercise), settings);
    return StoredResult.of(
        results.of(exercise), results.notes(exercise.step()), GradingHook.isWorn());
  }

  private void readClasses() {
    if (classes != null) {
      classes.close();
    }
    classes = new StudentClassLoader(order.folders(), settings.allowList(), order.checkpoints());
  }
}
