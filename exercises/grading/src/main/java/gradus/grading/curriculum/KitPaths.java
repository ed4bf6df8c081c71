package gradus.grading.curriculum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The paths of a kit's files that the grader needs.
 *
 * @param module the folder of the module with the exercises
 */
public record KitPaths(Path module) {

  /** The package above the packages of the steps. */
  public static final String PACKAGE = "gradus.exercises";

  /** The student's files, from the root of the kit on. */
  static final String SOURCES = "exercises/src/main/java/gradus/exercises";

  private static final String LESSONS = "exercises/lessons";

  /**
   * The paths of a kit.
   *
   * @param root the kit's own folder
   * @return its paths
   */
  public static KitPaths ofKit(Path root) {
    return new KitPaths(root.resolve("exercises"));
  }

  /**
   * The kit's own folder.
   *
   * @return an absolute path
   */
  public Path root() {
    return module.toAbsolutePath().getParent();
  }

  /**
   * The student's files.
   *
   * @return the folder of those above the steps
   */
  public Path sources() {
    return module.resolve("src/main/java/gradus/exercises");
  }

  /**
   * The files of the properties.
   *
   * @return the folder above those of the steps
   */
  public Path properties() {
    return module.resolve("src/test/java/gradus/exercises");
  }

  /**
   * The kit's own answers.
   *
   * @return the folder of those above the steps
   */
  public Path solutions() {
    return root().resolve("solutions/src/main/java/gradus/exercises");
  }

  /**
   * The files with which a student begins, in a kit that was handed out without solutions.
   *
   * @return the folder of those above the steps
   */
  public Path stubs() {
    return module.resolve("src/stubs/java/gradus/exercises");
  }

  /**
   * The kit's own copies of the files above the steps.
   *
   * @return the folder of the solutions, or where the course keeps them that of the stubs
   */
  public Path given() {
    return Files.isDirectory(solutions()) ? solutions() : stubs();
  }

  /**
   * The versions with which examples run, compiled, in a kit that was handed out without solutions.
   *
   * @param step the step
   * @return their archive, whether it is there or not
   */
  public Path versions(Step step) {
    return module.resolve("src/examples/versions/%s.jar".formatted(step.folder()));
  }

  /**
   * The bank: mistakes, alternatives, and which of the mistakes examples have to catch.
   *
   * @return the folder of theirs
   */
  public Path bank() {
    return module.resolve("src/test");
  }

  /**
   * The student's examples of a step.
   *
   * @param step the step
   * @return their file, whether it is there or not
   */
  public Path examples(Step step) {
    return module.resolve(
        "src/examples/java/gradus/exercises/%s/Examples.java".formatted(step.folder()));
  }

  /**
   * The student's file with an exercise.
   *
   * @param exercise the exercise
   * @return its path, whether it is there or not
   */
  public Path source(Exercise exercise) {
    return root().resolve(exercise.source());
  }

  /**
   * The file that a grading writes.
   *
   * @return its path, whether it is there or not
   */
  public Path gradeFile() {
    return module.resolve("target").resolve("grade.json");
  }

  /**
   * The file in which {@code gradus} keeps what it has found.
   *
   * @return its path, whether it is there or not
   */
  public Path stateFile() {
    return root().resolve(".gradus").resolve("state.json");
  }

  /**
   * The lesson of a step.
   *
   * @param step the step
   * @return a path from the root of the kit; empty if there is no lesson
   */
  public Optional<String> lesson(Step step) {
    try (Stream<Path> lessons = Files.list(root().resolve(LESSONS))) {
      return lessons
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(step.label() + "-"))
          .findFirst()
          .map(name -> LESSONS + "/" + name);
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
