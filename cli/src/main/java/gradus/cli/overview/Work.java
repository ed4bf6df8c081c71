package gradus.cli.overview;

import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.marks.Groups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one student or one group has handed in. The results have an entry for each member of a
 * group, and these are one piece of work all the same: it counts once, and is not compared with
 * itself.
 *
 * @param key that no other work has
 * @param entries of its students, at least one
 */
record Work(String key, List<GradedSubmission> entries) {

  Work {
    entries = List.copyOf(entries);
  }

  /** All works of a class, in the order of its results. */
  static List<Work> of(ClassResults results) {
    Map<String, List<GradedSubmission>> entries = new LinkedHashMap<>();
    for (GradedSubmission entry : results.submissions()) {
      entries.computeIfAbsent(key(results.course(), entry), any -> new ArrayList<>()).add(entry);
    }
    return entries.entrySet().stream()
        .map(work -> new Work(work.getKey(), work.getValue()))
        .toList();
  }

  /**
   * Entries are not one because their verdicts are: whoever copies all files has the same verdicts.
   */
  private static String key(Course course, GradedSubmission entry) {
    // Of members who have more time than others, another attempt may count.
    Optional<String> group =
        course.extensions().isEmpty() ? Optional.empty() : new Groups(course).groupOf(entry);
    return group
        .map(name -> "group " + name)
        .orElseGet(
            () -> entry.origin().isEmpty() ? entry.studentKey() : "origin " + entry.origin());
  }

  /** The same with only those entries that have a state; empty if none has. */
  Optional<Work> in(State state) {
    List<GradedSubmission> some = entries.stream().filter(entry -> entry.state() == state).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(new Work(key, some));
  }

  /** What was done to it before it was graded. */
  List<String> notes() {
    return entries.stream().flatMap(entry -> entry.notes().stream()).distinct().toList();
  }

  /** The entry that stands for all. */
  GradedSubmission first() {
    return entries.get(0);
  }
}
