package gradus.grading.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * What running an example came to.
 *
 * @param status in one word
 * @param sentence why it is not accepted; empty if it is
 * @param inputs what the method was given when it gave something else
 * @param line of the example's file; 0 if none is known
 * @param right how many right versions there are
 * @param caught of every wrong version, whether the example refuses it; none if it is not accepted
 * @param worn whether the process should run nothing else
 */
public record ExampleVerdict(
    Status status,
    String sentence,
    String inputs,
    int line,
    int right,
    List<Boolean> caught,
    boolean worn) {

  /** How an example stands. */
  public enum Status {
    /** All right versions meet it. */
    ACCEPTED,
    /** A right version gives something else. */
    REFUSES,
    /** It throws, does not compile, or is no example. */
    DOES_NOT_RUN,
    /** It does not end. */
    TOO_SLOW,
    /** It uses what examples may not. */
    NOT_ALLOWED
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  static ExampleVerdict accepted(int right, List<Boolean> caught, boolean worn) {
    return new ExampleVerdict(Status.ACCEPTED, "", "", 0, right, caught, worn);
  }

  static ExampleVerdict of(Status status, String sentence, int line) {
    return new ExampleVerdict(status, sentence, "", line, 0, List.of(), false);
  }

  ExampleVerdict withInputs(String given) {
    return new ExampleVerdict(status, sentence, given, line, right, caught, worn);
  }

  ExampleVerdict asWorn() {
    return new ExampleVerdict(status, sentence, inputs, line, right, caught, true);
  }

  /**
   * Whether all right versions meet it.
   *
   * @return whether it is accepted
   */
  public boolean passes() {
    return status == Status.ACCEPTED;
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ExampleVerdict parse(String line) {
    try {
      return JSON.readValue(line, ExampleVerdict.class);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException("the worker said: " + line, defect);
    }
  }
}
