package gradus.cli.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import gradus.cli.train.OwnParts;
import gradus.cli.train.Recipe;
import gradus.cli.train.TrainingTask;
import gradus.cli.work.StudentCompiler;
import gradus.nn.Losses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
  }

  /** The time from a frame to the next: a little more than thirty a second. */
  private static final long NANOSECONDS_A_FRAME = 1_000_000_000L / 32;

  /** The time that a worker trains for one frame; the rest is for looking at it. */
  private static final int MILLISECONDS_OF_TRAINING = 20;

  private static final int FASTEST = 10_000;

  /** Curves change little from one frame to the next, and are as long as all the rest. */
  private static final int FRAMES_A_CURVE = 6;

  private final KitFolder kit;
  private final Duration limit;
  private final Listener listener;
  private final PlayedMistakes mistakes;
  private final BlockingQueue<FutureTask<Void>> commands = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::live, "playground");
  private volatile List<PlaySide> sides = List.of();
  private volatile boolean isClosed;
  private boolean isRunning;

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
    this.kit = kit;
    this.limit = limit;
    this.listener = listener;
    this.mistakes = new PlayedMistakes(kit);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The mistakes that a run may have.
   *
   * @return in JSON
   */
  public String choices() {
    ObjectNode json = Json.object();
    mistakes.addTo(json.putArray("mistakes"));
    return json.toString();
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
    settings.forEach(this::requireGood);
    int number = starts.incrementAndGet();
    // A run that hangs would keep the command waiting, also one that has only begun to start.
    sides.forEach(PlaySide::close);
    await(() -> begin(number, settings.subList(0, runs.size()), runs));
  }

  private void requireGood(JsonNode json) {
    PlaySettings settings = PlaySettings.parse(json);
    Recipe recipe = settings.task().recipe();
    if (settings.parts() == PlaySettings.Parts.MISTAKE) {
      mistakes.requireUsed(settings.mistake(), recipe);
    }
  }

  private void begin(int number, List<JsonNode> all, JsonNode asked) throws InterruptedException {
    isRunning = false;
    begun = number;
    endAll();
    try {
      for (JsonNode settings : all) {
        begin(order(settings));
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
    PlaySide side = PlaySide.start(order, limit);
    sides = Stream.concat(sides.stream(), Stream.of(side)).toList();
    if (!isReplaced()) {
      side.begin();
    }
  }

  private void endAll() {
    sides.forEach(PlaySide::close);
    sides = List.of();
  }

  /** Whether another start has been asked for, and will have ended these runs. */
  private boolean isReplaced() {
    return begun != starts.get();
  }

  private PlayOrder order(JsonNode json) {
    PlaySettings settings = PlaySettings.parse(json);
    TrainingTask task = settings.task();
    return switch (settings.parts()) {
      case KIT -> order(json, List.of(), Set.of());
      case YOURS -> {
        Set<String> steps = OwnParts.folders(task.recipe());
        Path classes = new StudentCompiler(kit).compileSteps(steps);
        yield order(json, List.of(classes), withoutSoftmax(steps, task.recipe()));
      }
      case MISTAKE ->
          order(
              json,
              mistakes.compile(settings.mistake()),
              Set.of(mistakes.step(settings.mistake())));
    };
  }

  /** Step 12 is a bonus, and its loss no part of a training: the kit's is taken. */
  private static Set<String> withoutSoftmax(Set<String> steps, Recipe recipe) {
    Set<String> left = new TreeSet<>(steps);
    if (recipe.loss() == Losses.SOFTMAX_CROSS_ENTROPY) {
      left.remove("step03");
    }
    return left;
  }

  private PlayOrder order(JsonNode settings, List<Path> folders, Set<String> steps) {
    return new PlayOrder("", kit.module(), folders, steps, settings);
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
  private void awaitRuns(Command command) {
    await(
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

  /** A command that may be refused, or interrupted by the end of the lab. */
  private interface Command {
    void carryOut() throws InterruptedException;
  }

  /** Has a command carried out between two frames, and waits until it is. */
  private void await(Command command) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              command.carryOut();
              return null;
            });
    commands.add(task);
    if (isClosed) {
      // Nobody takes commands any more, and this one may have come after the last was cancelled.
      task.cancel(false);
    }
    try {
      task.get();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new UserMistake("the lab is ending.", ended);
    } catch (CancellationException ended) {
      throw new UserMistake("the lab is ending.", ended);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UserMistake mistake) {
        throw mistake;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private void live() {
    long next = System.nanoTime();
    try {
      while (!isClosed) {
        FutureTask<Void> command =
            isRunning
                ? commands.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS)
                : commands.take();
        if (command != null) {
          command.run();
        } else {
          // Counted on from when it was due, so that no picture is lost to a late wakening.
          next = Math.max(next + NANOSECONDS_A_FRAME, System.nanoTime());
          goOn();
        }
      }
    } catch (InterruptedException closed) {
      // The lab ends.
    } finally {
      isClosed = true;
      commands.forEach(left -> left.cancel(false));
    }
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
    isClosed = true;
    thread.interrupt();
    sides.forEach(PlaySide::close);
  }
}
