package gradus.cli.marks;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How lists call students: by their names, and namesakes by their numbers, too. */
public final class StudentLabels {

  private final Set<String> namesakes = new HashSet<>();

  /**
   * Finds the namesakes.
   *
   * @param students one result of each
   */
  public StudentLabels(Collection<GradedSubmission> students) {
    Set<String> seen = new HashSet<>();
    students.stream()
        .map(GradedSubmission::student)
        .filter(name -> !seen.add(name))
        .forEach(namesakes::add);
  }

  /**
   * The label of one of them.
   *
   * @param student a result of theirs
   * @return the name, with the platform's number where others have that name and it is known
   */
  public String of(GradedSubmission student) {
    return namesakes.contains(student.student()) && !student.number().isEmpty()
        ? "%s (%s)".formatted(student.student(), student.number())
        : student.student();
  }
}
