package gradus.grading.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.deadline.Deadline.Owner;
import gradus.grading.deadline.Deadline.Waiting;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final Deadline deadline = new Deadline();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean isInterrupted;

  @Test
  void codeRunsInAThreadOfItsOwnAndReturnsItsValue() throws Throwable {
    Thread thread = run(LONG, Thread::currentThread);
    assertNotSame(Thread.currentThread(), thread);
    assertTrue(thread.isDaemon());
    assertEquals(7, run(LONG, () -> 7));
  }

  @Test
  void whatTheCodeThrowsComesOutAsItIs() {
    Error failure = new StackOverflowError();
    Callable<Object> code =
        () -> {
          throw failure;
        };
    assertSame(failure, assertThrows(StackOverflowError.class, () -> run(LONG, code)));
  }

  @Test
  void aTimeoutOfTheCodesOwnIsNotTheDeadlines() {
    TimeoutException own = new TimeoutException("mine");
    Callable<Object> code =
        () -> {
          throw own;
        };
    assertSame(own, assertThrows(TimeoutException.class, () -> run(LONG, code)));
  }

  @Test
  void codeThatDoesNotEndIsInterruptedAndLeftBehind() throws Throwable {
    CountDownLatch interrupted = new CountDownLatch(1);
    Callable<Object> code = () -> waitOrSay(interrupted);
    assertThrows(TimeoutException.class, () -> run(SHORT, code));
    interrupted.await();
    assertEquals("next", run(LONG, () -> "next"));
  }

  @Test
  void codeThatIgnoresTheInterruptDoesNotHoldUpTheNext() throws Throwable {
    assertThrows(TimeoutException.class, () -> run(SHORT, this::waitStubbornly));
    assertEquals("next", run(LONG, () -> "next"));
    end.countDown();
  }

  @Test
  void withoutTimeLeftItStillEnds() {
    Duration spent = Duration.ofSeconds(-3);
    assertThrows(TimeoutException.class, () -> run(spent, this::waitStubbornly));
    end.countDown();
  }

  @Test
  void aThreadBelongsToTheMethodThatRunsOrStartedIt() throws Throwable {
    assertEquals(Owner.OTHERS, deadline.ownerOf(Thread.currentThread()));
    assertEquals(Owner.METHOD, run(LONG, () -> deadline.ownerOf(Thread.currentThread())));
    Thread started = run(LONG, this::start);
    assertEquals(Owner.METHOD, deadline.ownerOf(started));
    end.countDown();
    started.join();
  }

  @Test
  void aThreadThatGoesOnIsNoLongerTheNextMethods() throws Throwable {
    Thread started = run(LONG, this::start);
    deadline.leaveThreadsBehind();
    assertEquals(Owner.LEFT_BEHIND, deadline.ownerOf(started));
    assertTrue(deadline.hasLeftovers());
    assertEquals(Owner.METHOD, run(LONG, () -> deadline.ownerOf(Thread.currentThread())));
    end.countDown();
    started.join();
  }

  @Test
  void aMethodThatStartsNothingKeepsItsThread() throws Throwable {
    Thread first = run(LONG, Thread::currentThread);
    deadline.leaveThreadsBehind();
    assertSame(first, run(LONG, Thread::currentThread));
  }

  @Test
  void aThreadThatHasEndedBelongsToNobody() throws Throwable {
    Thread started = run(LONG, this::start);
    end.countDown();
    started.join();
    assertEquals(Owner.OTHERS, deadline.ownerOf(started));
    assertFalse(started.isAlive());
  }

  @Test
  void aThreadThatOnlyWaitsIsStarvedAndGetsNoMoreTime() {
    // Until it is at rest it may be asked, as it has only begun.
    Waiting more = waiting(time -> SHORT);
    OutOfTime late =
        assertThrows(OutOfTime.class, () -> deadline.run(SHORT, more, this::waitStubbornly));
    assertTrue(late.time().isStarved(), late.getMessage());
    end.countDown();
  }

  @Test
  void aThreadThatWorksMayGetMoreTimeAndMoreAgain() throws Throwable {
    Set<Duration> asked = new HashSet<>();
    Function<ProcessorTime, Duration> oneMore =
        time -> {
          asked.add(time.span());
          if (asked.size() == 5) {
            end.countDown();
          }
          return SHORT;
        };
    deadline.run(SHORT, waiting(oneMore), this::loop);
    assertTrue(asked.size() >= 5, asked.toString());
  }

  @Test
  void aThreadThatNeverRestsHasHadItsTime() {
    ProcessorTime time = lateAfter(Duration.ofMillis(300));
    assertTrue(time.had().toMillis() > 10 && time.had().toMillis() < 3_000, time.toString());
    assertTrue(time.span().toMillis() >= 300, time.toString());
  }

  @Test
  void whatAMethodUsedBeforeAnotherOnesTurnIsNotCountedAgain() throws Throwable {
    run(LONG, () -> loopFor(400));
    // Another exercise's turn, and the first one's again.
    deadline.beginMethod();
    deadline.beginMethod();
    long start = System.nanoTime();
    ProcessorTime time = lateAfter(Duration.ofMillis(100));
    assertTrue(time.span().toNanos() < System.nanoTime() - start, time.toString());
  }

  @Test
  void allThatAThreadHasRunCountsAndNotTheTimeBetween() throws Throwable {
    long start = System.nanoTime();
    run(LONG, () -> loopFor(200));
    long pause = System.nanoTime();
    loopFor(300);
    long between = System.nanoTime() - pause;
    ProcessorTime time = lateAfter(Duration.ofMillis(100));
    assertTrue(time.span().toMillis() >= 300, time.toString());
    // However busy the machine: both are parts of all, and have nothing in common.
    Duration all = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(time.span().plusNanos(between).compareTo(all) <= 0, time.toString());
  }

  @Test
  void nineTenthsOfTheTimeAreEnough() {
    Duration ten = Duration.ofSeconds(10);
    assertFalse(new ProcessorTime(Duration.ofSeconds(9), ten).isStarved());
    assertTrue(new ProcessorTime(Duration.ofMillis(8_999), ten).isStarved());
  }

  @Test
  void aSingleCaseMayNotTakeAllTheTime() {
    CaseTime ofCase = new CaseTime(Duration.ofMillis(50));
    OutOfTime late =
        assertThrows(OutOfTime.class, () -> deadline.run(LONG, ofCases(ofCase), this::loop));
    end.countDown();
    assertFalse(late.ofCase().orElseThrow().isStarved(), late.ofCase().toString());
  }

  @Test
  void casesThatEndMayTakeAllTheTimeTogether() throws Throwable {
    CaseTime ofCase = new CaseTime(Duration.ofMillis(500));
    Callable<Object> code =
        () -> {
          for (int i = 0; i < 10; i++) {
            ofCase.begin();
            loopFor(100);
          }
          return "all";
        };
    assertEquals("all", deadline.run(LONG, ofCases(ofCase), code));
  }

  @Test
  void whereAllTheTimeIsOverNoCaseIsToBlame() {
    CaseTime ofCase = new CaseTime(LONG);
    OutOfTime late =
        assertThrows(OutOfTime.class, () -> deadline.run(SHORT, ofCases(ofCase), this::loop));
    end.countDown();
    assertTrue(late.ofCase().isEmpty());
  }

  @Test
  void aCaseThatWaitsForSomebodyIsGivenUpInItsTime() {
    CaseTime ofCase = new CaseTime(Duration.ofMillis(50));
    OutOfTime late =
        assertThrows(
            OutOfTime.class, () -> deadline.run(LONG, ofCases(ofCase), this::waitStubbornly));
    end.countDown();
    assertTrue(late.ofCase().orElseThrow().isStarved());
    assertTrue(late.waitsFor().isPresent());
  }

  private Waiting ofCases(CaseTime ofCase) {
    return new Waiting() {
      @Override
      public Duration extension(ProcessorTime time) {
        return Duration.ZERO;
      }

      @Override
      public Optional<CaseTime> caseTime() {
        return Optional.of(ofCase);
      }
    };
  }

  @Test
  void anotherMethodHasAnotherThreadAndNothingIsLeft() throws Throwable {
    Thread first = run(LONG, Thread::currentThread);
    deadline.beginMethod();
    assertNotSame(first, run(LONG, Thread::currentThread));
    assertFalse(first.isAlive());
  }

  /** What a thread that never rests has had when its time is over. */
  private ProcessorTime lateAfter(Duration left) {
    OutOfTime late = assertThrows(OutOfTime.class, () -> run(left, this::loop));
    end.countDown();
    return late.time();
  }

  private Object loopFor(long millis) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < millis * 1_000_000) {
      Thread.onSpinWait();
    }
    return null;
  }

  private Object loop() {
    while (end.getCount() > 0) {
      Thread.onSpinWait();
    }
    return null;
  }

  private <T> T run(Duration left, Callable<T> code) throws Throwable {
    return deadline.run(left, waiting(time -> Duration.ZERO), code);
  }

  private Waiting waiting(Function<ProcessorTime, Duration> extension) {
    return new Waiting() {
      @Override
      public Duration extension(ProcessorTime time) {
        return extension.apply(time);
      }

      @Override
      public void givesUp(OutOfTime late) {
        assertFalse(isInterrupted, "first it is told, and then the code is interrupted");
      }
    };
  }

  private Thread start() {
    Thread thread = new Thread(this::waitStubbornly, "started by a student");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private Object waitOrSay(CountDownLatch interrupted) throws InterruptedException {
    try {
      end.await();
    } catch (InterruptedException expected) {
      isInterrupted = true;
      interrupted.countDown();
      throw expected;
    }
    return null;
  }

  private Object waitStubbornly() {
    boolean isOver = false;
    while (!isOver) {
      try {
        end.await();
        isOver = true;
      } catch (InterruptedException ignored) {
        isInterrupted = true;
        // This code does not end for being asked to.
      }
    }
    return null;
  }
}
