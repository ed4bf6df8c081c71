package gradus.cli.grader;

import gradus.cli.verdict.StepFiles;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.process.PooledWorker;
import gradus.grading.process.WorkerFailure;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The grading of one submission, whose classes are there, in one worker. */
final class SubmissionRun {

  private final PooledWorker worker;
  private final ClassSeeds seeds;
  private final Settings settings;
  private final HangBudget budget;
  private final Map<Exercise, StoredResult> results = new LinkedHashMap<>();

  /** Those that may pass with more time, or with a processor of their own. */
  private final List<Exercise> open = new ArrayList<>();

  SubmissionRun(PooledWorker worker, ClassSeeds seeds, Settings settings, HangBudget budget) {
    this.worker = worker;
    this.seeds = seeds;
    this.settings = settings;
    this.budget = budget;
  }

  /**
   * Grades steps.
   *
   * @param found told of a step as soon as all of its results stand
   */
  void grade(List<StepFiles> steps, BiConsumer<StepFiles, Map<String, StoredResult>> found)
      throws WorkerFailure, InterruptedException {
    List<StepFiles> later = new ArrayList<>();
    for (StepFiles step : steps) {
      for (Exercise exercise : step.exercises()) {
        grade(exercise);
      }
      if (step.exercises().stream().anyMatch(open::contains)) {
        later.add(step);
      } else {
        found.accept(step, results(step));
      }
    }
    gradeOpen();
    later.forEach(step -> found.accept(step, results(step)));
  }

  private Map<String, StoredResult> results(StepFiles step) {
    Map<String, StoredResult> ofStep = new LinkedHashMap<>();
    step.exercises().forEach(exercise -> ofStep.put(exercise.id(), results.get(exercise)));
    return ofStep;
  }

  private void grade(Exercise exercise) throws WorkerFailure, InterruptedException {
    double seconds = budget.next();
    if (!ends(exercise, seconds)) {
      open.add(exercise);
    }
  }

  /** Grades an exercise within a budget; false if a longer one might find something else. */
  private boolean ends(Exercise exercise, double seconds)
      throws WorkerFailure, InterruptedException {
    StoredResult result =
        worker.grade(exercise, settings.withSeeds(seeds.of(exercise)).withBudget(seconds));
    results.put(exercise, StableResult.of(result));
    if (result.status() != Status.TOO_SLOW) {
      return true;
    }
    budget.waste(seconds);
    return seconds >= HangBudget.FULL && result.cause() != Cause.STARVED;
  }

  private void gradeOpen() throws WorkerFailure, InterruptedException {
    for (double seconds : new double[] {HangBudget.LONG, HangBudget.FULL}) {
      List<Exercise> stillOpen = new ArrayList<>();
      for (Exercise exercise : open) {
        if (!budget.mayTake(seconds) || !ends(exercise, seconds)) {
          stillOpen.add(exercise);
        }
      }
      open.clear();
      open.addAll(stillOpen);
    }
    open.forEach(
        exercise ->
            results.computeIfPresent(exercise, (id, late) -> StableResult.withoutTime(late)));
  }
}
