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
 * The remembered results and hints of a student, kept in the readable file {@code
 * .gradus/state.json}. Every change holds a lock and replaces the whole file, so that neither a
 * second process nor a power cut leaves half of it.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class StudentState {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * The last result of an exercise.
   *
   * @param at the time, in milliseconds since 1970
   * @param result the result
   */
  record LastGrade(long at, @JsonAlias("verdict") StoredResult result) {}

  final Map<String, LastGrade> methods = new TreeMap<>();

  /** The number of shown hints of each exercise. */
  public final Map<String, Integer> hints = new TreeMap<>();

  /** The steps whose solution was shown before they passed. */
  public final TreeSet<Integer> givenUp = new TreeSet<>();

  /** The begin of the Maven run whose file was read last. */
  String readGrading = "";

  /** Remembers the result of an exercise at a time, in milliseconds since 1970. */
  public void remember(Exercise exercise, long at, StoredResult result) {
    methods.put(exercise.id(), new LastGrade(at, result));
  }

  /** Forgets the result of an exercise. */
  void forget(Exercise exercise) {
    methods.remove(exercise.id());
  }

  /** Reads the state; missing or unreadable parts are empty. */
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

  /** Changes the state and returns the new one. */
  public static StudentState change(KitFolder kit, Consumer<StudentState> change) {
    Path lock = kit.own().resolve("state.lock");
    try {
      Files.createDirectories(kit.own());
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // The lock is held until the channel is closed.
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

  /** Keeps an unreadable file under another name, since it may be the only trace of the results. */
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
