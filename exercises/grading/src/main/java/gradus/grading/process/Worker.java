package gradus.grading.process;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import gradus.grading.run.Grader;
import gradus.grading.run.GradingHook;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

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

  private final WorkerOrder order;
  private final Settings settings;
  private final PrintStream answers;
  private StudentClassLoader classes;

  private Worker(WorkerOrder order, PrintStream answers) {
    this.order = order;
    this.settings = order.settings();
    this.answers = answers;
  }

  /**
   * Answers requests until the input ends.
   *
   * @param arguments none
   * @throws IOException if the input cannot be read
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Figures are the same in every country, the grader's and the student's.
    Locale.setDefault(Locale.ROOT);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(System.out);
    new Worker(WorkerOrder.parse(requests.readLine()), answers).work(requests);
  }

  private void work(BufferedReader requests) throws IOException, InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(requests, queue), "requests");
    reader.setDaemon(true);
    reader.start();
    answer("");
    while (true) {
      answer(grade(queue.take()).line());
    }
  }

  /**
   * Reads requests in a thread of its own, so that running code does not outlive the supervisor.
   */
  private static void read(BufferedReader requests, BlockingQueue<String> queue) {
    requests.lines().forEach(queue::add);
    Runtime.getRuntime().halt(0);
  }

  private void answer(String text) {
    // Begins with a line end, too: the student's code may have left half a line.
    answers.print("\n" + order.token() + " " + text + "\n");
    answers.flush();
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
    classes = new StudentClassLoader(order.folders(), settings.allowList());
  }
}
