package gradus.grading.report;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a grading has found, ready to be laid out: the steps with their exercises, and what is
 * wrong. It is data; {@link BoardLayout} makes lines of it.
 *
 * @param rows the steps in their order, the finale last, if it is worth a look
 * @param reports of what has to be mended
 */
public record Board(List<Row> rows, List<Report> reports) {

  /**
   * A step and how its exercises stand.
   *
   * @param step the step, or the finale
   * @param cells its exercises, in their order
   * @param earned its points so far
   * @param notes lines without points
   */
  public record Row(Step step, List<Cell> cells, int earned, List<String> notes) {

    /**
     * How many of its exercises pass.
     *
     * @return their number
     */
    public long passed() {
      return cells.stream().filter(cell -> cell.status() == Status.PASSES).count();
    }

    /**
     * Whether all of its exercises pass.
     *
     * @return whether there is nothing left to do
     */
    public boolean isDone() {
      return passed() == cells.size();
    }
  }

  /**
   * An exercise and how it stands.
   *
   * @param exercise the exercise
   * @param status how it stands
   */
  public record Cell(Exercise exercise, Status status) {}

  /**
   * What is wrong with an exercise.
   *
   * @param exercise the exercise
   * @param status how it stands
   * @param lines what the student is told, nothing indented
   */
  public record Report(Exercise exercise, Status status, List<String> lines) {}

  /**
   * The board of all steps.
   *
   * @param results what was found
   * @return all rows and all reports
   */
  public static Board of(Results results) {
    return of(results, Curriculum.exercises().toList());
  }

  /**
   * The board of some exercises: the rows of their steps, and what is wrong with them.
   *
   * @param results what was found
   * @param exercises which
   * @return the rows and reports
   */
  public static Board of(Results results, List<Exercise> exercises) {
    List<Row> rows =
        exercises.stream()
            .map(Curriculum::stepOf)
            .distinct()
            .filter(step -> isWorthALook(step, results))
            .map(step -> row(step, results))
            .toList();
    return new Board(rows, reports(results, exercises.stream()));
  }

  /** The finale is one once its parts are there. */
  private static boolean isWorthALook(Step step, Results results) {
    return !step.equals(Curriculum.stepOf(Curriculum.FINALE))
        || switch (results.of(Curriculum.FINALE).status()) {
          case NOT_STARTED, WAITS, NOT_GRADED -> false;
          default -> true;
        };
  }

  private static Row row(Step step, Results results) {
    List<Cell> cells =
        step.exercises().stream()
            .map(exercise -> new Cell(exercise, results.of(exercise).status()))
            .toList();
    return new Row(step, cells, results.points(step), results.notes(step.number()));
  }

  private static List<Report> reports(Results results, Stream<Exercise> exercises) {
    return exercises
        .map(results::of)
        .filter(result -> result.status().isTrouble())
        .map(Board::report)
        .toList();
  }

  private static Report report(Result result) {
    return new Report(result.exercise(), result.status(), result.outcome().report());
  }
}
