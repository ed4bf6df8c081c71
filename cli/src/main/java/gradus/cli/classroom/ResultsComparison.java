package gradus.cli.classroom;

import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.PointsText;
import gradus.cli.marks.StudentLabels;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.VisibleText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the results of two gradings of a class.
 *
 * @param differences of the students of whom something has changed, by their names
 * @param unchanged the number of all others
 */
record ResultsComparison(List<Difference> differences, int unchanged) {

  private static final Comparator<GradedSubmission> BY_NAME =
      Comparator.comparing(GradedSubmission::student).thenComparing(GradedSubmission::number);

  static ResultsComparison of(ClassResults before, ClassResults after) {
    Map<String, GradedSubmission> was = byStudent(before);
    Map<String, GradedSubmission> now = byStudent(after);
    Map<String, GradedSubmission> all = new LinkedHashMap<>(was);
    all.putAll(now);
    StudentLabels labels = new StudentLabels(all.values());
    List<GradedSubmission> students = all.values().stream().sorted(BY_NAME).toList();
    List<Difference> differences =
        students.stream()
            .map(
                student ->
                    Difference.of(
                        labels.of(student),
                        before,
                        after,
                        Optional.ofNullable(was.get(student.studentKey())),
                        Optional.ofNullable(now.get(student.studentKey()))))
            .filter(Difference::isOne)
            .toList();
    return new ResultsComparison(differences, students.size() - differences.size());
  }

  private static Map<String, GradedSubmission> byStudent(ClassResults results) {
    Map<String, GradedSubmission> submissions = new LinkedHashMap<>();
    results.submissions().forEach(one -> submissions.putIfAbsent(one.studentKey(), one));
    return submissions;
  }

  long gaining() {
    return differences.stream().filter(one -> one.gained() > 0).count();
  }

  long losing() {
    return differences.stream().filter(Difference::isLoss).count();
  }

  void print(Terminal terminal) {
    differences.forEach(one -> print(terminal, one));
    if (!differences.isEmpty()) {
      terminal.println();
    }
    terminal.println(
        "%d %s, %d %s, %d with other changes, %d as before."
            .formatted(
                gaining(),
                gaining() == 1 ? "gains" : "gain",
                losing(),
                losing() == 1 ? "loses" : "lose",
                differences.size() - gaining() - losing(),
                unchanged));
  }

  private static void print(Terminal terminal, Difference difference) {
    String points =
        difference.gained() == 0
            ? "%s → %s".formatted(shown(difference.was()), shown(difference.now()))
            : "%s → %s (%s)"
                .formatted(
                    shown(difference.was()),
                    shown(difference.now()),
                    PointsText.signed(difference.gained()));
    terminal.println(
        terminal.bold(VisibleText.of("%s  %s".formatted(difference.student(), points))));
    difference.reasons().forEach(reason -> terminal.println(VisibleText.of("    " + reason)));
  }

  private static String shown(Optional<Double> points) {
    return points.map(PointsText::of).orElse("no points");
  }
}
