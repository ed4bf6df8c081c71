package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.deadline.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapturedOutputTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final GlobalState before = GlobalState.now();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Deadline deadline = new Deadline();
  private CapturedOutput output;

  @BeforeEach
  void install() {
    System.setOut(new PrintStream(screen, true, Charset.defaultCharset()));
    output = CapturedOutput.install(deadline);
  }

  @AfterEach
  void restore() {
    before.restore();
  }

  @Test
  void whatAMethodPrintsIsKept() throws Throwable {
    print("one\ntwo");
    assertEquals(List.of("it printed:", "  one", "  two"), output.lines());
    assertEquals("", onScreen());
  }

  @Test
  void errorsAreOutputToo() throws Throwable {
    deadline.run(
        LONG,
        cpuTime -> Duration.ZERO,
        () -> {
          System.err.print("one");
          System.err.write('!');
          return null;
        });
    assertEquals(List.of("it printed:", "  one!"), output.lines());
  }

  @Test
  void withoutPrintingThereAreNoLines() throws Throwable {
    assertEquals(List.of(), output.lines());
    print("");
    assertEquals(List.of(), output.lines());
  }

  @Test
  void theNextMethodBeginsWithNothing() throws Throwable {
    print("first");
    output.clear();
    assertEquals(List.of(), output.lines());
    print("second");
    assertEquals(List.of("it printed:", "  second"), output.lines());
  }

  @Test
  void whatAnybodyElsePrintsReachesTheScreen() {
    System.out.print("from the grader");
    assertEquals("from the grader", onScreen());
    assertEquals(List.of(), output.lines());
  }

  @Test
  void theScreenIsTheOutputAsItWas() {
    output.screen().print("the board");
    assertEquals("the board", onScreen());
  }

  @Test
  void aFloodIsCountedAndNotKept() throws Throwable {
    print("x".repeat(1999));
    print("y".repeat(8000));
    print("z");
    List<String> lines = output.lines();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).endsWith("xxy"), "the last byte that fits is kept");
    assertTrue(lines.get(2).replaceAll("\\D", "").equals("10000"), lines.get(2));
  }

  @Test
  void afterSomeLinesTheRestIsCounted() throws Throwable {
    print("a\nb\nc\nd\ne\nf");
    assertEquals(7, output.lines().size());
    print("\ng");
    assertEquals(8, output.lines().size());
    assertTrue(output.lines().get(7).contains("13 characters in all"));
  }

  @Test
  void whatAMethodPrintsThatWasLeftBehindIsDropped() throws Throwable {
    CountDownLatch isLate = new CountDownLatch(1);
    CountDownLatch printed = new CountDownLatch(1);
    assertThrows(
        TimeoutException.class,
        () ->
            deadline.run(
                Duration.ofMillis(1), cpuTime -> Duration.ZERO, () -> printLate(isLate, printed)));
    isLate.countDown();
    printed.await();
    assertEquals(List.of(), output.lines());
    assertEquals("", onScreen());
  }

  @Test
  void renewedStreamsWriteToTheSamePlace() throws Throwable {
    PrintStream first = System.out;
    output.renewStreams();
    assertNotSame(first, System.out);
    assertSame(System.out, System.err);
    print("still here");
    assertEquals(List.of("it printed:", "  still here"), output.lines());
  }

  private void print(String text) throws Throwable {
    deadline.run(
        LONG,
        cpuTime -> Duration.ZERO,
        () -> {
          System.out.print(text);
          return null;
        });
  }

  private static Object printLate(CountDownLatch isLate, CountDownLatch printed) {
    while (isLate.getCount() > 0) {
      try {
        isLate.await();
      } catch (InterruptedException ignored) {
        // This code does not end for being asked to.
      }
    }
    System.out.println("too late");
    printed.countDown();
    return null;
  }

  private String onScreen() {
    return screen.toString(Charset.defaultCharset());
  }
}
