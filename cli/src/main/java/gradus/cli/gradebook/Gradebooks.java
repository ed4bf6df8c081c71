package gradus.cli.gradebook;

import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.FeedbackCell;
import gradus.cli.feedback.HtmlFeedback;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.PointsText;
import gradus.grading.curriculum.Exercise;
import gradus.grading.report.BoardLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes gradebooks as CSV. What has no grade as yet has an empty cell: that is no zero. */
final class Gradebooks {

  /** Moodle refuses a worksheet without Identifier, Grade and Last modified (grade). */
  private static final List<String> MOODLE =
      List.of(
          "Identifier",
          "Full name",
          "Grade",
          "Maximum grade",
          "Last modified (grade)",
          "Feedback comments");

  private static final String NEVER_GRADED = "-";

  /** Canvas takes these columns in this order, and what follows them for assignments. */
  private static final List<String> CANVAS =
      List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");

  private static final String CANVAS_POINTS = "    Points Possible";

  private final Function<Feedback, Identity> identities;
  private final List<Feedback> students;

  Gradebooks(List<Feedback> students, Function<Feedback, Identity> identities) {
    this.students = students;
    this.identities = identities;
  }

  /** Moodle's offline grading worksheet; its feedback is HTML there. */
  String moodle() {
    return CsvTable.of(MOODLE, students.stream().map(this::moodle));
  }

  private List<String> moodle(Feedback feedback) {
    Identity identity = identities.apply(feedback);
    String number = identity.moodleNumber();
    return List.of(
        number.isEmpty() ? "" : "Participant " + number,
        identity.name(),
        identity.isRepeated() ? "" : total(feedback),
        String.valueOf(feedback.of()),
        NEVER_GRADED,
        identity.isRepeated() ? "" : comment(feedback));
  }

  private static String comment(Feedback feedback) {
    Stream<String> lines =
        Stream.of(
                Stream.of(feedback.sentence()),
                Stream.of(feedback.reason()),
                feedback.troubles().stream().map(Gradebooks::brief))
            .flatMap(parts -> parts)
            .filter(line -> !line.isEmpty());
    return lines.map(HtmlFeedback::escaped).collect(Collectors.joining("<br>", "<p>", "</p>"));
  }

  private static String brief(FeedbackCell cell) {
    String names =
        cell.mistakes().stream()
            .map(mistake -> mistake.id())
            .distinct()
            .collect(Collectors.joining(", "));
    return "%s %s: %s%s"
        .formatted(
            BoardLayout.sign(cell.status()),
            cell.exercise().label(),
            cell.words(),
            names.isEmpty() ? "" : " (" + names + ")");
  }

  /** Canvas' gradebook with one column, whose head is the assignment's title. */
  String canvas(String assignment) {
    int of = students.isEmpty() ? 0 : students.get(0).of();
    List<String> head = with(CANVAS, assignment);
    List<String> points = List.of(CANVAS_POINTS, "", "", "", "", String.valueOf(of));
    Stream<List<String>> rows = students.stream().map(this::canvas);
    return CsvTable.of(head, Stream.concat(Stream.of(points), rows));
  }

  private List<String> canvas(Feedback feedback) {
    Identity identity = identities.apply(feedback);
    return List.of(
        identity.name(),
        identity.canvasId(),
        identity.sisUserId(),
        identity.loginId(),
        identity.section(),
        identity.isRepeated() ? "" : total(feedback));
  }

  /** One row a student, with a column for each exercise; for people and their own scripts. */
  String plain() {
    List<Exercise> exercises =
        students.stream().limit(1).flatMap(first -> first.course().exercises()).toList();
    List<String> head =
        new ArrayList<>(
            List.of(
                "Student",
                "Number",
                "State",
                "Points",
                "Of",
                "Bonus",
                "Late",
                "Total",
                "Handed in",
                "Remark"));
    exercises.forEach(exercise -> head.add(exercise.id()));
    return CsvTable.of(head, students.stream().map(Gradebooks::plain));
  }

  private static List<String> plain(Feedback feedback) {
    GradedSubmission submission = feedback.submission();
    List<String> row =
        new ArrayList<>(
            List.of(
                submission.student(),
                submission.number(),
                submission.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                ifGraded(feedback, submission.points()),
                String.valueOf(feedback.of()),
                ifGraded(feedback, submission.bonus()),
                ifGraded(feedback, submission.penalty()),
                total(feedback),
                submission.handedIn(),
                submission.sentence()));
    feedback
        .cells()
        .filter(cell -> !cell.exercise().isFinale())
        .forEach(cell -> row.add(feedback.isGraded() ? String.valueOf(cell.earned()) : ""));
    return row;
  }

  private static String total(Feedback feedback) {
    return ifGraded(feedback, feedback.submission().total());
  }

  private static String ifGraded(Feedback feedback, double points) {
    return feedback.isGraded() ? PointsText.of(points) : "";
  }

  private static List<String> with(List<String> head, String more) {
    return Stream.concat(head.stream(), Stream.of(CsvTable.harmless(more))).toList();
  }
}
