package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.marks.Groups.Member;
import gradus.grading.curriculum.Step;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whose deadlines are later than the course's. */
public final class MoreTime {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private MoreTime() {}

  /** The course as it is for a student: where several extensions fit, the latest moments count. */
  static Course of(Course course, Member member) {
    Course extended = course;
    for (String name : course.extensions().keySet()) {
      if (names(course, name).anyMatch(member::isCalled)) {
        extended = extended.extendedFor(name);
      }
    }
    return extended;
  }

  /** What a student is told: of each later moment, for which steps. */
  static List<String> notes(Course course, Course theirs) {
    Map<String, List<String>> steps = new TreeMap<>();
    theirs
        .chosenSteps()
        .filter(step -> !theirs.deadline(step).equals(course.deadline(step)))
        .forEach(
            step ->
                steps
                    .computeIfAbsent(shown(theirs, step), any -> new ArrayList<>())
                    .add(step.label()));
    return steps.entrySet().stream()
        .map(
            entry ->
                "more time: step %s until %s"
                    .formatted(String.join(", ", entry.getValue()), entry.getKey()))
        .toList();
  }

  private static String shown(Course course, Step step) {
    return WRITTEN.format(course.deadline(step).orElseThrow().atZone(ZoneId.of(course.zone())));
  }

  /** The name of an extension, and those of a group's members if it is a group's. */
  private static Stream<String> names(Course course, String name) {
    Stream<String> members =
        course.groups().entrySet().stream()
            .filter(group -> PersonName.areAlike(group.getKey(), name))
            .flatMap(group -> group.getValue().stream());
    return Stream.concat(Stream.of(name), members);
  }

  /**
   * Extensions that give nobody more time, by a name that is misspelt or somebody who has not
   * handed in.
   *
   * @param course that has them
   * @param submissions of the class, one a student
   * @return their names
   */
  public static List<String> ofNobody(Course course, Collection<GradedSubmission> submissions) {
    return course.extensions().keySet().stream()
        .filter(
            name ->
                names(course, name)
                    .noneMatch(
                        one ->
                            submissions.stream()
                                .anyMatch(submission -> Member.of(submission).isCalled(one))))
        .toList();
  }
}
