package gradus.cli.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run or two, in step, for the pages of a lab. All that happens to them happens in one thread,
 * command by command, and while they run frame by frame: the next frame is asked for when the last
 * one was sent, so that none waits in a queue.
 */
public final class Playground implements AutoCloseable {

  /** Is told what pages have to know. */
  public interface Listener {

    /**
     * Something has changed that stays: which runs there are.
     *
     * @param json on one line
     */
    void describe(String json);

    /**
     * The runs have gone on.
     *
     * @param json of one frame, on one line
     */
    void show(String json);

    /**
     * Somebody's code has not answered for a while, and is still waited for.
     *
     * @param json which run's, and how long it may still take
     */
    default void await(String json) {}
  }

  /** The time from a frame to the next: a little more than thirty a second. */
  private static final long NANOSECONDS_A_FRAME = 1_000_000_000L / 32;

  /** The time that a worker trains for one frame; the rest is for looking at it. */
  private static final int MILLISECONDS_OF_TRAINING = 20;

  private static final int FASTEST = 10_000;

  /** Curves change little from one frame to the next, and are as long as all the rest. */
  private static final int FRAMES_A_CURVE = 6;

  private final Duration limit;
  private final Listener listener;
  private final PlayOrders orders;
  private volatile List<PlaySide> sides = List.of();
  private boolean isRunning;
  private final PlayLoop loop = new PlayLoop(NANOSECONDS_A_FRAME, () -> isRunning, this::goOn);

  /** How often runs were asked for, and which of these starts has begun last. */
  private final AtomicInteger starts = new AtomicInteger();

  private int begun;

  /** The epoch that all runs are to come to next. */
  private int target;

  private int frames;

  /** The epoch at which they rest. */
  private int rest;

  private int speed = 1;

  /**
   * An empty playground.
   *
   * @param kit with the student's code
   * @param listener is told what happens
   */
  public Playground(KitFolder kit, Listener listener) {
    this(kit, kit.settings().budgetAsDuration(), listener);
  }

  /** A playground in which a frame may take so long. */
  Playground(KitFolder kit, Duration limit, Listener listener) {
    this.limit = limit;
    this.listener = listener;
    this.orders = new PlayOrders(kit);
    loop.start();
  }

  /**
   * The mistakes that a run may have.
   *
   * @return in JSON
   */
  public String choices() {
    return orders.choices();
  }

  /**
   * Starts one run or two anew, in the place of those that there are or that are still starting.
   *
   * @param asked the settings of each, in {@code runs}
   * @throws UserMistake if settings are wrong; the runs that there are go on then
   */
  public void start(JsonNode asked) {
    JsonNode runs = asked.path("runs");
    if (runs.size() < 1 || runs.size() > 2) {
      throw new UserMistake("there are one or two runs.");
    }
    List<JsonNode> settings = List.of(runs.get(0), runs.get(runs.size() - 1));
    settings.forEach(orders::requireGood);
    int number = starts.incrementAndGet();
    // A run that hangs would keep the command waiting, also one that has only begun to start.
    sides.forEach(PlaySide::close);
    loop.await(() -> begin(number, settings.subList(0, runs.size()), runs));
  }

  private void begin(int number, List<JsonNode> all, JsonNode asked) throws InterruptedException {
    isRunning = false;
    begun = number;
    endAll();
    try {
      for (JsonNode settings : all) {
        begin(orders.of(settings));
      }
    } catch (UserMistake mistake) {
      endAll();
      throw mistake;
    }
    if (isReplaced()) {
      endAll();
      return;
    }
    target = 0;
    rest = sides.stream().mapToInt(PlaySide::epochs).max().orElse(0);
    describe(asked);
    show();
  }

  /** Starts a run, unless another start wants its place; one that comes later sees and ends it. */
  private void begin(PlayOrder order) throws InterruptedException {
    if (isReplaced()) {
      return;
    }
    int number = sides.size();
    PlaySide side = PlaySide.start(order, limit, rest -> awaiting(number, order, rest));
    sides = Stream.concat(sides.stream(), Stream.of(side)).toList();
    if (!isReplaced()) {
      side.begin();
    }
  }

  private void awaiting(int run, PlayOrder order, Duration rest) {
    ObjectNode json = Json.object();
    json.put("run", run).put("milliseconds", rest.toMillis());
    json.put("parts", order.settings().path("parts").asText());
    listener.await(json.toString());
  }

  private void endAll() {
    sides.forEach(PlaySide::close);
    sides = List.of();
  }

  /** Whether another start has been asked for, and will have ended these runs. */
  private boolean isReplaced() {
    return begun != starts.get();
  }

  private void describe(JsonNode asked) {
    String all = sides.stream().map(PlaySide::description).collect(Collectors.joining(","));
    listener.describe("{\"runs\":[%s],\"asked\":%s}".formatted(all, asked));
  }

  private void show() {
    if (isReplaced()) {
      return;
    }
    String all = sides.stream().map(PlaySide::json).collect(Collectors.joining(","));
    listener.show(
        "{\"isRunning\":%s,\"speed\":%d,\"sides\":[%s]}".formatted(isRunning, speed, all));
  }

  /**
   * Carries out a command: {@code run} at a speed, in epochs a frame; {@code pause}; {@code epoch};
   * {@code row}.
   *
   * @param asked what to do
   * @throws UserMistake if there is no such command
   */
  public void command(JsonNode asked) {
    String what = asked.path("do").asText();
    switch (what) {
      case "run" -> awaitRuns(() -> run(asked.path("speed").asInt(1)));
      case "pause" -> awaitRuns(this::pause);
      case "epoch" -> awaitRuns(this::oneEpoch);
      case "row" -> awaitRuns(this::oneRow);
      default -> throw new UserMistake("the playground cannot do %s.".formatted(what));
    }
  }

  /** Has a command carried out with the runs that there are then: it waits for a start. */
  private void awaitRuns(PlayLoop.Command command) {
    loop.await(
        () -> {
          if (sides.isEmpty()) {
            throw new UserMistake("there is no run yet; start one.");
          }
          command.carryOut();
        });
  }

  private void run(int epochsPerFrame) {
    speed = Math.max(1, Math.min(FASTEST, epochsPerFrame));
    if (target >= rest) {
      rest = target + sides.stream().mapToInt(PlaySide::epochs).max().orElse(1);
    }
    isRunning = true;
    show();
  }

  private void pause() throws InterruptedException {
    isRunning = false;
    // The last frame may have had no curves.
    train(target, 0, true);
    show();
  }

  /** Trains all runs to the end of the epoch that comes next. */
  private void oneEpoch() throws InterruptedException {
    isRunning = false;
    target = sides.stream().mapToInt(PlaySide::epoch).max().orElse(0) + 1;
    while (alive().anyMatch(side -> side.epoch() < target)) {
      train(true);
    }
    show();
  }

  private void oneRow() throws InterruptedException {
    isRunning = false;
    for (PlaySide side : sides) {
      side.command("{\"do\":\"row\"}");
    }
    target = Math.max(target, sides.stream().mapToInt(PlaySide::epoch).max().orElse(0));
    show();
  }

  /**
   * Sets a weight by hand.
   *
   * @param asked which run, parameter and entry, and the value
   * @throws UserMistake if there is no such weight
   */
  public void set(JsonNode asked) {
    int number = asked.path("run").asInt(0);
    ObjectNode command = Json.object();
    command.put("do", "set");
    command.setAll((ObjectNode) asked);
    awaitRuns(
        () -> {
          if (number < 0 || number >= sides.size()) {
            throw new UserMistake("there is no such run.");
          }
          sides.get(number).command(command.toString());
          show();
        });
  }

  /**
   * Goes on with other points and the same weights.
   *
   * @param asked the points
   * @throws UserMistake if there are none, or they are wrong
   */
  public void points(JsonNode asked) {
    PlayData data = PlayData.parse(asked);
    if (data.points().isEmpty()) {
      throw new UserMistake("there are no points.");
    }
    ObjectNode command = Json.object();
    command.put("do", "points");
    command.setAll((ObjectNode) asked);
    awaitRuns(
        () -> {
          for (PlaySide side : sides) {
            side.replacePoints(command.toString());
          }
          target = 0;
          rest = sides.stream().mapToInt(PlaySide::epochs).max().orElse(0);
          describe(asked);
          show();
        });
  }

  /** Trains for one frame and shows it. */
  private void goOn() throws InterruptedException {
    if (alive().allMatch(side -> side.epoch() >= target)) {
      target = Math.min(target + speed, rest);
    }
    frames++;
    train(target == rest || frames % FRAMES_A_CURVE == 0);
    if (alive().allMatch(side -> side.epoch() >= rest)) {
      isRunning = false;
    }
    show();
  }

  private void train(boolean hasCurves) throws InterruptedException {
    train(target, MILLISECONDS_OF_TRAINING, hasCurves);
  }

  private void train(int epoch, int milliseconds, boolean hasCurves) throws InterruptedException {
    String command =
        "{\"do\":\"run\",\"to\":%d,\"milliseconds\":%d,\"curves\":%s}"
            .formatted(epoch, milliseconds, hasCurves);
    sides.forEach(side -> side.ask(command));
    for (PlaySide side : sides) {
      side.take();
    }
  }

  private Stream<PlaySide> alive() {
    return sides.stream().filter(PlaySide::isAlive);
  }

  @Override
  public void close() {
    loop.close();
    sides.forEach(PlaySide::close);
  }
}
