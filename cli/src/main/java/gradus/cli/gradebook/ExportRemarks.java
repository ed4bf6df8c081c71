package gradus.cli.gradebook;

import gradus.cli.feedback.Feedback;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.PointsText;
import gradus.cli.marks.Roster;
import gradus.cli.marks.StudentLabels;
import gradus.grading.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an instructor has to know of an export: who has no grade, and whom nobody knows. */
final class ExportRemarks {

  private final List<Feedback> students;
  private final StudentLabels labels;
  private final List<String> remarks = new ArrayList<>();

  private ExportRemarks(List<Feedback> students) {
    this.students = students;
    this.labels = new StudentLabels(students.stream().map(Feedback::submission).toList());
  }

  /** One sentence for each kind of trouble; none if there is none. */
  static List<String> of(
      List<Feedback> students, Set<ExportFormat> asked, Optional<Roster.Match> roster) {
    ExportRemarks remarks = new ExportRemarks(students);
    remarks.addUngraded();
    if (asked.contains(ExportFormat.MOODLE)) {
      remarks.addMoodle(roster);
    }
    if (asked.contains(ExportFormat.CANVAS)) {
      remarks.addCanvas(roster);
    }
    roster.ifPresent(remarks::addRoster);
    return remarks.remarks;
  }

  private void addUngraded() {
    String names = names(students.stream().filter(student -> !student.isGraded()).toList());
    if (!names.isEmpty()) {
      remarks.add("No grade, and so empty cells: %s.".formatted(names));
    }
  }

  /** Moodle leaves out what it cannot take, and does not say so. */
  private void addMoodle(Optional<Roster.Match> roster) {
    List<Feedback> above =
        students.stream()
            .filter(student -> student.isGraded() && student.submission().total() > student.of())
            .toList();
    if (!above.isEmpty()) {
      int most = above.get(0).course().points(false) + above.get(0).course().points(true);
      remarks.add(
          "More than %s, which Moodle takes only if the assignment's maximum is %d: %s."
              .formatted(PointsText.words(above.get(0).of()), most, names(above)));
    }
    List<Feedback> unknown =
        students.stream()
            .filter(student -> identity(student, roster).moodleNumber().isEmpty())
            .toList();
    addUnknown("No number of a participant, so Moodle cannot know them", unknown);
  }

  private void addCanvas(Optional<Roster.Match> roster) {
    List<Feedback> unknown =
        students.stream().filter(student -> !identity(student, roster).isKnownToCanvas()).toList();
    addUnknown("No number of Canvas, so Canvas cannot know them", unknown);
  }

  /** Of a platform that the course does not use nobody wants to read all names. */
  private void addUnknown(String what, List<Feedback> unknown) {
    if (!unknown.isEmpty()) {
      boolean isAll = unknown.size() == students.size() && unknown.size() > 1;
      remarks.add(
          "%s (--roster helps): %s."
              .formatted(
                  what, isAll ? "all %d students".formatted(unknown.size()) : names(unknown)));
    }
  }

  private void addRoster(Roster.Match match) {
    match
        .repeated()
        .forEach(
            person ->
                remarks.add(
                    "%s, and so empty cells for Moodle and Canvas; give them one name and one number, and grade again."
                        .formatted(VisibleText.of(person))));
    match.unmatched().forEach(sentence -> remarks.add(VisibleText.of(sentence) + "."));
    if (!match.missing().isEmpty()) {
      remarks.add(
          "In the roster and without a submission: %s."
              .formatted(
                  match.missingNames().stream()
                      .map(VisibleText::of)
                      .collect(Collectors.joining(", "))));
    }
  }

  /** Who a student is for the platforms. */
  static Identity identity(Feedback feedback, Optional<Roster.Match> roster) {
    return roster
        .filter(match -> match.found().containsKey(feedback.submission()))
        .map(match -> identity(feedback, match))
        .orElseGet(() -> Identity.of(feedback));
  }

  private static Identity identity(Feedback feedback, Roster.Match match) {
    GradedSubmission submission = feedback.submission();
    return Identity.of(feedback, match.found().get(submission), match.isRepeated(submission));
  }

  private String names(List<Feedback> some) {
    return some.stream()
        .map(student -> VisibleText.of(labels.of(student.submission())))
        .collect(Collectors.joining(", "));
  }
}
