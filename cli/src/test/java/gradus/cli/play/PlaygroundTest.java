package gradus.cli.play;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.KitCopy;
import gradus.cli.failure.UserMistake;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests runs in their workers: what they do when told to, and what becomes of bad code. */
class PlaygroundTest {

  private static final String DENSE =
      "exercises/src/main/java/gradus/exercises/step07/DenseLayer.java";
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final int PATIENCE = 120;

  @TempDir static Path folder;
  private static KitCopy kit;

  private final BlockingQueue<JsonNode> shown = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonNode> awaited = new LinkedBlockingQueue<>();
  private JsonNode described;
  private JsonNode last;
  private Playground playground;

  @BeforeAll
  static void kit() {
    kit = KitCopy.in(folder);
  }

  @BeforeEach
  void open() {
    kit.copy(
        "solutions/src/main/java/gradus/exercises/step07", DENSE.replace("/DenseLayer.java", ""));
    playground = new Playground(kit.folder(), LIMIT, listener());
  }

  private Playground.Listener listener() {
    return new Playground.Listener() {
      @Override
      public void describe(String json) {
        described = parsed(json);
      }

      @Override
      public void show(String json) {
        last = parsed(json);
        shown.add(last);
      }

      @Override
      public void await(String json) {
        awaited.add(parsed(json));
      }
    };
  }

  @AfterEach
  void close() {
    playground.close();
  }

  /** JSON with other quotes, which need no backslashes here. */
  private static JsonNode json(String text) {
    return parsed(text.replace('\'', '"'));
  }

  private static JsonNode parsed(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(text, wrong);
    }
  }

  private void start(String... runs) {
    playground.start(json("{'runs':[%s]}".formatted(String.join(",", runs))));
  }

  private void command(String what) {
    playground.command(json("{'do':'%s','speed':100}".formatted(what)));
  }

  private JsonNode frame(int run) {
    return last.path("sides").path(run).path("frame");
  }

  private JsonNode failure(int run) {
    return last.path("sides").path(run).path("failure");
  }

  private void await(Predicate<JsonNode> state) throws InterruptedException {
    JsonNode next = shown.poll(PATIENCE, TimeUnit.SECONDS);
    while (next != null && !state.test(next)) {
      next = shown.poll(PATIENCE, TimeUnit.SECONDS);
    }
    assertTrue(next != null, "no such state came");
  }

  private static String xor(String parts, int epochs) {
    return "{'dataset':'xor','hidden':'4','parts':'%s','options':{'epochs':'%d'}}"
        .formatted(parts, epochs);
  }

  @Test
  void aRunGoesOnByAnEpochOrARow() {
    start(xor("kit", 50));
    assertEquals(0, frame(0).path("epoch").asInt());
    command("epoch");
    command("epoch");
    assertEquals(2, frame(0).path("epoch").asInt());
    command("row");
    assertEquals(1, frame(0).path("rowsDone").asInt());
    assertEquals(0, frame(0).path("lastRow").asInt());
    command("epoch");
    assertEquals(3, frame(0).path("epoch").asInt());
    assertEquals(0, frame(0).path("rowsDone").asInt());
    assertEquals(4, frame(0).path("outputs").size());
    assertEquals(3072, frame(0).path("map").asText().length());
  }

  @Test
  void itRestsAtItsLastEpochAndPausesWhenItIsTold() throws InterruptedException {
    start(xor("kit", 300));
    shown.clear();
    command("run");
    await(state -> !state.path("isRunning").asBoolean());
    assertEquals(300, frame(0).path("epoch").asInt());
    start(xor("kit", 100_000_000));
    shown.clear();
    command("run");
    await(state -> state.path("sides").path(0).path("frame").path("epoch").asInt() > 100);
    await(state -> state.at("/sides/0/frame/curve").isMissingNode());
    await(state -> state.at("/sides/0/frame/curve").isArray());
    command("pause");
    assertTrue(last.at("/sides/0/frame/curve").isArray(), "a run that rests has its curves");
    int paused = frame(0).path("epoch").asInt();
    assertFalse(last.path("isRunning").asBoolean());
    command("epoch");
    command("epoch");
    assertEquals(paused + 2, frame(0).path("epoch").asInt());
  }

  @Test
  void rightPartsOfOnesOwnLearnAsTheKits() {
    start(xor("yours", 50), xor("kit", 50));
    for (int i = 0; i < 5; i++) {
      command("epoch");
    }
    assertEquals(frame(1).path("outputs"), frame(0).path("outputs"));
    JsonNode own = described.path("runs").path(0);
    assertTrue(own.path("parts").path(0).path("isYours").asBoolean());
    assertFalse(own.path("parts").path(1).path("isYours").asBoolean());
    assertTrue(own.path("notes").path(0).asText().startsWith("08 SigmoidLayer.forward is still"));
  }

  @Test
  void aWeightIsSetByHand() {
    start(xor("kit", 50));
    playground.set(json("{'run':0,'parameter':0,'entry':3,'value':0.25}"));
    assertEquals(
        0.25, frame(0).path("layers").path(0).path("weights").path("values").path(3).asDouble());
    for (String wrong :
        new String[] {
          "{'run':0,'parameter':9,'entry':3,'value':1}",
          "{'run':0,'parameter':0,'entry':8,'value':1}",
          "{'run':0,'parameter':0,'entry':3,'value':'NaN'}",
          "{'run':1,'parameter':0,'entry':3,'value':1}"
        }) {
      assertThrows(UserMistake.class, () -> playground.set(json(wrong)), wrong);
    }
    assertTrue(failure(0).isNull());
  }

  @Test
  void otherPointsAreLearntWithTheSameWeights() {
    start("{'dataset':'points','points':[[0,0,0],[1,1,1]],'hidden':'3'}");
    JsonNode before = frame(0).path("layers");
    playground.points(json("{'dataset':'points','points':[[0,0,0],[1,1,1],[1,0,1]]}"));
    assertEquals(
        before.path(0).path("weights").path("values"),
        frame(0).path("layers").path(0).path("weights").path("values"));
    assertEquals(3, frame(0).path("outputs").size());
    assertThrows(UserMistake.class, () -> playground.points(json("{'points':[]}")));
  }

  @Test
  void aNotebookEndsInItsPublishedFigures() throws InterruptedException {
    for (int notebook : new int[] {1, 3, 4}) {
      start(
          ("{'dataset':'xor','hidden':'2','notebook':%d,'parts':'yours','options':{'epochs':'10000',"
                  + "'optimizer':'gradient-descent','loss':'mse','learning-rate':'%s'}}")
              .formatted(notebook, notebook == 1 ? "1" : "0.2"));
      shown.clear();
      playground.command(json("{'do':'run','speed':1000}"));
      await(state -> !state.path("isRunning").asBoolean());
      assertTrue(frame(0).path("figures").size() > 10);
      for (JsonNode figure : frame(0).path("figures")) {
        assertTrue(figure.path("agrees").asBoolean(), notebook + ": " + figure);
      }
    }
  }

  @Test
  void codeThatHangsIsTooSlowAndTheOtherRunGoesOn() {
    hang();
    start(xor("yours", 50), xor("kit", 50));
    assertEquals(json("{'run':0,'milliseconds':1000,'parts':'yours'}"), awaited.poll());
    assertEquals("too-slow", failure(0).path("status").asText());
    assertEquals(
        "Your code did not answer within 3 seconds: look for a loop that never ends.",
        failure(0).path("sentence").asText());
    command("epoch");
    assertEquals(1, frame(1).path("epoch").asInt());
    assertTrue(failure(1).isNull());
  }

  @Test
  @Timeout(PATIENCE)
  void whoStartsAnewWaitsForNoHangAndIsToldOfNone() throws InterruptedException {
    hang();
    ExecutorService pages = Executors.newFixedThreadPool(2);
    try (Playground patient =
        new Playground(kit.folder(), Duration.ofSeconds(10L * PATIENCE), listener())) {
      JsonNode hanging = json("{'runs':[%s,%s]}".formatted(xor("yours", 50), xor("kit", 50)));
      Set<ProcessHandle> before = workers();
      Future<?> first = pages.submit(() -> patient.start(hanging));
      awaitWorker(before);
      patient.start(json("{'runs':[%s]}".formatted(xor("kit", 50))));
      assertDoesNotThrow(() -> first.get());
      patient.command(json("{'do':'epoch'}"));
      assertEquals(1, frame(0).path("epoch").asInt());
      for (JsonNode state : shown) {
        assertTrue(state.at("/sides/0/failure").isNull(), state.toString());
        assertEquals(1, state.path("sides").size());
      }
    } finally {
      pages.shutdownNow();
    }
  }

  /** Waits for a worker more; it may have come as far as its code or not. */
  private static void awaitWorker(Set<ProcessHandle> before) {
    while (before.containsAll(ProcessHandle.current().children().toList())) {
      Thread.onSpinWait();
    }
  }

  private static Set<ProcessHandle> workers() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  @Test
  @Timeout(PATIENCE)
  void aCommandThatComesWhileRunsStartWaitsForThem() throws Exception {
    ExecutorService pages = Executors.newFixedThreadPool(2);
    try {
      Set<ProcessHandle> before = workers();
      Future<?> start = pages.submit(() -> start(xor("kit", 50)));
      awaitWorker(before);
      command("epoch");
      start.get();
      assertEquals(1, frame(0).path("epoch").asInt());
    } finally {
      pages.shutdownNow();
    }
  }

  private static void hang() {
    kit.write(
        DENSE,
        kit.read(DENSE)
            .replace(
                "    this.input = input;\n",
                "    while (input != null) {}\n    this.input = input;\n"));
  }

  @Test
  void codeThatThrowsOrIsRefusedSaysSo() {
    String right = kit.read(DENSE);
    String stored = "    this.input = input;\n";
    kit.write(DENSE, right.replace(stored, stored + "    input.get(7, 7);\n"));
    start(xor("yours", 50));
    assertEquals("does-not-run", failure(0).path("status").asText());
    assertTrue(failure(0).path("sentence").asText().startsWith("Your code failed"));
    kit.write(DENSE, right.replace(stored, stored + "    System.exit(3);\n"));
    start(xor("yours", 50));
    assertEquals("not-allowed", failure(0).path("status").asText());
    assertThrows(UserMistake.class, () -> playground.start(json("{'runs':[]}")));
    kit.write(DENSE, right);
    start(xor("yours", 50));
    assertTrue(failure(0).isNull());
  }

  @Test
  void aWorkerThatIsKilledIsTold() {
    start(xor("kit", 50));
    assertNotEquals(
        0, ProcessHandle.current().children().filter(ProcessHandle::destroyForcibly).count());
    command("epoch");
    assertEquals("not-graded", failure(0).path("status").asText());
    assertEquals(
        "The run's process was killed from outside, as when memory is short: start it anew.",
        failure(0).path("sentence").asText());
  }

  @Test
  @Timeout(PATIENCE)
  void nobodyWaitsForAPlaygroundThatHasFailed() throws InterruptedException {
    CountDownLatch failed = new CountDownLatch(1);
    Playground.Listener failing =
        new Playground.Listener() {
          @Override
          public void describe(String json) {
            // The frames alone fail.
          }

          @Override
          public void show(String json) {
            if (parsed(json).at("/sides/0/frame/epoch").asInt() > 0) {
              failed.countDown();
              throw new IllegalStateException("a page that cannot be told; this is a test");
            }
          }
        };
    try (Playground broken = new Playground(kit.folder(), LIMIT, failing)) {
      broken.start(json("{'runs':[%s]}".formatted(xor("kit", 50))));
      broken.command(json("{'do':'run'}"));
      failed.await();
      for (int i = 0; i < 2; i++) {
        assertThrows(UserMistake.class, () -> broken.command(json("{'do':'pause'}")));
      }
    }
  }

  @Test
  void aRateThatIsTooLargeDiverges() throws InterruptedException {
    start(
        "{'dataset':'moons','hidden':'4','parts':'kit','options':{'activation':'relu',"
            + "'optimizer':'gradient-descent','learning-rate':'1e300'}}");
    shown.clear();
    command("run");
    await(state -> !state.path("sides").path(0).path("failure").isNull());
    assertEquals("diverged", failure(0).path("status").asText());
  }
}
