package gradus.cli;

import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the student works.
 *
 * @param root the folder of the kit
 */
record Exercises(Path root) {

  /** Those of the kit that this command belongs to. */
  static Exercises ofThisKit() {
    String home = System.getProperty("gradus.home");
    Path root = home == null ? Path.of("").toAbsolutePath() : Path.of(home);
    Exercises exercises = new Exercises(root);
    if (!Files.isDirectory(exercises.sources())) {
      throw new UserMistake(
          "%s is not there; this command needs the kit's folder.".formatted(exercises.sources()));
    }
    // The grader asks for the module's folder under Maven's name for it.
    System.setProperty("basedir", exercises.module().toString());
    return exercises;
  }

  Path module() {
    return root.resolve("exercises");
  }

  /** The student's files, without their package. */
  Path sources() {
    return module().resolve("src/main/java/gradus/exercises");
  }

  /** The properties and the grader. */
  Path tests() {
    return module().resolve("src/test/java/gradus/exercises");
  }

  Path solutions() {
    return root.resolve("solutions/src/main/java/gradus/exercises");
  }

  Path lessons() {
    return module().resolve("lessons");
  }

  /** What belongs to this student and to nobody else; git ignores it. */
  Path own() {
    return root.resolve(".gradus");
  }

  /** The file of a method. */
  Path file(Method method) {
    return root.resolve(Ladder.source(method));
  }

  /** The files of methods, each once. */
  List<Path> files(List<Method> methods) {
    return methods.stream().map(this::file).distinct().toList();
  }

  /** The solution's file that has the place of a student's. */
  Path solution(Path file) {
    return solutions().resolve(sources().relativize(file).toString());
  }

  /** A path as messages show it, from the kit's folder on. */
  String shown(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** The text of a file, without the carriage returns of Windows. */
  String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .replace("\uFEFF", "")
          .replace("\r\n", "\n");
    } catch (NoSuchFileException gone) {
      throw new UserMistake(shown(file) + " is not there.", gone);
    } catch (IOException failure) {
      throw new UserMistake(shown(file) + " cannot be read.", failure);
    }
  }

  /** Writes a file whole or not at all, and its folders where they are gone. */
  void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failure) {
      throw new UserMistake(shown(file.getParent()) + " cannot be made.", failure);
    }
    new OutputFile(file).write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The methods that a person asks for by a step, a file or a method. */
  static List<Method> methods(String part) {
    List<Method> methods = Ladder.methods().filter(method -> method.isPartOf(part)).toList();
    if (methods.isEmpty()) {
      throw new UserMistake(
          "%s names no step, file or method; 07, DenseLayer and DenseLayer.forward do."
              .formatted(part));
    }
    return methods;
  }
}
