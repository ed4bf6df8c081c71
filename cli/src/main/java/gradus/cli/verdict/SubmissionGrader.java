package gradus.cli.verdict;

import java.util.List;
import java.util.function.Consumer;

/** Grades submissions, one after another, each apart from the others. */
public interface SubmissionGrader extends AutoCloseable {

  /**
   * The key that the verdict on a step's files will have.
   *
   * @param files of one step
   * @return what the verdict depends on
   */
  VerdictKey key(StepFiles files);

  /**
   * Grades steps of one submission.
   *
   * @param steps the files of each, in the order of the steps
   * @param found receives every verdict as soon as it stands
   * @throws MachineFailure if a worker could not be started, twice; what was found before stays
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void grade(List<StepFiles> steps, Consumer<StepVerdict> found)
      throws MachineFailure, InterruptedException;

  /** Ends all workers. */
  @Override
  void close();
}
