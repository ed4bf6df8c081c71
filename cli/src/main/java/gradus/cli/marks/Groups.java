package gradus.cli.marks;

import gradus.cli.course.Course;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose attempts are whose: those of a group are those of all its members. */
public final class Groups {

  private final Course course;

  /**
   * The groups of a course.
   *
   * @param course that says who is in which
   */
  public Groups(Course course) {
    this.course = course;
  }

  /**
   * A student, or one of a group.
   *
   * @param student the name
   * @param number the platform's number, if it is theirs alone
   */
  public record Member(String student, String number) {

    static Member of(GradedSubmission submission) {
      return new Member(submission.student(), submission.number());
    }

    /** Whether a name or a number is theirs. */
    boolean isCalled(String name) {
      return name.equals(number) || PersonName.areAlike(name, student);
    }

    /** What tells them apart, as {@link GradedSubmission#studentKey}. */
    String key() {
      return number.isEmpty() ? "name " + student : "number " + number;
    }

    String shown() {
      return Holders.shown(student, number);
    }

    /** What counts, under the member's own name. */
    GradedSubmission named(GradedSubmission counting) {
      return counting.named(student, number);
    }
  }

  /** All attempts by the students whose they are. */
  Map<Member, List<GradedSubmission>> attempts(Collection<GradedSubmission> submissions) {
    Map<Member, List<GradedSubmission>> attempts = new LinkedHashMap<>();
    Map<String, Member> members = new HashMap<>();
    Map<String, List<GradedSubmission>> ofGroups = new LinkedHashMap<>();
    for (GradedSubmission submission : submissions) {
      Optional<String> group = groupOf(submission);
      if (group.isPresent()) {
        ofGroups.computeIfAbsent(group.get(), any -> new ArrayList<>()).add(submission);
      } else {
        Member member =
            members.computeIfAbsent(submission.studentKey(), any -> Member.of(submission));
        attempts.computeIfAbsent(member, any -> new ArrayList<>()).add(submission);
      }
    }
    ofGroups.forEach(
        (group, shared) ->
            course.groups().get(group).forEach(name -> attempts.put(member(name, shared), shared)));
    return attempts;
  }

  /**
   * The group that a submission bears the name of, or one of whose members handed it in.
   *
   * @param submission of a student
   * @return the group's name; empty if there is none
   */
  public Optional<String> groupOf(GradedSubmission submission) {
    return course.groups().entrySet().stream()
        .filter(
            group ->
                PersonName.areAlike(group.getKey(), submission.student())
                    || group.getValue().stream().anyMatch(name -> isOf(name, submission)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isOf(String member, GradedSubmission submission) {
    return Member.of(submission).isCalled(member);
  }

  private static Member member(String name, List<GradedSubmission> shared) {
    return shared.stream()
        .filter(submission -> isOf(name, submission))
        .findFirst()
        .map(Member::of)
        .orElse(new Member(name, ""));
  }
}
