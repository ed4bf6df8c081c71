package gradus.cli.grader;

import gradus.cli.verdict.StepFiles;
import gradus.grading.curriculum.CaseSeeds.Round;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.process.PooledWorker;
import gradus.grading.process.WorkerFailure;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The grading of one submission, whose classes are there, in one worker. A step's secret cases come
 * after all others of it, and what they find is not shown: a student's class can remember a case,
 * but the classes are read anew for the next step.
 */
final class SubmissionRun {

  private final Graded worker;
  private final List<Round> rounds;
  private final Map<Exercise, StoredResult> results = new LinkedHashMap<>();

  /** What those have come to that have passed a round. */
  private final Map<Exercise, StoredResult> passed = new HashMap<>();

  /** Those of the present step that may pass with more time, or with a processor of their own. */
  private final List<Exercise> open = new ArrayList<>();

  /** Those of which the last try had no processor. */
  private final Set<Exercise> starved = new HashSet<>();

  /** Those of which the last try did not come to the end of a single case. */
  private final Set<Exercise> inOneCase = new HashSet<>();

  /** Of the present step. */
  private HangBudget budget = new HangBudget();

  /** Has an exercise graded within a budget. */
  interface Graded {

    /** What the cases of a round have found within so many seconds. */
    StoredResult grade(Exercise exercise, double seconds, Round round)
        throws WorkerFailure, InterruptedException;
  }

  SubmissionRun(PooledWorker worker, ClassSeeds seeds, Settings settings) {
    this(
        (exercise, seconds, round) ->
            worker.grade(
                exercise, settings.withSeeds(seeds.of(exercise).in(round)).withBudget(seconds)),
        seeds.key().isPresent() ? List.of(Round.KNOWN, Round.FRESH) : List.of(Round.BOTH));
  }

  SubmissionRun(Graded worker, List<Round> rounds) {
    this.worker = worker;
    this.rounds = rounds;
  }

  /**
   * Grades steps.
   *
   * @param found told of a step as soon as all of its results stand
   * @throws WorkerFailure if a worker fails, or an exercise has had no processor in its last try
   */
  void grade(List<StepFiles> steps, BiConsumer<StepFiles, Map<String, StoredResult>> found)
      throws WorkerFailure, InterruptedException {
    for (StepFiles step : steps) {
      budget = new HangBudget();
      for (Round round : rounds) {
        grade(step, round);
      }
      found.accept(step, results(step));
    }
  }

  private void grade(StepFiles step, Round round) throws WorkerFailure, InterruptedException {
    open.clear();
    for (Exercise exercise : step.exercises()) {
      boolean isDecided = round == Round.FRESH && !passes(exercise);
      if (!isDecided && !ends(exercise, budget.next(), round)) {
        open.add(exercise);
      }
    }
    gradeOpen(round);
  }

  private boolean passes(Exercise exercise) {
    return results.get(exercise).status() == Status.PASSES;
  }

  private Map<String, StoredResult> results(StepFiles step) {
    Map<String, StoredResult> ofStep = new LinkedHashMap<>();
    step.exercises().forEach(exercise -> ofStep.put(exercise.id(), results.get(exercise)));
    return ofStep;
  }

  /** Grades an exercise within a budget; false if another try might find something else. */
  private boolean ends(Exercise exercise, double seconds, Round round)
      throws WorkerFailure, InterruptedException {
    StoredResult result = worker.grade(exercise, seconds, round);
    results.put(exercise, kept(exercise, StableResult.of(result)));
    starved.remove(exercise);
    inOneCase.remove(exercise);
    if (result.status() != Status.TOO_SLOW) {
      return true;
    }
    if (result.cause() == Cause.STARVED) {
      // It has taken next to no time of a processor, so it wastes none.
      starved.add(exercise);
      return false;
    }
    boolean isOneCase = result.cause() == Cause.ONE_CASE;
    if (isOneCase) {
      inOneCase.add(exercise);
    }
    budget.waste(seconds, isOneCase);
    return seconds >= HangBudget.FULL;
  }

  /** Who passes the secret cases too keeps what the others have found. */
  private StoredResult kept(Exercise exercise, StoredResult result) {
    return result.status() == Status.PASSES
        ? passed.computeIfAbsent(exercise, first -> result)
        : result;
  }

  private void gradeOpen(Round round) throws WorkerFailure, InterruptedException {
    for (double seconds : new double[] {HangBudget.LONG, HangBudget.FULL}) {
      List<Exercise> stillOpen = new ArrayList<>();
      for (Exercise exercise : open) {
        boolean mayTake = budget.mayTake(seconds, inOneCase.contains(exercise));
        if (!mayTake || !ends(exercise, seconds, round)) {
          stillOpen.add(exercise);
        }
      }
      open.clear();
      open.addAll(stillOpen);
    }
    for (Exercise exercise : open) {
      if (starved.contains(exercise)) {
        throw new WorkerFailure(exercise.id() + " has had no processor for its time");
      }
      results.computeIfPresent(exercise, (id, late) -> StableResult.withoutTime(late));
    }
  }
}
