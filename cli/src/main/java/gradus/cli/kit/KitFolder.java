package gradus.cli.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Step;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a kit and the places in it.
 *
 * @param root the folder
 */
public record KitFolder(Path root) {

  /** The file that says which hand-out a kit is. */
  public static final String HANDOUT = ".gradus-handout.json";

  /** Returns this folder, if it contains the exercises. */
  public KitFolder requireExercises() {
    if (!Files.isDirectory(sources())) {
      throw new UserMistake(
          "%s is not there; this command needs the kit's folder.".formatted(sources()));
    }
    return this;
  }

  /** Refuses to grade exercises whose properties are gone: a file of the kit, not the student's. */
  public void requireProperties(List<Exercise> exercises) {
    for (Step step : exercises.stream().map(Curriculum::stepOf).distinct().toList()) {
      String name = step.propertiesClass().replaceAll(".*\\.", "") + ".java";
      Path file = tests().resolve(step.folder()).resolve(name);
      if (!Files.exists(file)) {
        throw new UserMistake(
            "%s is not there, which grades step %s.".formatted(shown(file), step.label()));
      }
    }
  }

  /** The paths at which the grader finds this kit's files. */
  public KitPaths paths() {
    return KitPaths.ofKit(root);
  }

  /** The default settings of a grading of this kit. */
  public Settings settings() {
    return Settings.usual(paths());
  }

  public Path module() {
    return root.resolve("exercises");
  }

  /** The root folder of the student's sources. */
  public Path sources() {
    return module().resolve("src/main/java/gradus/exercises");
  }

  /** The root folder of the properties' sources. */
  public Path tests() {
    return module().resolve("src/test/java/gradus/exercises");
  }

  public Path solutions() {
    return root.resolve("solutions/src/main/java/gradus/exercises");
  }

  public Path lessons() {
    return module().resolve("lessons");
  }

  /** The folder of this student's own data, which git ignores. */
  public Path own() {
    return root.resolve(".gradus");
  }

  /** The student's file of an exercise. */
  public Path file(Exercise exercise) {
    return root.resolve(exercise.source());
  }

  /** The student's files of exercises, each once. */
  public List<Path> files(List<Exercise> exercises) {
    return exercises.stream().map(this::file).distinct().toList();
  }

  /** Whether this is a kit that a course has handed out without the solutions. */
  public boolean isHandedOut() {
    return Files.exists(root.resolve(HANDOUT));
  }

  /** Whether the derivations of a step are there, which a course may keep. */
  public boolean hasDerivations(Step step) {
    return !isHandedOut()
        || Files.exists(lessons().resolve("derivations/%s.md".formatted(step.label())));
  }

  /** Refuses what takes a step's derivations where the course keeps them. */
  public void requireDerivations(Step step) {
    if (!hasDerivations(step)) {
      throw new UserMistake("the course keeps the derivations.");
    }
  }

  /** Whether the course lets derivations be opened at any time, without a question. */
  public boolean hasOpenDerivations() {
    if (!isHandedOut()) {
      return false;
    }
    try {
      JsonNode stamp = new ObjectMapper().readTree(read(root.resolve(HANDOUT)));
      return stamp.path("derivations").asText().equals("open");
    } catch (JsonProcessingException damaged) {
      return false;
    }
  }

  /** Refuses what takes the solutions where the course has not handed them out. */
  public void requireSolutions() {
    if (isHandedOut() && !Files.isDirectory(solutions())) {
      throw new UserMistake("the course keeps the solutions, and this command needs them.");
    }
  }

  /** The stub of a student's file, in a kit that was handed out. */
  public Path stub(Path file) {
    return paths().stubs().resolve(sources().relativize(file).toString());
  }

  /** The solution's counterpart of a student's file. */
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
      return new String(PlainFile.read(file), StandardCharsets.UTF_8)
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

  /** Finds exercises by the number of a step, the name of a file or the name of a method. */
  public static List<Exercise> exercises(String part) {
    List<Exercise> exercises = part.isEmpty() ? List.of() : Curriculum.exercises(part);
    if (exercises.isEmpty()) {
      throw new UserMistake(Curriculum.noPart(part));
    }
    return exercises;
  }

  /** The same of one step: some steps, as in 01-09, are refused. */
  public static List<Exercise> exercisesOfOneStep(String part) {
    List<Exercise> exercises = exercises(part);
    if (exercises.stream().mapToInt(Exercise::step).distinct().count() > 1) {
      throw new UserMistake(
          "%s are several steps; this command takes one, a file or a method.".formatted(part));
    }
    return exercises;
  }
}
