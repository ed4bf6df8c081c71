package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.Groups.Member;
import java.util.List;

/**
 * Refuses a name of the course's that several students bear: it would make one person of them in a
 * group, or give all of them more time.
 *
 * @param members whose the submissions of the class are
 */
public record NamesakeCheck(List<Member> members) {

  /**
   * Copies the list.
   *
   * @param members whose the submissions are
   */
  public NamesakeCheck {
    members = List.copyOf(members);
  }

  /**
   * Checks the groups and the extensions of a course.
   *
   * @param course that has them
   * @throws UserMistake if a name may be of several numbers
   */
  public void require(Course course) {
    course
        .groups()
        .forEach((group, names) -> names.forEach(name -> require("group " + group, name)));
    course.extensions().keySet().stream()
        .filter(name -> !isGroup(course, name))
        .forEach(name -> require("extensions", name));
  }

  private static boolean isGroup(Course course, String name) {
    return course.groups().keySet().stream().anyMatch(group -> PersonName.areAlike(group, name));
  }

  private void require(String where, String name) {
    // Without numbers, two spellings may well be one person's.
    List<String> numbers =
        members.stream()
            .filter(member -> member.isCalled(name) && !member.number().isEmpty())
            .map(Member::number)
            .distinct()
            .toList();
    if (numbers.size() > 1 && !numbers.contains(name)) {
      throw new UserMistake(
          "%s: %s may be %s or %s; write the number."
              .formatted(
                  where,
                  name,
                  String.join(", ", numbers.subList(0, numbers.size() - 1)),
                  numbers.get(numbers.size() - 1)));
    }
  }
}
