package gradus.grading.report;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Results;

/** What a student has done by passing a step, told once: when it has just become whole. */
public final class Story {

  private Story() {}

  /**
   * The story of the last step that a run has completed.
   *
   * @param before the results before the run
   * @param after those after it
   * @return two sentences; empty if it has completed none
   */
  public static String of(Results before, Results after) {
    return Curriculum.folders()
        .flatMap(folder -> Curriculum.stepIn(folder).stream())
        .filter(step -> isWhole(step, after) && !isWhole(step, before))
        .reduce((first, second) -> second)
        .map(Step::story)
        .orElse("");
  }

  private static boolean isWhole(Step step, Results results) {
    return step.exercises().stream().allMatch(results::passes);
  }
}
