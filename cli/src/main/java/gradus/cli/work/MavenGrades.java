package gradus.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.kit.KitFolder;
import gradus.grading.file.PlainFile;
import gradus.grading.kept.KeptResult;
import gradus.grading.report.GradeFile;
import gradus.grading.report.GradeFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The results of the last Maven run, read from {@code grade.json}.
 *
 * @param run its begin, as the file says it; empty if it is not over, or if there was none
 * @param results the result of every exercise that it has graded or kept, by its id
 * @param complaint why nothing of the file is shown, if there is one
 */
record MavenGrades(String run, Map<String, KeptResult> results, Optional<String> complaint) {

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
      if (!GradeFileReader.knows(grades)) {
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

  private static boolean isOwn(JsonNode grades) {
    return grades.path("writer").asText().equals(GradeFile.Writer.GRADUS.id());
  }

  private static MavenGrades of(JsonNode grades) {
    String started = Instant.parse(grades.path("started").asText()).toString();
    // What is not over is read again.
    String run = grades.path("complete").asBoolean(true) ? started : "";
    return new MavenGrades(run, GradeFileReader.results(grades), Optional.empty());
  }

  /** Whether a state does not know of this run yet. */
  boolean areNewTo(StudentState state) {
    return !results.isEmpty() && (run.isEmpty() || !run.equals(state.readGrading));
  }

  /** Adds to a state what is newer than what it knows. */
  void addTo(StudentState state) {
    state.readGrading = run;
    results.forEach(
        (id, result) -> {
          KeptResult known = state.methods.get(id);
          if (known == null || known.at() < result.at()) {
            state.remember(id, result);
          }
        });
  }
}
