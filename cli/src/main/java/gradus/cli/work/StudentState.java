package gradus.cli.work;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Exercise;
import gradus.grading.file.PlainFile;
import gradus.grading.file.WholeFile;
import gradus.grading.kept.KeptResult;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The remembered results and hints of a student, kept in the readable file {@code
 * .gradus/state.json}. Every change holds a lock and replaces the whole file, so that neither a
 * second process nor a power cut leaves half of it.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class StudentState {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The last result of each exercise, by its id. */
  final Map<String, KeptResult> methods = new TreeMap<>();

  /** The number of shown hints of each exercise. */
  public final Map<String, Integer> hints = new TreeMap<>();

  /** The steps whose solution was shown before they passed. */
  public final TreeSet<Integer> givenUp = new TreeSet<>();

  /** The begin of the Maven run whose file was read last. */
  String readGrading = "";

  /** Not kept: it is said once. */
  private transient String complaint;

  /** Whether there is a file of which nobody knows what it says. */
  private transient boolean isUnreadable;

  /** Remembers what was found of an exercise. */
  public void remember(Exercise exercise, KeptResult result) {
    methods.put(exercise.id(), result);
  }

  /** Forgets the result of an exercise, also what another file still has of it. */
  public void forget(Exercise exercise) {
    methods.put(exercise.id(), KeptResult.forgotten(System.currentTimeMillis()));
  }

  /**
   * Reads the state; where nothing can be read, it is empty. A file with something else in it is
   * put aside, and one that cannot be read stays.
   */
  public static StudentState read(KitFolder kit) {
    Path file = file(kit);
    try {
      return parsed(PlainFile.read(file)).orElseGet(() -> broken(kit, file));
    } catch (NoSuchFileException none) {
      return new StudentState();
    } catch (IOException unreadable) {
      StudentState state = new StudentState();
      state.isUnreadable = true;
      state.complaint =
          "%s cannot be read; nothing is known of earlier gradings.".formatted(kit.shown(file));
      return state;
    }
  }

  private static Optional<StudentState> parsed(byte[] content) {
    try {
      return Optional.ofNullable(JSON.readValue(content, StudentState.class))
          .filter(StudentState::isWhole);
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private boolean isWhole() {
    return Stream.of(methods, hints, givenUp, readGrading).noneMatch(Objects::isNull)
        && methods.values().stream().allMatch(last -> last != null && last.result() != null)
        && hints.values().stream().noneMatch(Objects::isNull)
        && givenUp.stream().noneMatch(Objects::isNull);
  }

  private static StudentState broken(KitFolder kit, Path file) {
    StudentState state = new StudentState();
    state.complaint = "%s could not be read; %s.".formatted(kit.shown(file), putAside(file));
    return state;
  }

  /** What has become of a file that could not be read, if it is this state's. */
  Optional<String> complaint() {
    return Optional.ofNullable(complaint);
  }

  /** Changes it, and returns it as it then is. */
  public static StudentState change(KitFolder kit, Consumer<StudentState> change) {
    Path lock = kit.own().resolve("state.lock");
    try {
      Files.createDirectories(kit.own());
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // The lock is held until the channel is closed.
        channel.lock();
        StudentState state = read(kit);
        state.requireKnown(kit);
        change.accept(state);
        WholeFile.write(file(kit), JSON.writeValueAsBytes(state));
        return state;
      }
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be written; what was found is not remembered.".formatted(file(kit)), failure);
    }
  }

  /** Otherwise a change would replace all that the file says. */
  private void requireKnown(KitFolder kit) {
    if (isUnreadable) {
      throw new UserMistake(
          "%s cannot be read; what was found is not remembered.".formatted(file(kit)));
    }
  }

  /**
   * A file that somebody has edited wrongly is kept: it may be the only trace of what was found.
   */
  private static String putAside(Path file) {
    Path aside = file.resolveSibling("state.json.unreadable-" + System.currentTimeMillis());
    try {
      Files.move(file, aside);
      return "it is called %s now".formatted(aside.getFileName());
    } catch (IOException failure) {
      return "nothing is known of earlier gradings";
    }
  }

  private static Path file(KitFolder kit) {
    return kit.own().resolve("state.json");
  }
}
