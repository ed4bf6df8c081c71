package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process in which the supervisor has a student's code run. It reads a token, then names of
 * methods, one a line, and answers each with the token and a {@link Verdict}. Before a name, {@link
 * #ANEW} says that the classes are to be read from disk again. It ends when its input does, that
 * is, with the supervisor.
 *
 * <p>The student's code prints elsewhere and reads nothing, and a line without the token counts for
 * nothing.
 */
final class Worker {

  /** What a request begins with whose classes are not those of the one before. */
  static final String ANEW = "anew ";

  private final List<Path> folders;
  private final String token;
  private final PrintStream answers;
  private StudentsClasses classes;

  private Worker(List<Path> folders, String token, PrintStream answers) {
    this.folders = folders;
    this.token = token;
    this.answers = answers;
  }

  /**
   * Works.
   *
   * @param folders of the properties' classes and the student's; what an earlier one has counts
   * @throws IOException if the input cannot be read
   * @throws InterruptedException never
   */
  public static void main(String[] folders) throws IOException, InterruptedException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(System.out);
    List<Path> paths = Arrays.stream(folders).map(Path::of).toList();
    new Worker(paths, requests.readLine(), answers).work(requests);
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

  /** In a thread of its own, so that whatever is being graded does not outlive the supervisor. */
  private static void read(BufferedReader requests, BlockingQueue<String> queue) {
    requests.lines().forEach(queue::add);
    Runtime.getRuntime().halt(0);
  }

  private void answer(String text) {
    // It begins with a line end, too: the student's code may have left half a line.
    answers.print("\n" + token + " " + text + "\n");
    answers.flush();
  }

  private Verdict grade(String request) throws IOException {
    if (classes == null || request.startsWith(ANEW)) {
      readClasses();
    }
    Method method = Ladder.find(request.replace(ANEW, "")).orElseThrow();
    Gradings gradings = Grader.grade(classes, List.of(method), soFar -> {});
    return Verdict.of(gradings.of(method), gradings.notes(method.step()), GradingHook.isWorn());
  }

  private void readClasses() throws IOException {
    if (classes != null) {
      classes.close();
    }
    classes = new StudentsClasses(folders);
  }
}
