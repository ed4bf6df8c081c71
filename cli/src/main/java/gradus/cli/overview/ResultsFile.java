package gradus.cli.overview;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.ClassResults;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the results of a class. */
final class ResultsFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ResultsFile() {}

  /** The results that {@code class grade} has left in a folder. */
  static ClassResults read(Path folder) {
    Path file = folder.resolve(ClassResults.FILE);
    if (!Files.exists(file)) {
      throw new UserMistake(
          "%s is not there; gradus class grade --out %s makes it.".formatted(file, folder));
    }
    try {
      ClassResults results = JSON.readValue(PlainFile.read(file), ClassResults.class);
      requireVersion(file, results.version());
      return results;
    } catch (IOException | RuntimeException damaged) {
      if (damaged instanceof UserMistake mistake) {
        throw mistake;
      }
      throw new UserMistake(
          "%s is damaged; gradus class grade makes it again.".formatted(file), damaged);
    }
  }

  private static void requireVersion(Path file, int version) {
    if (version != ClassResults.VERSION) {
      throw new UserMistake(
          "%s has version %d of its format, and this kit reads version %d; grade with this kit."
              .formatted(file, version, ClassResults.VERSION));
    }
  }
}
