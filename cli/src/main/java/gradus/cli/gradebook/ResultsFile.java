package gradus.cli.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.failure.UserMistake;
import gradus.cli.marks.ClassResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what a grading of a class has written. */
final class ResultsFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ResultsFile() {}

  /** The results in a folder. */
  static ClassResults in(Path folder) {
    Path file = folder.resolve(ClassResults.FILE);
    try {
      ClassResults results = JSON.readValue(Files.readAllBytes(file), ClassResults.class);
      if (results == null || results.version() != ClassResults.VERSION) {
        throw new UserMistake(
            "%s is not of version %d, which this gradus reads; grade with the same gradus."
                .formatted(file, ClassResults.VERSION));
      }
      return results;
    } catch (NoSuchFileException none) {
      throw new UserMistake(
          "%s is not there; gradus class grade … --out %s writes it.".formatted(file, folder),
          none);
    } catch (JsonProcessingException damaged) {
      throw new UserMistake(
          "%s is damaged; gradus class regrade --out %s writes it anew.".formatted(file, folder),
          damaged);
    } catch (IOException unreadable) {
      throw new UserMistake("%s cannot be read.".formatted(file), unreadable);
    }
  }
}
