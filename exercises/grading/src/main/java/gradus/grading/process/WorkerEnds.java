package gradus.grading.process;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the workers ended that had graded nothing but one exercise. */
final class WorkerEnds {

  /** How a process ends that the system or a person has killed; no allowed code does that. */
  private static final Set<Integer> KILLED = Set.of(128 + 2, 128 + 9, 128 + 15);

  /** As many are ended by one exercise, if each ends in another way. */
  private static final int MOST = 3;

  private static final String OUT_OF_MEMORY = OutOfMemoryError.class.getSimpleName();

  private static final int ALIKE = 2;

  private final List<Integer> statuses = new ArrayList<>();
  private final List<StoredResult> full = new ArrayList<>();

  /** Whether an end was none of the exercise's. */
  static boolean isOfMachine(WorkerProcess.Ended ended) {
    return ended.isWithoutMemory() || KILLED.contains(ended.status());
  }

  /**
   * Whether an exercise may have failed since the machine lacks memory: a JVM that cannot read
   * another class throws the same error as one whose heap a student's code has filled.
   */
  static boolean isOutOfMemory(StoredResult result) {
    return result.status() == Status.DOES_NOT_RUN
        && result.lines().stream().anyMatch(line -> line.contains(OUT_OF_MEMORY));
  }

  /** What such an end says of the machine. */
  static WorkerFailure failure(WorkerProcess.Ended ended) {
    return new WorkerFailure(
        ended.isWithoutMemory() ? "the machine lacks memory" : "the worker was killed");
  }

  /** The process has ended. */
  void add(int status) {
    statuses.add(status);
  }

  /** The process has run out of memory, and was closed. */
  void add(StoredResult outOfMemory) {
    full.add(outOfMemory);
  }

  /** Whether they are no accident any more: two are alike, or there are three. */
  boolean areEnough() {
    return full.size() == ALIKE || isTwiceTheSame() || statuses.size() == MOST;
  }

  private boolean isTwiceTheSame() {
    int last = statuses.size() - 1;
    return last > 0 && statuses.get(last).equals(statuses.get(last - 1));
  }

  /** What the exercise has done, if the machine has not. */
  StoredResult result(Exercise exercise) {
    return full.size() == ALIKE
        ? full.get(0)
        : StoredResult.of(
            Outcome.of(
                Status.DOES_NOT_RUN,
                "it ended the JVM (System.exit or a crash), " + words(),
                "in " + exercise.source()));
  }

  private String words() {
    return isTwiceTheSame()
        ? "exit status " + statuses.get(statuses.size() - 1)
        : "another exit status each time";
  }
}
