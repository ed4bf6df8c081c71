package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.marks.PointsText;
import gradus.cli.verdict.MissingFile;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of one student's points between two gradings.
 *
 * @param student as they are called
 * @param was their points; empty if there were none to count
 * @param now their points; empty if there are none to count
 * @param reasons a line for each method, and for all else that changed them
 */
record Difference(
    String student, Optional<Double> was, Optional<Double> now, List<String> reasons) {

  /** The points gained; 0 where either side has none to count. */
  double gained() {
    return was.isPresent() && now.isPresent() ? now.get() - was.get() : 0;
  }

  /** Whether points were lost, or that there are any. */
  boolean isLoss() {
    return gained() < 0 || (was.isPresent() && now.isEmpty());
  }

  /** Whether the points, or whether there are any, or the reason for them has changed. */
  boolean isOne() {
    return !was.equals(now) || !reasons.isEmpty();
  }

  /**
   * Compares one student's results.
   *
   * @param student as they are called
   * @param was the earlier ones; empty if there were none
   * @param now the new ones; empty if nothing is handed in any more
   */
  static Difference of(
      String student,
      ClassResults before,
      ClassResults after,
      Optional<GradedSubmission> was,
      Optional<GradedSubmission> now) {
    List<String> reasons = new ArrayList<>();
    if (was.isEmpty() || now.isEmpty()) {
      reasons.add(was.isEmpty() ? "handed in for the first time" : "no longer handed in");
    } else {
      addStates(reasons, was.get(), now.get());
    }
    if (counted(was).isPresent() && counted(now).isPresent()) {
      allSteps(before.course(), after.course())
          .flatMap(step -> new StepDifference(before, after, was.get(), now.get(), step).lines())
          .forEach(reasons::add);
      addPenalty(reasons, was.get(), now.get());
    }
    return new Difference(student, counted(was), counted(now), reasons);
  }

  private static Optional<Double> counted(Optional<GradedSubmission> submission) {
    return submission.filter(one -> one.state() == State.GRADED).map(GradedSubmission::total);
  }

  private static void addStates(List<String> reasons, GradedSubmission was, GradedSubmission now) {
    if (was.state() != now.state()) {
      String why = now.sentence().isEmpty() ? "" : ": " + now.sentence();
      reasons.add("%s, was %s%s".formatted(words(now.state()), words(was.state()), why));
    } else if (!now.origin().equals(was.origin())) {
      reasons.add("%s counts, was %s".formatted(now.origin(), was.origin()));
    }
  }

  private static String words(State state) {
    return switch (state) {
      case GRADED -> "graded";
      case REFUSED -> "refused";
      case NOT_GRADED -> "not graded";
    };
  }

  private static void addPenalty(List<String> reasons, GradedSubmission was, GradedSubmission now) {
    if (was.penalty() != now.penalty()) {
      reasons.add(
          "loses %s for being late, was %s"
              .formatted(PointsText.of(now.penalty()), PointsText.of(was.penalty())));
    }
  }

  private static Stream<Step> allSteps(Course before, Course after) {
    Set<Step> steps = new LinkedHashSet<>(after.chosenSteps().toList());
    before.chosenSteps().forEach(steps::add);
    return steps.stream();
  }

  /** The differences in one step. */
  private record StepDifference(
      ClassResults before,
      ClassResults after,
      GradedSubmission was,
      GradedSubmission now,
      Step step) {

    Stream<String> lines() {
      return step.exercises().stream().map(this::line).flatMap(Optional::stream);
    }

    private Optional<String> line(Exercise exercise) {
      int earlier = points(before.course(), was, exercise);
      int later = points(after.course(), now, exercise);
      Status wasStatus = status(was, exercise);
      Status nowStatus = status(now, exercise);
      if (earlier == later && wasStatus == nowStatus) {
        return Optional.empty();
      }
      String statuses =
          wasStatus == nowStatus
              ? wasStatus.words()
              : "%s → %s".formatted(wasStatus.words(), nowStatus.words());
      return Optional.of(
          "%s  %s  %s (%s)"
              .formatted(
                  exercise.id(),
                  statuses,
                  PointsText.signed(later - earlier),
                  String.join(", ", causes(exercise))));
    }

    private int points(Course course, GradedSubmission submission, Exercise exercise) {
      return course.steps().contains(step.number()) ? submission.points(course, step, exercise) : 0;
    }

    private Status status(GradedSubmission submission, Exercise exercise) {
      return submission
          .verdict(step)
          .map(verdict -> MissingFile.shown(exercise, verdict.result(exercise)).status())
          .orElse(Status.NOT_GRADED);
    }

    private List<String> causes(Exercise exercise) {
      List<String> causes = new ArrayList<>();
      Optional<StepVerdict> earlier = was.verdict(step);
      Optional<StepVerdict> later = now.verdict(step);
      if (earlier.isPresent() && later.isPresent()) {
        causes.addAll(KeyDifference.of(earlier.get().key(), later.get().key()));
      }
      int worth = worth(after.course(), exercise);
      if (worth != worth(before.course(), exercise)) {
        causes.add("worth %d, was %d".formatted(worth, worth(before.course(), exercise)));
      }
      return causes.isEmpty() ? List.of("nothing that it depends on has changed") : causes;
    }

    private int worth(Course course, Exercise exercise) {
      return course.steps().contains(step.number()) ? course.points(exercise) : 0;
    }
  }
}
