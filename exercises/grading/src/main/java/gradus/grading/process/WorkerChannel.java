package gradus.grading.process;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker's side of its two pipes. It ends the process when its input does, that is, with the
 * supervisor. The student's code prints elsewhere and reads nothing.
 */
public final class WorkerChannel {

  private final BufferedReader requests;
  private final PrintStream answers;
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private String token = "";

  private WorkerChannel(BufferedReader requests, PrintStream answers) {
    this.requests = requests;
    this.answers = answers;
  }

  /**
   * Takes the standard streams of this process, and puts empty ones in their place.
   *
   * @return the channel
   */
  public static WorkerChannel open() {
    // Figures are the same in every country, the grader's and the student's.
    Locale.setDefault(Locale.ROOT);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(System.out);
    return new WorkerChannel(requests, answers);
  }

  /**
   * Reads the order, which comes before all requests.
   *
   * @return one line
   * @throws IOException if the input cannot be read
   */
  public String order() throws IOException {
    return requests.readLine();
  }

  /**
   * Says that the worker is ready.
   *
   * @param secret what all answers begin with; the student's code does not know it
   */
  public void begin(String secret) {
    token = secret;
    Thread reader = new Thread(this::read, "requests");
    reader.setDaemon(true);
    reader.start();
    answer("");
  }

  /** In a thread of its own, so that running code does not outlive the supervisor. */
  private void read() {
    requests.lines().forEach(queue::add);
    Runtime.getRuntime().halt(0);
  }

  /**
   * Waits for a request.
   *
   * @return one line
   * @throws InterruptedException never
   */
  public String next() throws InterruptedException {
    return queue.take();
  }

  /**
   * Answers the last request.
   *
   * @param text one line
   */
  public void answer(String text) {
    // Begins with a line end, too: the student's code may have left half a line.
    answers.print("\n" + token + " " + text + "\n");
    answers.flush();
  }
}
