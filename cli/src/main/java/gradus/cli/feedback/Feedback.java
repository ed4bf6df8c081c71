package gradus.cli.feedback;

import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.marks.PointsText;
import gradus.cli.verdict.MissingFile;
import gradus.cli.verdict.Receipt;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Outcome;
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
  public List<FeedbackRow> rows() {
    List<FeedbackRow> rows = new ArrayList<>(course().chosenSteps().map(this::row).toList());
    boolean isFinaleDue =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> Curriculum.isPartOfFinale(cell.exercise()))
            .allMatch(cell -> cell.status() == Status.PASSES);
    FeedbackRow finale = row(Curriculum.stepOf(Curriculum.FINALE));
    if (isFinaleDue && finale.cells().get(0).status() != Status.NOT_GRADED) {
      rows.add(finale);
    }
    return rows;
  }

  private FeedbackRow row(Step step) {
    Optional<StepVerdict> verdict = submission.verdict(step);
    return new FeedbackRow(
        step, step.exercises().stream().map(exercise -> cell(exercise, verdict)).toList());
  }

  private FeedbackCell cell(Exercise exercise, Optional<StepVerdict> verdict) {
    int of = exercise.isFinale() ? 0 : course().points(exercise);
    return verdict
        .flatMap(found -> Optional.ofNullable(found.result(exercise)))
        .map(found -> MissingFile.shown(exercise, found))
        .map(
            stored ->
                new FeedbackCell(
                    exercise,
                    stored.result(exercise).outcome(),
                    stored.properties(),
                    stored.millis(),
                    of))
        .orElseGet(() -> new FeedbackCell(exercise, Outcome.of(Status.NOT_GRADED), 0, 0, of));
  }

  /**
   * The cells of all rows.
   *
   * @return in their order
   */
  public Stream<FeedbackCell> cells() {
    return rows().stream().flatMap(row -> row.cells().stream());
  }

  /**
   * What was begun and has to be corrected.
   *
   * @return in the order of the curriculum
   */
  public List<FeedbackCell> troubles() {
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
        .map(FeedbackCell::exercise)
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
   * Why nothing was graded, said to the student: what to hand in, and no path of the course's.
   *
   * @return one sentence; empty if all is well
   */
  public String reason() {
    return submission.state() == State.REFUSED
        ? Refusal.toStudent(submission.sentence(), submission.origin())
        : submission.sentence();
  }

  /**
   * Whose it is, below the name: namesakes know it by this.
   *
   * @return the course, and the platform's number if there is one
   */
  public String about() {
    String number = submission.number();
    return number.isEmpty() ? course().title() : course().title() + ", number " + number;
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
        new StringBuilder(
            "%s of %s".formatted(PointsText.of(submission.points()), PointsText.words(of())));
    if (submission.bonus() > 0) {
      text.append(", and %s of the bonus".formatted(PointsText.of(submission.bonus())));
    }
    if (submission.penalty() > 0) {
      text.append(", less %s for being late".formatted(PointsText.of(submission.penalty())));
    }
    if (submission.bonus() > 0 || submission.penalty() > 0) {
      text.append(": %s count".formatted(PointsText.of(submission.total())));
    }
    return text.append('.').toString();
  }
}
