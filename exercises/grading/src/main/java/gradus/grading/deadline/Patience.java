package gradus.grading.deadline;

import gradus.grading.deadline.Deadline.Waiting;
import gradus.grading.diagnosis.GivenCase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for one piece of the student's code, as long as it may take: all its cases together, and
 * each of them. Under a debugger that is for ever.
 *
 * @param result of the code
 * @param waiting asked when a time is over
 * @param clock of the thread that runs the code
 * @param <T> what it returns
 */
record Patience<T>(Future<T> result, Waiting waiting, ThreadClock clock) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  /**
   * Waits.
   *
   * @param left the time that all cases may take by the clock, before more is asked for
   * @return what the code returned
   * @throws OutOfTime if it took longer; it has not been interrupted
   */
  T await(Duration left) throws InterruptedException, ExecutionException, OutOfTime {
    long end = System.nanoTime() + left.toNanos();
    while (true) {
      long untilEnd = end - System.nanoTime();
      try {
        return get(Math.min(untilEnd, leftOfCase()));
      } catch (TimeoutException late) {
        if (end - System.nanoTime() > 0) {
          requireTimeOfCase();
        } else {
          end = System.nanoTime() + more().toNanos();
        }
      }
    }
  }

  /** The nanoseconds that the case which runs may still take; without end where there are none. */
  private long leftOfCase() {
    return waiting.caseTime().map(CaseTime::left).map(Duration::toNanos).orElse(Long.MAX_VALUE);
  }

  /** The time that all cases may take in addition. */
  private Duration more() throws InterruptedException, ExecutionException, OutOfTime {
    // What sleeps, or waits for somebody, is not helped by a processor.
    Duration more = isAtRest() ? Duration.ZERO : waiting.extension(clock.time());
    if (more.isZero() && !result.isDone()) {
      throw late(Optional.empty());
    }
    return more;
  }

  /**
   * Gives the case that runs more time, unless another one has begun since its own was over.
   *
   * @throws OutOfTime if it has had all that a case may have, or is at rest
   */
  private void requireTimeOfCase() throws InterruptedException, ExecutionException, OutOfTime {
    if (leftOfCase() > 0) {
      return;
    }
    CaseTime ofCase = waiting.caseTime().orElseThrow();
    boolean isAtRest = isAtRest();
    long now = ofCase.now();
    ProcessorTime had = ofCase.had(now, clock.time());
    if ((isAtRest || !ofCase.extend(had)) && !result.isDone()) {
      throw late(Optional.of(had));
    }
  }

  /** Two looks: at one of them alone, code may have waited for a moment only, or not have begun. */
  private boolean isAtRest() throws InterruptedException, ExecutionException {
    Duration before = clock.time().had();
    boolean wasAtRest = clock.isAtRest();
    try {
      get(BETWEEN_LOOKS.toNanos());
    } catch (TimeoutException late) {
      return wasAtRest && clock.isAtRest() && clock.time().had().equals(before);
    }
    return false;
  }

  /**
   * Says where the code is. Meanwhile it may go on to another case; then it is at neither for
   * certain.
   */
  private OutOfTime late(Optional<ProcessorTime> ofCase) {
    Optional<GivenCase> before = waiting.given();
    StackTraceElement[] place = clock.stackTrace();
    OutOfTime late =
        new OutOfTime(
            clock.time(),
            ofCase,
            waiting.given().filter(now -> isSame(before, now)),
            clock.waitsFor());
    late.setStackTrace(place);
    return late;
  }

  @SuppressWarnings("ReferenceEquality") // An equal case may be that of another call.
  private static boolean isSame(Optional<GivenCase> before, GivenCase now) {
    return before.isPresent() && before.get() == now;
  }

  private T get(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return result.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      if (isDebugged()) {
        return result.get();
      }
      throw late;
    }
  }

  private static boolean isDebugged() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.startsWith("-agentlib:jdwp"));
  }
}
