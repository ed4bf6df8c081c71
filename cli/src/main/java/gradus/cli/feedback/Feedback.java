package gradus.cli.feedback;

import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.Receipt;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Outcome;
import gradus.nn.mistake.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a student is told of one grading, as data; the forms only write it down.
 *
 * @param results of the class, with the course as it was graded
 * @param submission of this student
 */
public record Feedback(ClassResults results, GradedSubmission submission) {

  /**
   * A step on the board.
   *
   * @param step the step, or the finale
   * @param cells its exercises, in their order
   */
  public record Row(Step step, List<Cell> cells) {

    /**
     * The points earned.
     *
     * @return their sum
     */
    public int earned() {
      return cells.stream().mapToInt(Cell::earned).sum();
    }

    /**
     * What the step is worth in this course.
     *
     * @return points
     */
    public int of() {
      return cells.stream().mapToInt(Cell::of).sum();
    }

    /**
     * The points as a board shows them.
     *
     * @return earned and possible ones; nothing for the finale, which has none
     */
    public String points() {
      return cells.get(0).exercise().isFinale() ? "" : "%d/%d".formatted(earned(), of());
    }

    /**
     * The title with its number.
     *
     * @return for example {@code 07 Dense layer}
     */
    public String title() {
      return cells.get(0).exercise().isFinale() ? step.title() : step.label() + " " + step.title();
    }
  }

  /**
   * An exercise with what was found.
   *
   * @param exercise the exercise
   * @param outcome what was found
   * @param properties how many have run
   * @param millis their time
   * @param of what it is worth in this course
   */
  public record Cell(Exercise exercise, Outcome outcome, int properties, long millis, int of) {

    /**
     * The status.
     *
     * @return that of the outcome
     */
    public Status status() {
      return outcome.status();
    }

    /**
     * The points earned.
     *
     * @return all or none
     */
    public int earned() {
      return status() == Status.PASSES ? of : 0;
    }

    /**
     * The points as a board shows them.
     *
     * @return earned and possible ones; nothing for the finale, which has none
     */
    public String points() {
      return exercise.isFinale() ? "" : "%d/%d".formatted(earned(), of);
    }

    /**
     * The named mistakes.
     *
     * @return their ids and sentences; none if no known mistake explains the answers
     */
    public List<Diagnosis> mistakes() {
      return outcome.diagnoses();
    }

    /**
     * The report as a board shows it.
     *
     * @return its lines; none for what passes
     */
    public List<String> report() {
      return outcome.report();
    }
  }

  /**
   * The feedback of everyone.
   *
   * @param results of the class
   * @return one a submission, in their order
   */
  public static Stream<Feedback> all(ClassResults results) {
    return results.submissions().stream().map(submission -> new Feedback(results, submission));
  }

  /**
   * The course.
   *
   * @return as it was when it was graded
   */
  public Course course() {
    return results.course();
  }

  /**
   * Whether its points say something.
   *
   * @return false for what has to be handed in or graded again
   */
  public boolean isGraded() {
    return submission.state() == State.GRADED;
  }

  /**
   * The board.
   *
   * @return the steps of the course, and the finale once all of its parts pass
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(course().chosenSteps().map(this::row).toList());
    boolean isFinaleDue =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> Curriculum.isPartOfFinale(cell.exercise()))
            .allMatch(cell -> cell.status() == Status.PASSES);
    Row finale = row(Curriculum.stepOf(Curriculum.FINALE));
    if (isFinaleDue && finale.cells().get(0).status() != Status.NOT_GRADED) {
      rows.add(finale);
    }
    return rows;
  }

  private Row row(Step step) {
    Optional<StepVerdict> verdict = submission.verdict(step);
    return new Row(
        step, step.exercises().stream().map(exercise -> cell(exercise, verdict)).toList());
  }

  private Cell cell(Exercise exercise, Optional<StepVerdict> verdict) {
    int of = exercise.isFinale() ? 0 : course().points(exercise);
    return verdict
        .flatMap(found -> Optional.ofNullable(found.result(exercise)))
        .map(
            stored ->
                new Cell(
                    exercise,
                    stored.result(exercise).outcome(),
                    stored.properties(),
                    stored.millis(),
                    of))
        .orElseGet(() -> new Cell(exercise, Outcome.of(Status.NOT_GRADED), 0, 0, of));
  }

  /**
   * The cells of all rows.
   *
   * @return in their order
   */
  public Stream<Cell> cells() {
    return rows().stream().flatMap(row -> row.cells().stream());
  }

  /**
   * What was begun and has to be corrected.
   *
   * @return in the order of the curriculum
   */
  public List<Cell> troubles() {
    return cells().filter(cell -> cell.status().isTrouble()).toList();
  }

  /**
   * The exercise to write next.
   *
   * @return the first that does not pass, those of the bonus steps last; empty if all do
   */
  public Optional<Exercise> next() {
    return Stream.of(false, true)
        .flatMap(bonus -> rows().stream().filter(row -> row.step().bonus() == bonus))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.status() != Status.PASSES && !cell.exercise().isFinale())
        .map(Cell::exercise)
        .findFirst();
  }

  /**
   * The points that can be had without the bonus.
   *
   * @return their sum
   */
  public int of() {
    return course().points(false);
  }

  /**
   * The receipts of all verdicts.
   *
   * @return in the order of the steps
   */
  public List<Receipt> receipts() {
    return submission.verdicts().stream().map(StepVerdict::receipt).toList();
  }

  /**
   * The points in one sentence.
   *
   * @return points, bonus, what was lost, and what counts; or that there are none as yet
   */
  public String sentence() {
    if (!isGraded()) {
      return submission.state() == State.REFUSED
          ? "It could not be read, so there is no grade as yet. That is no zero: please hand it in"
              + " again."
          : "It could not be graded. That is no zero: the course will grade it again.";
    }
    StringBuilder text =
        new StringBuilder("%s of %d points".formatted(PointText.of(submission.points()), of()));
    if (submission.bonus() > 0) {
      text.append(", and %s of the bonus".formatted(PointText.of(submission.bonus())));
    }
    if (submission.penalty() > 0) {
      text.append(", less %s for being late".formatted(PointText.of(submission.penalty())));
    }
    if (submission.bonus() > 0 || submission.penalty() > 0) {
      text.append(": %s count".formatted(PointText.of(submission.total())));
    }
    return text.append('.').toString();
  }
}
