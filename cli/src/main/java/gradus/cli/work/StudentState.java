package gradus.cli.work;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.StoredResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What is remembered of a student's work: {@code .gradus/state.json}, a file that a person can
 * read. Every change is one step under a lock, and the file is replaced whole, so that neither a
 * second process nor a power cut leaves half of it.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class StudentState {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * How a method stood when it was last graded.
   *
   * @param at when, in milliseconds since 1970
   * @param result what was found
   */
  record LastGrade(long at, @JsonAlias("verdict") StoredResult result) {}

  final Map<String, LastGrade> methods = new TreeMap<>();

  /** How many hints of each method have been shown. */
  public final Map<String, Integer> hints = new TreeMap<>();

  /** The steps whose solution was shown before they passed. */
  public final TreeSet<Integer> givenUp = new TreeSet<>();

  /** When the Maven run began whose file was read last. */
  String readGrading = "";

  /** Remembers what was found of an exercise at a moment, in milliseconds since 1970. */
  public void remember(Exercise exercise, long at, StoredResult result) {
    methods.put(exercise.id(), new LastGrade(at, result));
  }

  /** Forgets what was found of an exercise. */
  void forget(Exercise exercise) {
    methods.remove(exercise.id());
  }

  /** Reads it; what is not there, or not readable, is empty. */
  public static StudentState read(KitFolder kit) {
    Path file = file(kit);
    try {
      return JSON.readValue(Files.readString(file), StudentState.class);
    } catch (NoSuchFileException none) {
      return new StudentState();
    } catch (JsonProcessingException broken) {
      putAside(file);
      return new StudentState();
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(file), failure);
    }
  }

  /** Changes it, and returns it as it then is. */
  public static StudentState change(KitFolder kit, Consumer<StudentState> change) {
    Path lock = kit.own().resolve("state.lock");
    try {
      Files.createDirectories(kit.own());
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // Held until the channel is closed.
        channel.lock();
        StudentState state = read(kit);
        change.accept(state);
        new OutputFile(file(kit)).write(JSON.writeValueAsBytes(state));
        return state;
      }
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be written; what was found is not remembered.".formatted(file(kit)), failure);
    }
  }

  /**
   * A file that somebody has edited wrongly is kept: it may be the only trace of what was found.
   */
  private static void putAside(Path file) {
    try {
      Files.move(file, file.resolveSibling("state.json.unreadable-" + System.currentTimeMillis()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path file(KitFolder kit) {
    return kit.own().resolve("state.json");
  }
}
