package gradus.grading.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.result.Outcome.Cause;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import java.util.Objects;

/**
 * A {@link Result} as text: a worker sends it to its supervisor, and the student's state keeps it.
 *
 * @param status the status of the exercise
 * @param cause why it does not run, or does not end
 * @param given the case
 * @param lines what is wrong in it
 * @param diagnoses the mistakes that explain it
 * @param printed what the student's code printed
 * @param properties the number of its properties that have run
 * @param millis their time in milliseconds
 * @param notes lines without points for its step
 * @param isWorn whether the worker should not grade anything else
 * @param isOnlyFresh whether a case of a fresh seed has found it, and none of the known one
 */
public record StoredResult(
    Status status,
    Cause cause,
    List<String> given,
    List<String> lines,
    List<Diagnosis> diagnoses,
    List<String> printed,
    int properties,
    long millis,
    List<String> notes,
    boolean isWorn,
    boolean isOnlyFresh) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Fills in what a file lacks that a person has edited; without a status it means nothing.
   *
   * @param status how the exercise stands
   * @param cause why it does not run, or does not end
   * @param given the case
   * @param lines what the student is told
   * @param diagnoses the mistakes that explain it
   * @param printed what the student's code printed
   * @param properties how many of its properties have run
   * @param millis how long they took
   * @param notes lines without points for its step
   * @param isWorn whether the worker should not grade anything else
   * @param isOnlyFresh whether a case of a fresh seed has found it, and none of the known one
   */
  public StoredResult {
    Objects.requireNonNull(status);
    given = whole(given);
    lines = whole(lines);
    diagnoses = whole(diagnoses);
    printed = whole(printed);
    notes = whole(notes);
  }

  /**
   * A result that a case of the known seed has found, or that is of no case.
   *
   * @param status how the exercise stands
   * @param cause why it does not run, or does not end
   * @param given the case
   * @param lines what the student is told
   * @param diagnoses the mistakes that explain it
   * @param printed what the student's code printed
   * @param properties how many of its properties have run
   * @param millis how long they took
   * @param notes lines without points for its step
   * @param isWorn whether the worker should not grade anything else
   */
  public StoredResult(
      Status status,
      Cause cause,
      List<String> given,
      List<String> lines,
      List<Diagnosis> diagnoses,
      List<String> printed,
      int properties,
      long millis,
      List<String> notes,
      boolean isWorn) {
    this(status, cause, given, lines, diagnoses, printed, properties, millis, notes, isWorn, false);
  }

  private static <T> List<T> whole(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  /**
   * The result of an exercise that ended or outlasted its worker.
   *
   * @param outcome the outcome
   * @return the form to store
   */
  public static StoredResult of(Outcome outcome) {
    return new StoredResult(
        outcome.status(),
        outcome.cause(),
        outcome.given(),
        outcome.lines(),
        List.of(),
        List.of(),
        0,
        0,
        List.of(),
        true,
        outcome.isOnlyFresh());
  }

  /**
   * Converts a result.
   *
   * @param result the result
   * @param notes lines without points for its step
   * @param isWorn whether the process should not grade anything else
   * @return the form to store
   */
  public static StoredResult of(Result result, List<String> notes, boolean isWorn) {
    Outcome outcome = result.outcome();
    return new StoredResult(
        result.status(),
        outcome.cause(),
        outcome.given(),
        outcome.lines(),
        outcome.diagnoses(),
        outcome.printed(),
        result.properties(),
        result.millis(),
        notes,
        isWorn,
        outcome.isOnlyFresh());
  }

  /**
   * Converts back to a result.
   *
   * @param exercise the exercise of the result
   * @return the result
   */
  public Result result(Exercise exercise) {
    Diagnoser diagnoser = Diagnoser.concluded(diagnoses);
    Cause known = cause == null ? Cause.OTHER : cause;
    Outcome outcome = new Outcome(status, known, given, lines, diagnoser, printed, isOnlyFresh);
    return new Result(exercise, outcome, "", properties, millis);
  }

  /**
   * The result in one line of JSON.
   *
   * @return the line
   * @throws JsonProcessingException never
   */
  public String line() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }

  /**
   * Reads what {@link #line} has written.
   *
   * @param line of JSON
   * @return the result
   * @throws JsonProcessingException if it is another line
   */
  public static StoredResult parse(String line) throws JsonProcessingException {
    return JSON.readValue(line, StoredResult.class);
  }
}
