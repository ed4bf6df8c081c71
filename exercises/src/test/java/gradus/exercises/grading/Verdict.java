package gradus.exercises.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.exercises.grading.Gradings.Grade;
import gradus.exercises.grading.Ladder.Method;
import gradus.nn.Diagnosis;
import java.util.List;

/**
 * What was found of one method, in a form that outlives the process: as a worker sends it to its
 * supervisor, and as the student's state keeps it.
 *
 * @param status how the method stands
 * @param lines what the student is told
 * @param diagnoses the mistakes that explain it
 * @param printed what the student's code printed
 * @param properties how many of its properties have run
 * @param millis how long they took
 * @param notes lines without points for its step
 * @param isWorn whether the worker should not grade anything else
 */
public record Verdict(
    Status status,
    List<String> lines,
    List<Diagnosis> diagnoses,
    List<String> printed,
    int properties,
    long millis,
    List<String> notes,
    boolean isWorn) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The verdict on a method that ended, or outlasted, its worker. */
  static Verdict of(Finding finding) {
    return new Verdict(
        finding.status(), finding.lines(), List.of(), List.of(), 0, 0, List.of(), true);
  }

  /**
   * The verdict that a grade is.
   *
   * @param grade what was found
   * @param notes lines without points for its step
   * @param isWorn whether the process should not grade anything else
   * @return the same, to be kept
   */
  public static Verdict of(Grade grade, List<String> notes, boolean isWorn) {
    Finding finding = grade.finding();
    return new Verdict(
        grade.status(),
        finding.lines(),
        finding.diagnoses(),
        finding.printed(),
        grade.properties(),
        grade.millis(),
        notes,
        isWorn);
  }

  /**
   * The same as the method's grade.
   *
   * @param method the method
   * @return what was found
   */
  public Grade grade(Method method) {
    Evidence evidence = Evidence.concluded(diagnoses);
    Finding finding = new Finding(status, lines, evidence, printed);
    return new Grade(method, finding, "", properties, millis);
  }

  String line() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }

  static Verdict parse(String line) throws JsonProcessingException {
    return JSON.readValue(line, Verdict.class);
  }
}
