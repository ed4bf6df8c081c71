package gradus.cli.feedback;

import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Results of a class as {@code class grade} writes them, with everything that makes trouble. */
public final class SampleClass {

  public static final String WHOLE = "Zoë Müller-Łukasz 李";
  public static final String WRONG = "=cmd|'/c calc'!A1";
  public static final String REFUSED = "<script>alert(1)</script>";
  public static final String LATE = "O’Brien, Siobhán \"Sib\"";
  public static final String NOT_GRADED = "Ümit | `tick` ]]>";

  /** What a student's exception says, to whoever reads it. */
  public static final String THROWN =
      "IllegalStateException: </pre><img src=x onerror=alert(1)> ``` =1+1 ]]> &amp;";

  private SampleClass() {}

  /** Five students: all passes, one wrong of each kind, refused, late with a bonus, not graded. */
  public static ClassResults results() {
    Course course = Course.whole();
    return new ClassResults(
        ClassResults.VERSION,
        course,
        "2026-11-30T12:00:00.123Z",
        "plain process",
        List.of(
            submission(course, WHOLE, "123456", SampleClass::passing, 0),
            submission(course, WRONG, "", SampleClass::mixed, 0),
            new GradedSubmission(
                REFUSED,
                "7",
                "",
                "a.rar",
                State.REFUSED,
                "a.rar is a RAR archive; ask for a ZIP.",
                List.of("when it was handed in is not known; it counts as on time"),
                List.of(),
                0,
                0,
                0),
            submission(course, LATE, "99", SampleClass::passing, 12.5),
            new GradedSubmission(
                NOT_GRADED,
                "",
                "2026-11-29T23:59:59Z",
                "folder",
                State.NOT_GRADED,
                "A worker could not be started.",
                List.of("A carriage return was removed from step01/Matrices.java."),
                List.of(),
                0,
                0,
                0)));
  }

  private static GradedSubmission submission(
      Course course,
      String student,
      String number,
      Function<Exercise, StoredResult> results,
      double penalty) {
    List<StepVerdict> verdicts = course.chosenSteps().map(step -> verdict(step, results)).toList();
    return new GradedSubmission(
        student,
        number,
        "2026-11-29T22:00:00Z",
        number.isEmpty()
            ? student + ".zip"
            : "moodle.zip/%s_%s_assignsubmission_file".formatted(student, number),
        State.GRADED,
        "",
        List.of("__MACOSX was left out."),
        verdicts,
        points(course, verdicts, false),
        points(course, verdicts, true),
        penalty);
  }

  private static int points(Course course, List<StepVerdict> verdicts, boolean bonus) {
    return verdicts.stream()
        .flatMap(
            verdict ->
                course
                    .chosenSteps()
                    .filter(step -> step.number() == verdict.key().step() && step.bonus() == bonus)
                    .flatMap(step -> step.exercises().stream().filter(verdict::passes)))
        .mapToInt(course::points)
        .sum();
  }

  private static StepVerdict verdict(Step step, Function<Exercise, StoredResult> results) {
    Map<String, StoredResult> found = new LinkedHashMap<>();
    step.exercises().forEach(exercise -> found.put(exercise.id(), results.apply(exercise)));
    String hex = "0123456789abcdef".repeat(4);
    return new StepVerdict(
        new VerdictKey(step.number(), hex, hex, "1+" + hex, "17.0.12 Eclipse Adoptium"),
        found,
        "plain process");
  }

  private static StoredResult passing(Exercise exercise) {
    return stored(Status.PASSES, List.of(), List.of(), List.of());
  }

  /** Every status once, then passes. */
  private static StoredResult mixed(Exercise exercise) {
    return switch (exercise.id()) {
      case "Matrices.multiply" ->
          stored(
              Status.WRONG,
              List.of("a 1×2, b 2×1 (smallest case found)"),
              List.of("[0,0]   yours 1.2   right 3.4"),
              List.of(new Diagnosis("transposed", "It looks as if <b> were transposed.")));
      case "Matrices.transpose" ->
          stored(Status.DOES_NOT_RUN, List.of(), List.of(THROWN), List.of());
      case "Matrices.addRow" ->
          stored(Status.TOO_SLOW, List.of(), List.of("It did not end."), List.of());
      case "Matrices.sumRows" ->
          stored(Status.NOT_ALLOWED, List.of(), List.of("line 3 uses java.io.File"), List.of());
      case "Activations.sigmoid" -> stored(Status.NOT_STARTED, List.of(), List.of(), List.of());
      case "DenseLayer.biasGradient" ->
          stored(
              Status.DOES_NOT_RUN,
              List.of(),
              List.of(exercise.source() + " is not there"),
              List.of());
      case "Value.plus" -> stored(Status.NOT_STARTED, List.of(), List.of(), List.of());
      default -> passing(exercise);
    };
  }

  private static StoredResult stored(
      Status status, List<String> given, List<String> lines, List<Diagnosis> diagnoses) {
    return new StoredResult(
        status, Cause.OTHER, given, lines, diagnoses, List.of(), 3, 41, List.of(), false);
  }

  /** The feedback of one of them. */
  public static Feedback of(String student) {
    return all().filter(f -> f.submission().student().equals(student)).findFirst().orElseThrow();
  }

  public static Stream<Feedback> all() {
    return Feedback.all(results());
  }
}
