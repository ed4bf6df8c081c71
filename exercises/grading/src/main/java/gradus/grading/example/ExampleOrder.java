package gradus.grading.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/**
 * What a worker for examples reads before its first request, in one line of JSON.
 *
 * @param token what its answers begin with; the student's code does not know it
 * @param step the number of the step
 * @param classes the folder of the examples' classes
 * @param versions the folder of the step's versions
 * @param seconds of a processor that an example may take with one version
 */
record ExampleOrder(String token, int step, String classes, String versions, double seconds) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The line with a token. */
  String lineWith(String secret) {
    try {
      return JSON.writeValueAsString(new ExampleOrder(secret, step, classes, versions, seconds));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ExampleOrder parse(String line) throws JsonProcessingException {
    return JSON.readValue(line, ExampleOrder.class);
  }

  Path classesFolder() {
    return Path.of(classes);
  }

  Path versionsFolder() {
    return Path.of(versions);
  }
}
