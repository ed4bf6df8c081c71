package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One of the submissions of a student.
 *
 * @param submission what was found of it
 * @param handedIn when it came, if that is known
 */
record Attempt(GradedSubmission submission, Optional<Instant> handedIn) {

  /** By time; of those without one, and at one moment, as they were given. */
  static final Comparator<Attempt> ORDER =
      Comparator.comparing(attempt -> attempt.handedIn.orElse(Instant.MIN));

  static Attempt of(GradedSubmission submission) {
    String moment = submission.handedIn();
    return new Attempt(
        submission, moment.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(moment)));
  }

  /** What it gives for a step; empty if it has no verdict on it. */
  Optional<StepMark> mark(Course course, Step step, int freeDays) {
    return submission.verdict(step).map(verdict -> mark(course, step, verdict, freeDays));
  }

  private StepMark mark(Course course, Step step, StepVerdict verdict, int freeDays) {
    int earned = step.exercises().stream().filter(verdict::passes).mapToInt(course::points).sum();
    return mark(course, step, Optional.of(verdict), freeDays, earned);
  }

  private StepMark mark(
      Course course, Step step, Optional<StepVerdict> verdict, int freeDays, int earned) {
    int days = course.lateDays(step, handedIn);
    double share = days == 0 ? 1 : course.late().share(days, freeDays);
    int free = Math.min(days, freeDays);
    return new StepMark(step, this, verdict, days, free, earned, share * earned);
  }

  /** What it would give for a step of which it has no verdict, if all of it passes or nothing. */
  StepMark supposed(Course course, Step step, int freeDays, boolean isWhole) {
    int all = step.exercises().stream().mapToInt(course::points).sum();
    return mark(course, step, Optional.empty(), freeDays, isWhole ? all : 0);
  }

  /** Whether the machine owes it a verdict on a step that is not too late to count. */
  boolean lacks(Course course, Step step) {
    return submission.state() == State.NOT_GRADED
        && submission.verdict(step).isEmpty()
        && course.lateDays(step, handedIn) <= course.late().untilDays();
  }

  GradedSubmission.Place place() {
    return new GradedSubmission.Place(submission.origin(), submission.handedIn());
  }

  /** The place that it came from, and when, by the course's clock. */
  String shown(Course course) {
    return handedIn
        .map(moment -> "%s of %s".formatted(submission.origin(), course.shown(moment)))
        .orElse(submission.origin());
  }
}
