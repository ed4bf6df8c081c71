package gradus.cli.classroom;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.cli.marks.ClassResults;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes the results of a class. */
public final class ResultsFile {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ResultsFile() {}

  /**
   * Reads the results in a folder.
   *
   * @param folder of results
   * @return empty if there are none yet
   * @throws UserMistake if they cannot be read, or are of another version
   */
  public static Optional<ClassResults> read(Path folder) {
    Path file = folder.resolve(ClassResults.FILE);
    try {
      ClassResults results = JSON.readValue(PlainFile.read(file), ClassResults.class);
      if (results.version() != ClassResults.VERSION) {
        throw new UserMistake(
            "%s has version %d, and this gradus reads version %d; grade again with it."
                .formatted(file, results.version(), ClassResults.VERSION));
      }
      return Optional.of(results);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new UserMistake(
          "%s cannot be read as results of a class; move it away and grade again, which finds all verdicts in the journal."
              .formatted(file),
          broken);
    }
  }

  /**
   * Writes results whole or not at all. Where nothing but the moment has changed, the file stays as
   * it is, byte for byte.
   *
   * @param folder of results
   * @param results all of them
   */
  public static void write(Path folder, ClassResults results) {
    Optional<ClassResults> earlier = read(folder);
    if (earlier.filter(old -> isSame(old, results)).isPresent()) {
      return;
    }
    new OutputFile(folder.resolve(ClassResults.FILE)).write(bytes(results));
  }

  /** Whether two results differ in nothing but the moment. */
  static boolean isSame(ClassResults one, ClassResults other) {
    return at(one, "").equals(at(other, ""));
  }

  private static ClassResults at(ClassResults results, String moment) {
    return new ClassResults(
        results.version(), results.course(), moment, results.isolation(), results.submissions());
  }

  private static byte[] bytes(ClassResults results) {
    try {
      return JSON.writeValueAsBytes(results);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
