package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.marks.PointsText;
import gradus.cli.marks.StudentLabels;
import gradus.cli.terminal.Terminal;
import gradus.cli.terminal.TextTable;
import gradus.cli.verdict.MissingFile;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.text.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints results, a line a submission; those without points say why. */
final class ResultsTable {

  /** Where one reason is true of many, the table has the others. */
  private static final int NAMES_SHOWN = 5;

  private final Terminal terminal;
  private final ClassResults results;
  private final StudentLabels labels;

  ResultsTable(Terminal terminal, ClassResults results) {
    this.terminal = terminal;
    this.results = results;
    this.labels = new StudentLabels(results.submissions());
  }

  void print() {
    Course course = results.course();
    TextTable table =
        new TextTable(terminal)
            .left("Student")
            .right("Points")
            .right("of " + course.points(false))
            .right("Bonus")
            .right("Late")
            .right("Methods")
            .left("Trouble in");
    results.submissions().forEach(submission -> table.row(cells(submission)));
    table.print();
    printWhy(State.REFUSED, "Refused, and no zero; ask for them again:");
    printWhy(State.NOT_GRADED, "Not graded, and no zero; grade again:");
    printWhy(State.GRADED, "To be looked at:");
    printUntouched();
  }

  private List<String> cells(GradedSubmission submission) {
    String name = VisibleText.of(labels.of(submission));
    if (submission.state() != State.GRADED) {
      return List.of(name, words(submission.state()), "", "", "", "", "");
    }
    return List.of(
        name,
        PointsText.of(submission.total()),
        PointsText.of(submission.points()),
        PointsText.of(submission.bonus()),
        submission.penalty() == 0 ? "" : PointsText.of(-submission.penalty()),
        "%d of %d".formatted(passed(submission), results.course().exercises().count()),
        trouble(submission));
  }

  private static String words(State state) {
    return state == State.REFUSED ? "refused" : "not graded";
  }

  private long passed(GradedSubmission submission) {
    return results
        .course()
        .chosenSteps()
        .mapToLong(step -> submission.verdict(step).map(found -> passed(step, found)).orElse(0L))
        .sum();
  }

  private static long passed(Step step, StepVerdict verdict) {
    return step.exercises().stream().filter(verdict::passes).count();
  }

  /** The steps with something wrong in them, without those that are not begun or not handed in. */
  private String trouble(GradedSubmission submission) {
    return String.join(
        " ",
        results
            .course()
            .chosenSteps()
            .filter(step -> submission.verdict(step).filter(v -> isTrouble(step, v)).isPresent())
            .map(Step::label)
            .toList());
  }

  private static boolean isTrouble(Step step, StepVerdict verdict) {
    return step.exercises().stream()
        .map((Exercise exercise) -> MissingFile.shown(exercise, verdict.result(exercise)).status())
        .anyMatch(Status::isTrouble);
  }

  /** A zero that may come of another folder, or of a branch that nobody has looked at. */
  private void printUntouched() {
    List<String> names =
        results.submissions().stream()
            .filter(submission -> submission.state() == State.GRADED)
            .filter(submission -> passed(submission) == 0 && trouble(submission).isEmpty())
            .map(labels::of)
            .toList();
    if (!names.isEmpty()) {
      terminal.println();
      terminal.println(terminal.bold("Nothing is begun in what came; is it all that there is?"));
      terminal.println(VisibleText.of("  " + some(names)));
    }
  }

  /** Each reason once, with all of whom it is true. */
  private void printWhy(State state, String heading) {
    Map<String, List<String>> students = new LinkedHashMap<>();
    results.submissions().stream()
        .filter(submission -> submission.state() == state)
        .filter(submission -> !submission.sentence().isEmpty())
        .forEach(
            one ->
                students
                    .computeIfAbsent(one.sentence(), any -> new ArrayList<>())
                    .add(labels.of(one)));
    if (!students.isEmpty()) {
      terminal.println();
      terminal.println(terminal.bold(heading));
      students.forEach(
          (sentence, names) ->
              terminal.println(VisibleText.of("  %s: %s".formatted(some(names), sentence))));
    }
  }

  static String some(List<String> names) {
    int more = names.size() - NAMES_SHOWN;
    String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
    return more > 0 ? "%s and %d more".formatted(shown, more) : shown;
  }
}
