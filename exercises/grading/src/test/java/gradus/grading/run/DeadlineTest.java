package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.run.Deadline.Owner;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final Deadline deadline = new Deadline();
  private final CountDownLatch end = new CountDownLatch(1);

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
  void aThreadThatOnlyWaitsIsStarvedAndMayGetMoreTime() throws Throwable {
    OutOfTime late = assertThrows(OutOfTime.class, () -> run(SHORT, this::waitStubbornly));
    assertTrue(late.isStarved(SHORT), late.getMessage());
    Callable<String> slow = () -> end.await(50, TimeUnit.MILLISECONDS) ? "early" : "slow";
    assertEquals("slow", deadline.run(SHORT, cpuTime -> LONG, slow));
    end.countDown();
  }

  @Test
  void aThreadThatNeverRestsHasHadItsTime() {
    Duration time = Duration.ofMillis(300);
    Set<Duration> had = new HashSet<>();
    assertThrows(OutOfTime.class, () -> deadline.run(time, more(had), this::loop));
    end.countDown();
    Duration cpuTime = had.iterator().next();
    assertTrue(cpuTime.toMillis() > 10 && cpuTime.toMillis() < 3_000, cpuTime.toString());
    assertFalse(OutOfTime.isStarved(cpuTime, cpuTime.multipliedBy(10).dividedBy(9)));
    assertTrue(OutOfTime.isStarved(cpuTime, cpuTime.multipliedBy(2)));
  }

  @Test
  void anotherMethodHasAnotherThreadAndNothingIsLeft() throws Throwable {
    Thread first = run(LONG, Thread::currentThread);
    deadline.beginMethod();
    assertNotSame(first, run(LONG, Thread::currentThread));
    assertFalse(first.isAlive());
  }

  private static UnaryOperator<Duration> more(Set<Duration> asked) {
    return cpuTime -> {
      asked.add(cpuTime);
      return Duration.ZERO;
    };
  }

  private Object loop() {
    while (end.getCount() > 0) {
      Thread.onSpinWait();
    }
    return null;
  }

  private <T> T run(Duration left, Callable<T> code) throws Throwable {
    return deadline.run(left, cpuTime -> Duration.ZERO, code);
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
        // This code does not end for being asked to.
      }
    }
    return null;
  }
}
