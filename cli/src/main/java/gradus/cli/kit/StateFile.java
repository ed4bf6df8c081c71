package gradus.cli.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gradus.cli.failure.UserMistake;
import gradus.grading.file.PlainFile;
import gradus.grading.file.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A readable JSON file in which the kit remembers something of a student. Every change holds a lock
 * and replaces the whole file, so that neither a second process nor a power cut leaves half of it.
 *
 * @param <T> what it says
 */
public final class StateFile<T> {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final KitFolder kit;
  private final String name;
  private final Form<T> form;

  /**
   * Names a file; nothing is read or written yet.
   *
   * @param kit the student's kit
   * @param name the name in {@code .gradus}, without {@code .json}
   * @param form what it says, and how its loss is told
   */
  public StateFile(KitFolder kit, String name, Form<T> form) {
    this.kit = kit;
    this.name = name;
    this.form = form;
  }

  /**
   * The form of a file, and what is said about it.
   *
   * @param <T> what it says
   */
  public interface Form<T> {

    /** What a student starts with. */
    T empty();

    /** The class that Jackson reads and writes. */
    Class<T> type();

    /** Whether what was read can be worked with. */
    boolean isWhole(T state);

    /** The end of a sentence about a file that cannot be read: what is not known. */
    String unknown();

    /** The end of a sentence about a file that cannot be written: what is not remembered. */
    String unkept();
  }

  /**
   * What was read of a file.
   *
   * @param <T> what it says
   * @param state what it says, or what a student starts with
   * @param complaint what has become of a file that could not be read
   * @param isReadable whether the file may be replaced: nobody knows what another one says
   */
  public record Content<T>(T state, Optional<String> complaint, boolean isReadable) {}

  /**
   * Reads the file. One with something else in it is put aside, since it may be the only trace of
   * what was found; one that cannot be read stays.
   */
  public Content<T> read() {
    try {
      byte[] content = PlainFile.read(path());
      return parsed(content)
          .map(state -> new Content<>(state, Optional.empty(), true))
          .orElseGet(this::broken);
    } catch (NoSuchFileException none) {
      return new Content<>(form.empty(), Optional.empty(), true);
    } catch (IOException unreadable) {
      String complaint = "%s cannot be read; %s.".formatted(kit.shown(path()), form.unknown());
      return new Content<>(form.empty(), Optional.of(complaint), false);
    }
  }

  private Optional<T> parsed(byte[] content) {
    try {
      return Optional.ofNullable(JSON.readValue(content, form.type())).filter(form::isWhole);
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private Content<T> broken() {
    String complaint = "%s could not be read; %s.".formatted(kit.shown(path()), putAside());
    return new Content<>(form.empty(), Optional.of(complaint), true);
  }

  private String putAside() {
    Path aside =
        path().resolveSibling("%s.json.unreadable-%d".formatted(name, System.currentTimeMillis()));
    try {
      Files.move(path(), aside);
      return "it is called %s now".formatted(aside.getFileName());
    } catch (IOException failure) {
      return form.unknown();
    }
  }

  /** Changes what the file says, and returns it as it then is. */
  public Content<T> change(Consumer<T> change) {
    // A lock of the file's is one between processes: in one of them it would be taken twice.
    synchronized (StateFile.class) {
      return changeAlone(change);
    }
  }

  private Content<T> changeAlone(Consumer<T> change) {
    try {
      Files.createDirectories(kit.own());
      try (FileChannel channel =
          FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // The lock is held until the channel is closed.
        channel.lock();
        Content<T> content = read();
        requireReadable(content);
        change.accept(content.state());
        WholeFile.write(path(), JSON.writeValueAsBytes(content.state()));
        return content;
      }
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be written; %s.".formatted(path(), form.unkept()), failure);
    }
  }

  /** Otherwise a change would replace all that the file says. */
  private void requireReadable(Content<T> content) {
    if (!content.isReadable()) {
      throw new UserMistake("%s cannot be read; %s.".formatted(path(), form.unkept()));
    }
  }

  private Path path() {
    return kit.own().resolve(name + ".json");
  }

  private Path lock() {
    return kit.own().resolve(name + ".lock");
  }
}
