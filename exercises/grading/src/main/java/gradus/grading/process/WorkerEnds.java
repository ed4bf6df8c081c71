package gradus.grading.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the workers ended that had graded nothing but one exercise. */
final class WorkerEnds {

  /** How a process ends that the system or a person has killed; no allowed code does that. */
  private static final Set<Integer> KILLED = Set.of(128 + 2, 128 + 9, 128 + 15);

  /** As many are ended by one exercise, if each ends in another way. */
  private static final int MOST = 3;

  private final List<Integer> statuses = new ArrayList<>();

  /** Whether an end was none of the exercise's. */
  static boolean isOfMachine(WorkerProcess.Ended ended) {
    return ended.isWithoutMemory() || KILLED.contains(ended.status());
  }

  /** What such an end says of the machine. */
  static WorkerFailure failure(WorkerProcess.Ended ended) {
    return new WorkerFailure(
        ended.isWithoutMemory() ? "the machine lacks memory" : "the worker was killed");
  }

  /** Takes an end; whether it is no accident any more. */
  boolean areEnoughWith(int status) {
    statuses.add(status);
    return isTwiceTheSame() || statuses.size() == MOST;
  }

  private boolean isTwiceTheSame() {
    int last = statuses.size() - 1;
    return last > 0 && statuses.get(last).equals(statuses.get(last - 1));
  }

  /** How they ended, behind what has ended them. */
  String words() {
    return isTwiceTheSame()
        ? "exit status " + statuses.get(statuses.size() - 1)
        : "another exit status each time";
  }
}
