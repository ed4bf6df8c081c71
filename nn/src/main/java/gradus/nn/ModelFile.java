package gradus.nn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Models as JSON files. What is read back has the same bits as what was written; a file is written
 * whole or not at all.
 */
public final class ModelFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ModelFile() {}

  /**
   * Writes a model. It goes into a temporary file beside the one asked for, which then takes its
   * place in one move, so nobody ever reads half a model and a failure leaves an older file as it
   * was.
   *
   * @param model what to write; its layers must be of this package
   * @param file where; replaced if it is there
   * @throws ModelFileException if it cannot be written
   * @throws IllegalArgumentException if a layer has no form in the file, or a number is not finite
   */
  public static void write(Model model, Path file) throws ModelFileException {
    String text = ModelJson.write(model).toPrettyString();
    Path target = file.toAbsolutePath();
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try {
        Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException failure) {
      throw new ModelFileException(
          "%s cannot be written: %s".formatted(file, reason(failure)), failure);
    }
  }

  /**
   * Reads a model.
   *
   * @param file a file that {@link #write} wrote
   * @return a new model
   * @throws ModelFileException if the file is missing, cut short, not a model, or of a newer format
   */
  public static Model read(Path file) throws ModelFileException {
    try {
      return ModelJson.read(parse(file));
    } catch (NoSuchFileException missing) {
      throw new ModelFileException(file + " is not there", missing);
    } catch (JsonProcessingException broken) {
      throw new ModelFileException(
          file + " is not a whole model file: it is not complete JSON", broken);
    } catch (IOException failure) {
      throw new ModelFileException(
          "%s cannot be read: %s".formatted(file, reason(failure)), failure);
    } catch (IllegalArgumentException wrong) {
      throw new ModelFileException(
          "%s is not a model that this version can read: %s".formatted(file, wrong.getMessage()),
          wrong);
    }
  }

  private static JsonNode parse(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      return JSON.readTree(reader);
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "its folder is not there";
    }
    return failure.getClass().getSimpleName().replace("Exception", "");
  }
}
