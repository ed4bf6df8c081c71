package gradus.grading.version;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The versions of a step's methods as a folder of class files: {@code solution} has all classes of
 * the step, {@code right/DenseLayer.forward/0} and {@code wrong/DenseLayer.forward/0} those that a
 * version has instead. Whoever has this folder needs neither sources nor bank.
 *
 * @param folder of one step
 */
public record CompiledVersions(Path folder) {

  static final String SOLUTION = "solution";
  static final String RIGHT = "right";
  static final String WRONG = "wrong";

  private static final String CLASS = ".class";

  /**
   * The solution's classes, which are a right version of every method.
   *
   * @return the folder above their packages
   */
  public Path solution() {
    return folder.resolve(SOLUTION);
  }

  /**
   * The right versions of a method, the solution first.
   *
   * @param exercise the method
   * @return of each all classes of the step, by their full names
   */
  public List<Map<String, byte[]>> right(Exercise exercise) {
    return Stream.concat(Stream.of(classes(solution())), of(RIGHT, exercise)).toList();
  }

  /**
   * The wrong versions of a method.
   *
   * @param exercise the method
   * @return of each all classes of the step, by their full names
   */
  public List<Map<String, byte[]>> wrong(Exercise exercise) {
    return of(WRONG, exercise).toList();
  }

  /**
   * How many wrong versions a method has.
   *
   * @param exercise the method
   * @return their number
   */
  public int countWrong(Exercise exercise) {
    return (int) numbers(WRONG, exercise).count();
  }

  /**
   * What a wrong version has in the place of the solution's classes.
   *
   * @param exercise the method
   * @param number of the version, from 0 on
   * @return the folder above their packages
   */
  public Path wrong(Exercise exercise, int number) {
    return folder.resolve(WRONG).resolve(exercise.id()).resolve("" + number);
  }

  private IntStream numbers(String kind, Exercise exercise) {
    Path versions = folder.resolve(kind).resolve(exercise.id());
    return IntStream.iterate(0, i -> Files.isDirectory(versions.resolve("" + i)), i -> i + 1);
  }

  private Stream<Map<String, byte[]>> of(String kind, Exercise exercise) {
    Path versions = folder.resolve(kind).resolve(exercise.id());
    return numbers(kind, exercise)
        .mapToObj(
            number -> {
              Map<String, byte[]> classes = classes(solution());
              classes.putAll(classes(versions.resolve("" + number)));
              return classes;
            });
  }

  private static Map<String, byte[]> classes(Path root) {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root.resolve(KitPaths.PACKAGE.replace('.', '/')))) {
      for (Path file : files.filter(path -> path.toString().endsWith(CLASS)).toList()) {
        String name = root.relativize(file).toString().replaceAll("[/\\\\]", ".");
        classes.put(name.substring(0, name.length() - CLASS.length()), Files.readAllBytes(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return classes;
  }
}
