package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.verdict.StepFiles;
import gradus.grading.curriculum.CaseSeeds.Round;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.process.WorkerFailure;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What never ends, in a worker that only says so. */
class SubmissionRunTest {

  private static final StoredResult HANGS =
      StoredResult.of(Outcome.of(Status.TOO_SLOW, "late").because(Cause.ONE_CASE));

  /** Its cases end. */
  private static final StoredResult IS_SLOW = StoredResult.of(Outcome.of(Status.TOO_SLOW, "late"));

  private static final StoredResult STARVED =
      StoredResult.of(Outcome.of(Status.TOO_SLOW, "late").because(Cause.STARVED));

  private static final StoredResult PASSES = StoredResult.of(Outcome.PASSES);

  private double seconds;

  private static StepFiles step(int number) {
    return StepFiles.of(Curriculum.step(number), Map.of());
  }

  private static List<StepFiles> all() {
    return Stream.concat(Curriculum.steps(false), Curriculum.steps(true))
        .map(step -> step(step.number()))
        .toList();
  }

  private Map<Integer, Map<String, StoredResult>> grade(
      List<StepFiles> steps, SubmissionRun.Graded worker) throws Exception {
    Map<Integer, Map<String, StoredResult>> found = new LinkedHashMap<>();
    seconds = 0;
    new SubmissionRun(
            (exercise, budget, round) -> {
              StoredResult result = worker.grade(exercise, budget, round);
              boolean isOneCase = result.cause() == Cause.ONE_CASE;
              seconds += isOneCase ? budget / Settings.CASES_OF_A_BUDGET : budget;
              return result;
            },
            List.of(Round.KNOWN, Round.FRESH))
        .grade(steps, (files, results) -> found.put(files.number(), results));
    return found;
  }

  /** Passes with its full time; all others never end. */
  private static StoredResult slow(Exercise exercise, double budget, Round round) {
    boolean isSlow = exercise.id().equals("SigmoidLayer.backward");
    if (!isSlow) {
      return HANGS;
    }
    return budget >= HangBudget.FULL ? PASSES : IS_SLOW;
  }

  @Test
  void whatElseWasHandedInHasNoPartInAVerdict() throws Exception {
    Map<String, StoredResult> alone = grade(List.of(step(8)), SubmissionRunTest::slow).get(8);
    assertEquals(Status.PASSES, alone.get("SigmoidLayer.backward").status());
    List<StepFiles> backward = new ArrayList<>(all());
    Collections.reverse(backward);
    Map<Integer, Map<String, StoredResult>> found = grade(all(), SubmissionRunTest::slow);
    assertEquals(found, grade(backward, SubmissionRunTest::slow));
    assertEquals(alone, found.get(8));
  }

  @Test
  void whatHangsEverywhereCostsLessThanAMinute() throws Exception {
    grade(all(), (exercise, budget, round) -> HANGS);
    assertTrue(seconds < 60, "it takes " + seconds);
  }

  @Test
  void secretCasesComeAfterAllOthersOfAStep() throws Exception {
    List<Round> asked = new ArrayList<>();
    StoredResult said = StoredResult.of(Outcome.of(Status.WRONG, "of a secret case").onlyFresh());
    Map<String, StoredResult> results =
        grade(
                List.of(step(8)),
                (exercise, budget, round) -> {
                  asked.add(round);
                  boolean isWrong = round == Round.FRESH && exercise.id().endsWith(".backward");
                  return isWrong ? said : PASSES;
                })
            .get(8);
    assertEquals(asked.stream().sorted().toList(), asked);
    assertEquals(2 * Curriculum.step(8).exercises().size(), asked.size());
    assertEquals(Status.WRONG, results.get("SigmoidLayer.backward").status());
    assertFalse(results.toString().contains("of a secret case"));
    assertEquals(Status.PASSES, results.get("SigmoidLayer.forward").status());
  }

  @Test
  void whatFailsBeforeHasNoSecretCases() throws Exception {
    grade(
        List.of(step(8)),
        (exercise, budget, round) -> {
          assertEquals(Round.KNOWN, round);
          return StoredResult.of(Outcome.of(Status.WRONG, "wrong"));
        });
  }

  @Test
  void aMachineWithoutAProcessorFindsNothing() {
    WorkerFailure failure =
        assertThrows(
            WorkerFailure.class,
            () -> grade(List.of(step(8)), (exercise, budget, round) -> STARVED));
    assertTrue(failure.getMessage().contains("has had no processor"), failure.getMessage());
  }

  @Test
  void aTryWithoutAProcessorIsTriedAgainAndCostsTheOthersNothing() throws Exception {
    List<Exercise> before = new ArrayList<>();
    Map<String, StoredResult> results =
        grade(
                List.of(step(13)),
                (exercise, budget, round) -> {
                  boolean isFirst = !before.contains(exercise);
                  before.add(exercise);
                  assertTrue(!isFirst || budget == HangBudget.FULL, exercise.id());
                  return isFirst ? STARVED : PASSES;
                })
            .get(13);
    results.values().forEach(result -> assertEquals(Status.PASSES, result.status()));
  }
}
