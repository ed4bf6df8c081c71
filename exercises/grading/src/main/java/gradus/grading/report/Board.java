package gradus.grading.report;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results of a grading as data for the board: the steps with their exercises, and the reports
 * of failures. {@link BoardLayout} turns it into lines.
 *
 * @param rows the steps in their order, the finale last if it is shown
 * @param reports of the exercises to correct
 */
public record Board(List<Row> rows, List<Report> reports) {

  /**
   * A step with the status of its exercises.
   *
   * @param step the step, or the finale
   * @param cells its exercises, in their order
   * @param earned its points so far
   * @param notes lines without points
   */
  public record Row(Step step, List<Cell> cells, int earned, List<String> notes) {

    /**
     * The number of its exercises that pass.
     *
     * @return their number
     */
    public long passed() {
      return cells.stream()
          .filter(cell -> cell.status() == Status.PASSES && !cell.isStale())
          .count();
    }

    /**
     * Whether all of its exercises pass.
     *
     * @return true if all do
     */
    public boolean isDone() {
      return passed() == cells.size();
    }
  }

  /**
   * An exercise with its status.
   *
   * @param exercise the exercise
   * @param status its status
   * @param hasStar whether it passes and was derived alone
   * @param isStale whether its files have changed since
   */
  public record Cell(Exercise exercise, Status status, boolean hasStar, boolean isStale) {

    static Cell of(Result result, boolean hasStar) {
      return new Cell(result.exercise(), result.status(), hasStar, result.isStale());
    }
  }

  /**
   * The report of what is wrong with an exercise.
   *
   * @param exercise the exercise
   * @param status its status
   * @param isStale whether its files have changed since
   * @param given the case, nothing indented
   * @param lines what is wrong in it, nothing indented
   * @param uncut how many of the lines must be shown, however long the case
   */
  public record Report(
      Exercise exercise,
      Status status,
      boolean isStale,
      List<String> given,
      List<String> lines,
      int uncut) {}

  /**
   * The board of all steps.
   *
   * @param results the results
   * @return all rows and all reports
   */
  public static Board of(Results results) {
    return of(results, Curriculum.exercises().toList());
  }

  /**
   * The board of some exercises: the rows of their steps, and their reports.
   *
   * @param results the results
   * @param exercises the exercises
   * @return the rows and reports
   */
  public static Board of(Results results, List<Exercise> exercises) {
    List<Row> rows =
        exercises.stream()
            .map(Curriculum::stepOf)
            .distinct()
            .filter(step -> isFinaleAlone(exercises) || isWorthALook(step, results))
            .map(step -> row(step, results))
            .toList();
    return new Board(rows, reports(results, exercises.stream()));
  }

  private static boolean isFinaleAlone(List<Exercise> exercises) {
    return exercises.equals(List.of(Curriculum.FINALE));
  }

  /** Whether a step is shown: always, except the finale while its parts are missing. */
  private static boolean isWorthALook(Step step, Results results) {
    return !step.equals(Curriculum.stepOf(Curriculum.FINALE))
        || switch (results.of(Curriculum.FINALE).status()) {
          case NOT_STARTED, WAITS, NOT_GRADED -> false;
          default -> true;
        };
  }

  private static Row row(Step step, Results results) {
    List<Cell> cells = step.exercises().stream().map(exercise -> cell(exercise, results)).toList();
    return new Row(step, cells, results.points(step), notes(step, results));
  }

  /** The finale has no stub of its own, so it says itself whose it waits for. */
  private static List<String> notes(Step step, Results results) {
    Result finale = results.of(Curriculum.FINALE);
    return step.exercises().contains(Curriculum.FINALE) && finale.status() == Status.WAITS
        ? finale.outcome().lines()
        : results.notes(step.number());
  }

  private static Cell cell(Exercise exercise, Results results) {
    return Cell.of(results.of(exercise), results.hasStar(exercise));
  }

  private static List<Report> reports(Results results, Stream<Exercise> exercises) {
    return exercises
        .map(results::of)
        .filter(result -> result.status().isTrouble())
        .map(Board::report)
        .toList();
  }

  private static Report report(Result result) {
    Outcome outcome = result.outcome();
    List<String> lines = outcome.reportOfFinding();
    int uncut = outcome.diagnoses().isEmpty() ? 0 : lines.size() - outcome.printed().size();
    return new Report(
        result.exercise(), result.status(), result.isStale(), outcome.reportOfCase(), lines, uncut);
  }
}
