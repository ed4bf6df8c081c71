package gradus.grading.result;

import gradus.grading.curriculum.Status;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.text.Text;
import gradus.grading.text.VisibleText;
import gradus.nn.mistake.Diagnosis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The outcome of one property, or of all properties of an exercise.
 *
 * @param status the status of the exercise
 * @param cause why it does not run, or does not end; {@link Cause#OTHER} for all other outcomes
 * @param given the case, as lines; empty if none is known
 * @param lines what is wrong, nothing indented
 * @param diagnoser what is known of the mistake behind it
 * @param printed what the student's code printed
 * @param isOnlyFresh whether a case of a fresh seed has found it, and none of the known one
 */
public record Outcome(
    Status status,
    Cause cause,
    List<String> given,
    List<String> lines,
    Diagnoser diagnoser,
    List<String> printed,
    boolean isOnlyFresh) {

  /** The reason why an exercise does not run, or does not end. */
  public enum Cause {
    /** The compiler has reported errors in its file. */
    COMPILE_ERROR,
    /**
     * It did not end, and had clearly less of a processor than time: the machine may have been
     * busy.
     */
    STARVED,
    /** It did not end, since it waits for something, or sleeps. */
    WAITS,
    /** It did not come to the end of a single case, with a processor all the time. */
    ONE_CASE,
    /** Anything else, or nothing. */
    OTHER
  }

  /** The outcome of a property that found nothing wrong. */
  public static final Outcome PASSES = of(Status.PASSES);

  private static final int WIDTH = 74;

  /** More than any report of the grader's own has; what a student's code says has no end. */
  private static final int MOST_LINES = 100;

  private static final int MOST_SIGNS = 1_000;

  /**
   * Makes visible whatever is quoted, for every reader.
   *
   * @param status how the exercise stands
   * @param cause why it does not run, or does not end
   * @param given the case
   * @param lines what the student is told
   * @param diagnoser what is known of the mistake
   * @param printed what the student's code printed
   * @param isOnlyFresh whether a case of a fresh seed has found it, and none of the known one
   */
  public Outcome {
    given = visible(given);
    lines = visible(lines);
    printed = visible(printed);
  }

  private static List<String> visible(List<String> lines) {
    return lines.stream().limit(MOST_LINES).map(Outcome::visible).toList();
  }

  private static String visible(String line) {
    String text = VisibleText.of(line);
    return text.length() <= MOST_SIGNS + 1 ? text : text.substring(0, MOST_SIGNS) + "…";
  }

  /**
   * An outcome without more.
   *
   * @param status how the exercise stands
   * @param lines what the student is told
   * @return the outcome
   */
  public static Outcome of(Status status, String... lines) {
    return of(status, List.of(lines));
  }

  /**
   * An outcome without more.
   *
   * @param status how the exercise stands
   * @param lines what the student is told
   * @return the outcome
   */
  public static Outcome of(Status status, List<String> lines) {
    return new Outcome(status, Cause.OTHER, List.of(), lines, new Diagnoser(), List.of(), false);
  }

  /**
   * The same outcome with a cause.
   *
   * @param known why it does not run, or does not end
   * @return a new outcome
   */
  public Outcome because(Cause known) {
    return new Outcome(status, known, given, lines, diagnoser, printed, isOnlyFresh);
  }

  /**
   * The same outcome in a case.
   *
   * @param known the lines of the case
   * @return a new outcome
   */
  public Outcome at(List<String> known) {
    return new Outcome(status, cause, known, lines, diagnoser, printed, isOnlyFresh);
  }

  /**
   * The same outcome with a diagnoser and the output.
   *
   * @param known about the mistake behind it
   * @param output what was printed
   * @return a new outcome
   */
  public Outcome with(Diagnoser known, List<String> output) {
    return new Outcome(status, cause, given, lines, known, output, isOnlyFresh);
  }

  /**
   * The same outcome with a line more.
   *
   * @param line for the student
   * @return a new outcome
   */
  public Outcome withLine(String line) {
    List<String> more = Stream.concat(lines.stream(), Stream.of(line)).toList();
    return new Outcome(status, cause, given, more, diagnoser, printed, isOnlyFresh);
  }

  /**
   * The same outcome, found by a case of a fresh seed.
   *
   * @return a new outcome
   */
  public Outcome onlyFresh() {
    return new Outcome(status, cause, given, lines, diagnoser, printed, true);
  }

  /**
   * Joins this outcome with that of another property of the exercise.
   *
   * @param other the other property's outcome
   * @return a new outcome
   */
  Outcome and(Outcome other) {
    // What is known of a fresh case would tell it beside the finding of a known one.
    boolean isApart = other.isOnlyFresh && !isOnlyFresh;
    Diagnoser all = isApart ? diagnoser : diagnoser.and(other.diagnoser);
    return new Outcome(status, cause, given, lines, all, printed, isOnlyFresh);
  }

  /**
   * The mistakes that explain it.
   *
   * @return empty if no known mistake does
   */
  public List<Diagnosis> diagnoses() {
    return diagnoser.diagnoses();
  }

  /**
   * The whole text for the student, nothing indented.
   *
   * @return the case, and what is wrong in it
   */
  public List<String> report() {
    return Stream.of(reportOfCase(), reportOfFinding()).flatMap(List::stream).toList();
  }

  /**
   * The beginning of the report.
   *
   * @return the case
   */
  public List<String> reportOfCase() {
    return given.stream().flatMap(line -> Text.fit(line, WIDTH).stream()).toList();
  }

  /**
   * The rest of the report.
   *
   * @return what is wrong, the diagnoses, and what was printed
   */
  public List<String> reportOfFinding() {
    List<String> report = new ArrayList<>();
    lines.forEach(line -> report.addAll(Text.fit(line, WIDTH)));
    report.addAll(reportOfDiagnoses());
    report.addAll(printed);
    return report;
  }

  /** The sentences; the line of another case stands above the first sentence about it. */
  private List<String> reportOfDiagnoses() {
    List<String> report = new ArrayList<>();
    Set<String> cases = new HashSet<>();
    for (Diagnosis diagnosis : diagnoses()) {
      String[] parts = diagnosis.sentence().split("\n", 2);
      // A sentence may come from a file that somebody has edited.
      Arrays.setAll(parts, i -> VisibleText.of(parts[i]));
      if (parts.length > 1 && cases.add(parts[0])) {
        report.addAll(fitCase(parts[0]));
      }
      report.addAll(Text.wrap(parts[parts.length - 1], WIDTH));
    }
    return report;
  }

  /** The line of another case; its numbers stay in one line if they can. */
  private static List<String> fitCase(String line) {
    int end = line.indexOf(": ") + 1;
    boolean isLong = Text.columns(line) > WIDTH && end > 0;
    return isLong
        ? Stream.of(line.substring(0, end), line.substring(end).strip())
            .flatMap(part -> Text.fit(part, WIDTH).stream())
            .toList()
        : Text.fit(line, WIDTH);
  }
}
