package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.marks.GradedSubmission.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says on a student's page whose work counts, and which of several submissions it is.
 *
 * @param course by whose clock moments are
 * @param group that the student is in; empty if alone
 * @param attempts all that may count for the student
 */
record Provenance(Course course, Optional<String> group, List<GradedSubmission> attempts) {

  /** A note for each, where there is something to say of what counts. */
  List<String> notes(GradedSubmission counting) {
    if (counting.state() != State.GRADED) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    group.ifPresent(name -> notes.add(ofGroup(name, counting)));
    if (attempts.size() > 1) {
      notes.add(
          "of %d submissions, %s counts%s"
              .formatted(
                  attempts.size(),
                  Attempt.of(counting).shown(course),
                  counting.elsewhere().isEmpty() ? "" : " for the other steps"));
    }
    return notes;
  }

  private String ofGroup(String name, GradedSubmission counting) {
    String whose =
        attempts.stream()
            .filter(attempt -> Attempt.of(attempt).place().equals(Attempt.of(counting).place()))
            .findFirst()
            .map(GradedSubmission::student)
            .orElse(name);
    return "group %s: what counts was handed in by %s".formatted(name, whose);
  }
}
