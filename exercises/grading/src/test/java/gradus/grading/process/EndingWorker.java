package gradus.grading.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Stands for a worker whose student's code ends it. */
final class EndingWorker {

  private EndingWorker() {}

  /**
   * Starts as a worker does, and ends at its first request with the exit status it is given, after
   * it has printed the words behind that.
   */
  public static void main(String[] arguments) throws IOException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    WorkerOrder order = WorkerOrder.parse(requests.readLine());
    System.out.print(order.token() + " \n");
    System.out.flush();
    requests.readLine();
    Stream.of(arguments).skip(1).forEach(System.out::println);
    System.exit(Integer.parseInt(arguments[0]));
  }
}
