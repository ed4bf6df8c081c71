package gradus.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Status;
import gradus.grading.file.PlainFile;
import gradus.grading.report.GradeFile;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The results of the last Maven run, read from {@code grade.json}.
 *
 * @param started when the run began, as the file says it; empty if there was none
 * @param results the result of every exercise that was graded, by its id
 * @param complaint why nothing of the file is shown, if there is one
 */
record MavenGrades(String started, Map<String, StoredResult> results, Optional<String> complaint) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final MavenGrades NONE = new MavenGrades("", Map.of(), Optional.empty());

  /**
   * Reads the file. One with something else in it is put aside; one that cannot be read, perhaps
   * only now, or that another version of the kit has written, stays where it is.
   */
  static MavenGrades of(KitFolder kit) {
    Path file = kit.paths().gradeFile();
    try {
      return of(PlainFile.read(file), kit);
    } catch (NoSuchFileException none) {
      return NONE;
    } catch (IOException unreadable) {
      return complaint(
          "%s cannot be read; what it says is not shown here.".formatted(kit.shown(file)));
    }
  }

  private static MavenGrades of(byte[] content, KitFolder kit) {
    Path file = kit.paths().gradeFile();
    try {
      JsonNode grades = JSON.readTree(content);
      if (!grades.isObject()) {
        return putAside(file, kit);
      }
      if (!isOfThisVersion(grades)) {
        return complaint(
            "%s is of another version of Gradus; what it says is not shown here."
                .formatted(kit.shown(file)));
      }
      // What gradus has found itself is remembered already, and in more words.
      return isOwn(grades) ? NONE : of(grades);
    } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
      return putAside(file, kit);
    }
  }

  private static MavenGrades complaint(String sentence) {
    return new MavenGrades("", Map.of(), Optional.of(sentence));
  }

  private static MavenGrades putAside(Path file, KitFolder kit) {
    Path aside = file.resolveSibling("grade.json.unreadable-" + System.currentTimeMillis());
    try {
      Files.move(file, aside);
      return complaint(
          "%s could not be read; it is called %s now."
              .formatted(kit.shown(file), aside.getFileName()));
    } catch (IOException failure) {
      return complaint("%s is damaged; what it says is not shown here.".formatted(kit.shown(file)));
    }
  }

  private static boolean isOfThisVersion(JsonNode grades) {
    return grades.path("format").asText().equals(GradeFile.FORMAT)
        && grades.path("version").asInt() == GradeFile.VERSION;
  }

  private static boolean isOwn(JsonNode grades) {
    return grades.path("writer").asText().equals(GradeFile.Writer.GRADUS.id());
  }

  private static MavenGrades of(JsonNode grades) {
    String started = Instant.parse(grades.path("started").asText()).toString();
    Map<String, StoredResult> results = new LinkedHashMap<>();
    for (JsonNode entry : grades.path("methods")) {
      if (status(entry) != Status.NOT_GRADED) {
        List<String> notes = notes(grades, entry.path("step").asInt());
        results.put(entry.path("method").asText(), result(entry, notes));
      }
    }
    return new MavenGrades(started, results, Optional.empty());
  }

  private static Status status(JsonNode entry) {
    return Status.of(entry.path("status").asText());
  }

  private static List<String> notes(JsonNode grades, int step) {
    return stream(grades.path("notes"))
        .filter(note -> note.path("step").asInt() == step)
        .map(note -> note.path("note").asText())
        .toList();
  }

  private static StoredResult result(JsonNode entry, List<String> notes) {
    List<String> message = entry.path("message").asText().lines().toList();
    int ofCase = Math.min(message.size(), Math.max(0, entry.path("caseLines").asInt()));
    return new StoredResult(
        status(entry),
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

  /** Whether a state does not know of this run yet. */
  boolean areNewTo(StudentState state) {
    return !started.isEmpty() && !started.equals(state.readGrading);
  }

  /** Adds to a state what is newer than what it knows. */
  void addTo(StudentState state) {
    state.readGrading = started;
    long at = Instant.parse(started).toEpochMilli();
    results.forEach(
        (id, result) -> {
          StudentState.LastGrade known = state.methods.get(id);
          if (known == null || known.at() < at) {
            state.remember(id, at, result);
          }
        });
  }
}
