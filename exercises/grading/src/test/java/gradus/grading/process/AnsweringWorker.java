package gradus.grading.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Stands for a worker that finds the same of every exercise. */
final class AnsweringWorker {

  private AnsweringWorker() {}

  /** Starts as a worker does, and answers every exercise with the line that it is given. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String token = WorkerOrder.parse(requests.readLine()).token();
    answer(token, "");
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      if (!line.startsWith(Worker.ORDER)) {
        answer(token, arguments[0]);
      }
    }
  }

  private static void answer(String token, String answer) {
    System.out.print(token + " " + answer + "\n");
    System.out.flush();
  }
}
