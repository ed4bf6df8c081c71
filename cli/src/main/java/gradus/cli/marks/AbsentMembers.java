package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.marks.Groups.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Members of groups of whom nothing came by that name. They get what their group gets, and a name
 * that is misspelt would get it too.
 *
 * @param course that has the groups
 * @param members whose the submissions of the class are
 * @param roster the students of the course, if it was named
 */
public record AbsentMembers(Course course, List<Member> members, Optional<Roster> roster) {

  /**
   * Copies the list.
   *
   * @param course that has the groups
   * @param members whose the submissions are
   * @param roster the students, if it was named
   */
  public AbsentMembers {
    members = List.copyOf(members);
  }

  /**
   * Those who get what their group gets.
   *
   * @return a line a group
   */
  public List<String> kept() {
    return lines(name -> isAbsent(name) && !isLeftOut(name));
  }

  /**
   * Those whom the roster does not know either.
   *
   * @return a line a group
   */
  public List<String> leftOut() {
    return lines(this::isLeftOut);
  }

  /**
   * The course that is graded.
   *
   * @return it without those who are left out; a group of whom nobody is left is none
   */
  public Course known() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    course
        .groups()
        .forEach((group, names) -> known.put(group, some(names, name -> !isLeftOut(name))));
    known.values().removeIf(List::isEmpty);
    return course.withGroups(known);
  }

  private boolean isAbsent(String name) {
    return members.stream().noneMatch(member -> member.isCalled(name));
  }

  private boolean isLeftOut(String name) {
    return isAbsent(name)
        && roster.filter(people -> people.candidates(name, name).isEmpty()).isPresent();
  }

  private List<String> lines(Predicate<String> which) {
    return course.groups().entrySet().stream()
        .flatMap(group -> line(group.getKey(), some(group.getValue(), which)))
        .toList();
  }

  private static Stream<String> line(String group, List<String> names) {
    return names.isEmpty()
        ? Stream.empty()
        : Stream.of("%s: %s".formatted(group, String.join(", ", names)));
  }

  private static List<String> some(List<String> names, Predicate<String> which) {
    return names.stream().filter(which).toList();
  }
}
