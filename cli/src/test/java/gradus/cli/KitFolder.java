package gradus.cli;

import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kit of its own to try commands on: what a student works with, copied from this one, with the
 * stubs as they are when nothing has been written.
 *
 * @param root its folder
 */
record KitFolder(Path root) {

  private static final Path THIS = Path.of("").toAbsolutePath().getParent();

  /** Copies it; the stubs are made of the solutions, whatever the exercises have. */
  static KitFolder in(Path folder) {
    KitFolder kit = new KitFolder(folder.resolve("kit"));
    kit.copy("solutions/src/main", "exercises/src/main");
    kit.copy("exercises/src/test/java", "exercises/src/test/java");
    kit.copy("solutions/src/main", "solutions/src/main");
    for (Path file : kit.exercises().files(Ladder.methods().toList())) {
      kit.exercises().write(file, Stub.of(kit.exercises(), file).text());
    }
    return kit;
  }

  /** Copies a folder of this kit to another place of that one. */
  void copy(String from, String to) {
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

  KitFolder write(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String read(String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All files of a folder, from there on. */
  List<String> files(String folder) {
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

  /** Remembers that a method has passed, as a grading does. */
  void pass(Method method) {
    Verdict passes =
        new Verdict(Status.PASSES, List.of(), List.of(), List.of(), 1, 1, List.of(), false);
    StudentState.change(
        exercises(),
        state ->
            state.methods.put(
                method.id(), new StudentState.LastGrade(System.currentTimeMillis(), passes)));
  }

  Exercises exercises() {
    return new Exercises(root);
  }

  Cli.Result run(String... arguments) {
    return run(new Cli(), arguments);
  }

  /** Runs a command as this kit's launcher would. */
  Cli.Result run(Cli cli, String... arguments) {
    String home = System.getProperty("gradus.home");
    String module = System.getProperty("basedir");
    System.setProperty("gradus.home", root.toString());
    try {
      return cli.execute(arguments);
    } finally {
      restore("gradus.home", home);
      restore("basedir", module);
    }
  }

  private static void restore(String property, String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }
}
