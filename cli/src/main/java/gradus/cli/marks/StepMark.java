package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.terminal.Numbers;
import gradus.cli.verdict.MissingFile;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import java.util.Locale;
import java.util.Optional;

/**
 * What one attempt gives for one step.
 *
 * @param step the step
 * @param attempt that was handed in
 * @param verdict on the step's files in it; empty if it is only supposed
 * @param days that it was late
 * @param free days of these that cost nothing
 * @param earned points before anything is lost
 * @param points that are left
 */
record StepMark(
    Step step,
    Attempt attempt,
    Optional<StepVerdict> verdict,
    int days,
    int free,
    int earned,
    double points) {

  /** Before the name of the attempt that counts. */
  static final String AS_IN = " counts as it was in ";

  /** Whether something is left of it. */
  boolean gives() {
    return points > 0;
  }

  /**
   * Whether a method of the step was begun. Untouched stubs, and files that are not there, replace
   * nothing: who hands in the next steps from a new copy of the kit has not taken back the first.
   */
  boolean isBegun() {
    return verdict.isEmpty()
        || step.exercises().stream()
            .map(exercise -> MissingFile.shown(exercise, verdict.get().result(exercise)).status())
            .anyMatch(status -> status == Status.PASSES || status.isTrouble());
  }

  /** Whether it is about the same files as another, and later by days. */
  boolean isLaterOf(StepMark other) {
    return verdict.isPresent() && verdict.equals(other.verdict) && days > other.days;
  }

  /** What there is to say of it; where nothing is begun, nobody asks when it came. */
  Optional<String> note(Course course, Attempt latest) {
    if (!isBegun()) {
      return Optional.empty();
    }
    String late = days == 0 ? "" : late(course);
    String from = attempt.equals(latest) ? "" : AS_IN + attempt.shown(course);
    return late.isEmpty() && from.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "step "
                + step.label()
                + from
                + (from.isEmpty() ? "" : late.isEmpty() ? "" : " and")
                + late);
  }

  private String late(Course course) {
    if (days > course.late().untilDays()) {
      return " is %s late and does not count".formatted(Numbers.count(days, "day"));
    }
    return " is %s late%s: %s of %s"
        .formatted(Numbers.count(days, "day"), freely(), plain(points), PointsText.words(earned));
  }

  private String freely() {
    if (free == 0) {
      return "";
    }
    return free < days ? ", %d of them free".formatted(free) : days == 1 ? ", free" : ", all free";
  }

  private static String plain(double points) {
    return points == Math.rint(points)
        ? String.valueOf((long) points)
        : String.format(Locale.ROOT, "%.2f", points);
  }
}
