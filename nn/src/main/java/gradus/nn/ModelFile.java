package gradus.nn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads and writes models as JSON files. A model that is read back has the same bits; a file is
 * written whole or not at all.
 */
public final class ModelFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final AtomicLong WRITES = new AtomicLong();

  private ModelFile() {}

  /**
   * Writes a model. It goes into a temporary file beside the one asked for, which then takes its
   * place in one move, so nobody ever reads half a model and a failure leaves an older file as it
   * was.
   *
   * @param model what to write; its layers must be of this package
   * @param file where; replaced if it is there. What a symbolic link points to is replaced, not the
   *     link
   * @throws ModelFileException if it cannot be written
   * @throws IllegalArgumentException if a layer has no form in the file, or a number is not finite
   */
  public static void write(Model model, Path file) throws ModelFileException {
    String text = ModelJson.write(model).toPrettyString();
    if (Files.isDirectory(file)) {
      throw new ModelFileException(file + " cannot be written: it is a folder");
    }
    try {
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text);
    } catch (IOException failure) {
      throw new ModelFileException(
          "%s cannot be written: %s".formatted(file, reason(failure)), failure);
    }
  }

  private static void replace(Path target, String text) throws IOException {
    // No other writer has this name: not another process, nor a thread of this one.
    String unique = ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet();
    Path temporary = target.resolveSibling(".%s.%s".formatted(target.getFileName(), unique));
    Files.createFile(temporary);
    try {
      Files.writeString(temporary, text);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
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
    if (Files.isDirectory(file)) {
      throw new ModelFileException(file + " cannot be read: it is a folder");
    }
    try {
      return ModelJson.read(parse(file));
    } catch (NoSuchFileException missing) {
      throw new ModelFileException(file + " is not there", missing);
    } catch (JsonProcessingException | CharacterCodingException broken) {
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
    if (failure instanceof AccessDeniedException) {
      return "permission is denied";
    }
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : failure.toString();
  }
}
