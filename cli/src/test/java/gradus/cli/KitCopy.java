package gradus.cli;

import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StubFile;
import gradus.cli.work.StudentState;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.kept.KeptResult;
import gradus.grading.kept.SourceStamp;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of this kit for tests of commands, with untouched stubs.
 *
 * @param root its folder
 */
public record KitCopy(Path root) {

  private static final Path THIS = Path.of("").toAbsolutePath().getParent();

  /**
   * Copies this kit; the stubs are derived from the solutions, since the exercises may be changed.
   */
  public static KitCopy in(Path folder) {
    KitCopy kit = new KitCopy(folder.resolve("kit"));
    kit.copy("solutions/src/main", "exercises/src/main");
    kit.copy("exercises/src/test/java", "exercises/src/test/java");
    kit.copy("solutions/src/main", "solutions/src/main");
    for (Path file : kit.folder().files(Curriculum.exercises().toList())) {
      kit.folder().write(file, StubFile.of(kit.folder(), file).text());
    }
    return kit;
  }

  /** Copies a folder of this kit to a place in the copy. */
  public void copy(String from, String to) {
    Path source = THIS.resolve(from);
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : paths.toList()) {
        Path target = root.resolve(to).resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public KitCopy write(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String read(String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The paths of all files below a folder. */
  public List<String> files(String folder) {
    Path start = root.resolve(folder);
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(start)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> start.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Remembers that an exercise has passed, as a grading does. */
  public void pass(Exercise exercise) {
    StoredResult passes =
        new StoredResult(
            Status.PASSES,
            Cause.OTHER,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            1,
            1,
            List.of(),
            false);
    String source = SourceStamp.of(folder().paths(), exercise);
    KeptResult result = new KeptResult(System.currentTimeMillis(), source, passes);
    StudentState.change(folder(), state -> state.remember(exercise, result));
  }

  public KitFolder folder() {
    return new KitFolder(root);
  }

  public Cli.Result run(String... arguments) {
    return run(new Cli(), arguments);
  }

  /** Runs a command as this kit's launcher would. */
  public Cli.Result run(Cli cli, String... arguments) {
    return cli.in(root).execute(arguments);
  }
}
