package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.run.Deadline.Owner;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final Deadline deadline = new Deadline();
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void codeRunsInAThreadOfItsOwnAndReturnsItsValue() throws Throwable {
    Thread thread = deadline.run(LONG, Thread::currentThread);
    assertNotSame(Thread.currentThread(), thread);
    assertTrue(thread.isDaemon());
    assertEquals(7, deadline.run(LONG, () -> 7));
  }

  @Test
  void whatTheCodeThrowsComesOutAsItIs() {
    Error failure = new StackOverflowError();
    Callable<Object> code =
        () -> {
          throw failure;
        };
    assertSame(failure, assertThrows(StackOverflowError.class, () -> deadline.run(LONG, code)));
  }

  @Test
  void codeThatDoesNotEndIsInterruptedAndLeftBehind() throws Throwable {
    CountDownLatch interrupted = new CountDownLatch(1);
    Callable<Object> code = () -> waitOrSay(interrupted);
    assertThrows(TimeoutException.class, () -> deadline.run(SHORT, code));
    interrupted.await();
    assertEquals("next", deadline.run(LONG, () -> "next"));
  }

  @Test
  void codeThatIgnoresTheInterruptDoesNotHoldUpTheNext() throws Throwable {
    assertThrows(TimeoutException.class, () -> deadline.run(SHORT, this::waitStubbornly));
    assertEquals("next", deadline.run(LONG, () -> "next"));
    end.countDown();
  }

  @Test
  void withoutTimeLeftItStillEnds() {
    Duration spent = Duration.ofSeconds(-3);
    assertThrows(TimeoutException.class, () -> deadline.run(spent, this::waitStubbornly));
    end.countDown();
  }

  @Test
  void aThreadBelongsToTheMethodThatRunsOrStartedIt() throws Throwable {
    assertEquals(Owner.OTHERS, deadline.ownerOf(Thread.currentThread()));
    assertEquals(Owner.METHOD, deadline.run(LONG, () -> deadline.ownerOf(Thread.currentThread())));
    Thread started = deadline.run(LONG, this::start);
    assertEquals(Owner.METHOD, deadline.ownerOf(started));
    end.countDown();
    started.join();
  }

  @Test
  void aThreadThatGoesOnIsNoLongerTheNextMethods() throws Throwable {
    Thread started = deadline.run(LONG, this::start);
    deadline.leaveThreadsBehind();
    assertEquals(Owner.LEFT_BEHIND, deadline.ownerOf(started));
    assertTrue(deadline.hasLeftovers());
    assertEquals(Owner.METHOD, deadline.run(LONG, () -> deadline.ownerOf(Thread.currentThread())));
    end.countDown();
    started.join();
  }

  @Test
  void aMethodThatStartsNothingKeepsItsThread() throws Throwable {
    Thread first = deadline.run(LONG, Thread::currentThread);
    deadline.leaveThreadsBehind();
    assertSame(first, deadline.run(LONG, Thread::currentThread));
  }

  @Test
  void aThreadThatHasEndedBelongsToNobody() throws Throwable {
    Thread started = deadline.run(LONG, this::start);
    end.countDown();
    started.join();
    assertEquals(Owner.OTHERS, deadline.ownerOf(started));
    assertFalse(started.isAlive());
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
