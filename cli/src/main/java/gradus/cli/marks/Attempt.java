package gradus.cli.marks;

import gradus.cli.course.Course;
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
    int days = course.lateDays(step, handedIn);
    int earned = step.exercises().stream().filter(verdict::passes).mapToInt(course::points).sum();
    double share = days == 0 ? 1 : course.late().share(days, freeDays);
    return new StepMark(step, this, verdict, days, earned, share * earned);
  }

  /** Whether it came in time for some step, or late and might still count. */
  boolean mayCount(Course course) {
    return course
        .chosenSteps()
        .anyMatch(step -> course.lateDays(step, handedIn) <= course.late().untilDays());
  }

  String shown() {
    return handedIn
        .map(moment -> "%s of %s".formatted(submission.origin(), moment))
        .orElse(submission.origin());
  }
}
