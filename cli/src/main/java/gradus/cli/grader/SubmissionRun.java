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
  private final HangBudget budget = new HangBudget();
  private final Map<Exercise, StoredResult> results = new LinkedHashMap<>();

  /** Those that may pass with more time, or with a processor of their own. */
  private final List<Exercise> open = new ArrayList<>();

  SubmissionRun(PooledWorker worker, ClassSeeds seeds, Settings settings) {
    this.worker = worker;
    this.seeds = seeds;
    this.settings = settings;
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
    StoredResult result = ask(exercise, seconds);
    if (result.status() == Status.TOO_SLOW) {
      budget.waste(seconds);
      if (seconds < HangBudget.FULL || result.cause() == Cause.STARVED) {
        open.add(exercise);
      }
    }
    results.put(exercise, StableResult.of(result));
  }

  /** Alone in a fresh worker, so that nothing that others have left running is in the way. */
  private void gradeOpen() throws WorkerFailure, InterruptedException {
    for (Exercise exercise : open) {
      if (!budget.mayRepeat()) {
        results.put(exercise, StableResult.withoutTime(results.get(exercise)));
        continue;
      }
      worker.close();
      StoredResult result = ask(exercise, HangBudget.FULL);
      if (result.status() == Status.TOO_SLOW) {
        budget.waste(HangBudget.FULL);
      }
      results.put(exercise, StableResult.of(result));
    }
  }

  private StoredResult ask(Exercise exercise, double seconds)
      throws WorkerFailure, InterruptedException {
    return worker.grade(
        exercise, settings.withSeeds(seeds.of(exercise)).withBudget(seconds));
  }
}
