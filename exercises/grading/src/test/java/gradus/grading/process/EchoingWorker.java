package gradus.grading.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Stands for a worker: it answers with what it is asked, and prints much else. */
final class EchoingWorker {

  private static final int TWO_MEGABYTES = 1 << 21;

  private EchoingWorker() {}

  /** Reads an order and then requests, to the end of its input or to the word exit. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    WorkerOrder order = WorkerOrder.parse(requests.readLine());
    System.out.println("x".repeat(TWO_MEGABYTES));
    answer("ready", order);
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      if (line.equals("exit")) {
        System.exit(7);
      }
      answer(line, order);
    }
  }

  private static void answer(String text, WorkerOrder order) {
    System.out.println("a line of somebody else's");
    System.out.print("half a line");
    System.out.print("\n" + order.token() + " " + text + "\n");
    System.out.flush();
  }
}
