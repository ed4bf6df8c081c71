package gradus.cli.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One of the runs that are seen side by side: its worker, what it said last, and why it cannot go
 * on, if it cannot.
 */
final class PlaySide implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NONE = "null";

  private final RunProcess process;
  private String description = NONE;
  private String frame = NONE;
  private RunFailure failure;
  private int epoch;
  private int epochs;

  private PlaySide(RunProcess process) {
    this.process = process;
  }

  /**
   * Starts the worker of a run; {@link #begin} has to follow.
   *
   * @param order of the run
   * @param limit how long an answer may take
   * @param waiting is told of an answer that takes longer than most, and how long it still may
   */
  static PlaySide start(PlayOrder order, Duration limit, Consumer<Duration> waiting)
      throws InterruptedException {
    return new PlaySide(RunProcess.start(order, limit, waiting));
  }

  /** Builds the network; what is wrong with the student's code shows as its failure. */
  void begin() throws InterruptedException {
    describe("{\"do\":\"begin\"}");
  }

  private void describe(String command) throws InterruptedException {
    process.ask(command);
    try {
      description = process.answer();
      JsonNode json = JSON.readTree(description);
      epochs = json.path("epochs").asInt();
      epoch = 0;
    } catch (RunProcess.Failed failed) {
      failure = failed.failure();
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("the worker said: " + description, defect);
    }
    command("{\"do\":\"run\",\"to\":0,\"milliseconds\":0}");
  }

  /** Goes on with other points. */
  void replacePoints(String command) throws InterruptedException {
    if (isAlive()) {
      describe(command);
    }
  }

  /** Carries a command out and takes the frame. */
  void command(String command) throws InterruptedException {
    ask(command);
    take();
  }

  /** Sends a command; {@link #take} has to follow. */
  void ask(String command) {
    if (isAlive()) {
      process.ask(command);
    }
  }

  /** Waits for the frame. */
  void take() throws InterruptedException {
    if (!isAlive()) {
      return;
    }
    try {
      String answer = process.answer();
      int blank = answer.indexOf(' ');
      epoch = Integer.parseInt(answer.substring(0, blank));
      frame = answer.substring(blank + 1);
    } catch (RunProcess.Failed failed) {
      failure = failed.failure();
    }
  }

  /** Whether it can go on. */
  boolean isAlive() {
    return failure == null;
  }

  int epoch() {
    return epoch;
  }

  /** The number of epochs after which it rests. */
  int epochs() {
    return epochs;
  }

  String description() {
    return description;
  }

  /** The last frame, and why there will be no more. */
  String json() {
    return "{\"frame\":%s,\"failure\":%s}".formatted(frame, isAlive() ? NONE : failure.json());
  }

  @Override
  public void close() {
    process.close();
  }
}
