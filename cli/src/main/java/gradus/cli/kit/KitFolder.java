package gradus.cli.kit;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
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
public record KitFolder(Path root) {

  /** The same, if there is anything to work on. */
  public KitFolder requireExercises() {
    if (!Files.isDirectory(sources())) {
      throw new UserMistake(
          "%s is not there; this command needs the kit's folder.".formatted(sources()));
    }
    return this;
  }

  /** Where the grader finds this kit's files. */
  public KitPaths paths() {
    return KitPaths.ofKit(root);
  }

  /** What a grading of this kit does unless it is asked otherwise. */
  public Settings settings() {
    return Settings.usual(paths());
  }

  public Path module() {
    return root.resolve("exercises");
  }

  /** The student's files, without their package. */
  public Path sources() {
    return module().resolve("src/main/java/gradus/exercises");
  }

  /** The properties and the grader. */
  public Path tests() {
    return module().resolve("src/test/java/gradus/exercises");
  }

  public Path solutions() {
    return root.resolve("solutions/src/main/java/gradus/exercises");
  }

  public Path lessons() {
    return module().resolve("lessons");
  }

  /** What belongs to this student and to nobody else; git ignores it. */
  public Path own() {
    return root.resolve(".gradus");
  }

  /** The file of a method. */
  public Path file(Exercise exercise) {
    return root.resolve(exercise.source());
  }

  /** The files of methods, each once. */
  public List<Path> files(List<Exercise> exercises) {
    return exercises.stream().map(this::file).distinct().toList();
  }

  /** The solution's file that has the place of a student's. */
  public Path solution(Path file) {
    return solutions().resolve(sources().relativize(file).toString());
  }

  /** A path as messages show it, from the kit's folder on. */
  public String shown(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** The text of a file, without the carriage returns of Windows. */
  public String read(Path file) {
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
  public void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failure) {
      throw new UserMistake(shown(file.getParent()) + " cannot be made.", failure);
    }
    new OutputFile(file).write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The exercises that a person asks for by a step, a file or a method. */
  public static List<Exercise> exercises(String part) {
    List<Exercise> exercises = part.isEmpty() ? List.of() : Curriculum.exercises(part);
    if (exercises.isEmpty()) {
      throw new UserMistake(Curriculum.noPart(part));
    }
    return exercises;
  }
}
