package gradus.grading.report;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.grading.curriculum.Status;
import gradus.grading.kept.KeptResult;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what {@link GradeFile} has written. */
public final class GradeFileReader {

  /** Before it the file held only what its own run had graded. */
  private static final int FIRST_VERSION = 1;

  private GradeFileReader() {}

  /**
   * Whether this version of the kit knows what a file says.
   *
   * @param grades the file
   * @return false for those of a newer one, and for other files
   */
  public static boolean knows(JsonNode grades) {
    int version = grades.path("version").asInt();
    return grades.path("format").asText().equals(GradeFile.FORMAT)
        && version >= FIRST_VERSION
        && version <= GradeFile.VERSION;
  }

  /**
   * The results in a file, with those that it has kept itself.
   *
   * @param grades the file
   * @return by the id of the exercise; what was not graded is left out
   * @throws IllegalArgumentException if something else stands in it
   * @throws java.time.DateTimeException if a time in it is none
   */
  public static Map<String, KeptResult> results(JsonNode grades) {
    Instant started = Instant.parse(grades.path("started").asText());
    Map<String, KeptResult> results = new LinkedHashMap<>();
    for (JsonNode entry : grades.path("methods")) {
      Status status = status(entry);
      if (status != Status.NOT_GRADED) {
        List<String> notes = notes(grades, entry.path("step").asInt());
        JsonNode graded = entry.path("graded");
        Instant at = graded.isTextual() ? Instant.parse(graded.asText()) : started;
        results.put(
            entry.path("method").asText(),
            new KeptResult(
                at.toEpochMilli(), entry.path("source").asText(), result(status, entry, notes)));
      }
    }
    return results;
  }

  private static Status status(JsonNode entry) {
    String status = entry.path("status").asText();
    return Status.of(status.equals(GradeFile.STALE) ? entry.path("was").asText() : status);
  }

  private static List<String> notes(JsonNode grades, int step) {
    return stream(grades.path("notes"))
        .filter(note -> note.path("step").asInt() == step)
        .map(note -> note.path("note").asText())
        .toList();
  }

  private static StoredResult result(Status status, JsonNode entry, List<String> notes) {
    List<String> message = entry.path("message").asText().lines().toList();
    int ofCase = Math.min(message.size(), Math.max(0, entry.path("caseLines").asInt()));
    return new StoredResult(
        status,
        Cause.OTHER,
        message.subList(0, ofCase),
        message.subList(ofCase, message.size()),
        // The message contains their sentences already.
        stream(entry.path("diagnoses")).map(id -> new Diagnosis(id.asText(), "")).toList(),
        List.of(),
        entry.path("properties").asInt(),
        entry.path("millis").asLong(),
        notes,
        false);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
