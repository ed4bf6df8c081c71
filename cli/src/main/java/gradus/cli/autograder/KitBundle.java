package gradus.cli.autograder;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StubFile;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What grading takes of a kit, with no solution in it: the command with its libraries, the
 * properties, and the stubs. Nothing needs Maven where it goes.
 */
public final class KitBundle {

  private static final String JAR = "cli/target/gradus-cli.jar";
  private static final String LIBRARIES = "cli/target/lib";
  private static final String PROPERTIES = "exercises/src/test/java";
  private static final String LESSONS = "exercises/lessons";

  private final KitFolder kit;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private KitBundle(KitFolder kit) {
    this.kit = kit;
  }

  /**
   * Why there is no bundle of a kit.
   *
   * @param kit the instructor's
   * @return empty if there can be one
   */
  public static Optional<String> lack(KitFolder kit) {
    return Files.exists(kit.root().resolve(JAR)) && Files.isDirectory(kit.root().resolve(LIBRARIES))
        ? Optional.empty()
        : Optional.of(
            "%s is not there; start gradus by cli/gradus, which builds it".formatted(JAR));
  }

  /**
   * The files of a bundle.
   *
   * @param kit the instructor's
   * @return their bytes by their paths from the kit's folder on
   */
  public static SortedMap<String, byte[]> of(KitFolder kit) {
    lack(kit)
        .ifPresent(
            lack -> {
              throw new UserMistake(lack + ".");
            });
    KitBundle bundle = new KitBundle(kit);
    bundle.put(JAR);
    bundle.putAll(LIBRARIES, ".jar");
    bundle.putAll(PROPERTIES, "");
    bundle.putLessons();
    bundle.putStubs();
    return bundle.files;
  }

  private void putAll(String folder, String ending) {
    try (Stream<Path> found = Files.walk(kit.root().resolve(folder))) {
      found
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .forEach(file -> put(kit.shown(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The lessons themselves: feedback names them. */
  private void putLessons() {
    List<String> lessons =
        Curriculum.STEPS.stream().flatMap(step -> kit.paths().lesson(step).stream()).toList();
    lessons.stream().filter(lesson -> lesson.startsWith(LESSONS)).forEach(this::put);
  }

  /** As students began, whatever the instructor's own kit holds. */
  private void putStubs() {
    kit.files(Curriculum.exercises().filter(exercise -> !exercise.isFinale()).toList())
        .forEach(file -> putText(file, StubFile.of(kit, file).text()));
    for (Path given : given()) {
      Path file = kit.sources().resolve(kit.paths().given().relativize(given).toString());
      putText(file, kit.read(given));
    }
  }

  /** The files that are given: beside the steps, and the finale's if there is one. */
  private List<Path> given() {
    Path folder = kit.paths().given();
    Stream<Path> finale =
        Stream.of(folder.resolve(Curriculum.FINALE.folder())).filter(any -> Curriculum.hasFinale());
    return Stream.concat(Stream.of(folder), finale).flatMap(KitBundle::sources).toList();
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where students write, and where a kit without solutions has its stubs. */
  private void putText(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    files.put(kit.shown(file), bytes);
    files.put(kit.shown(kit.stub(file)), bytes);
  }

  private void put(String path) {
    try {
      files.put(path, Files.readAllBytes(kit.root().resolve(path)));
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(path), failure);
    }
  }
}
