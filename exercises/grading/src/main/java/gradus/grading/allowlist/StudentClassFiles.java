package gradus.grading.allowlist;

import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds a student's class files on disk. The properties that grade them lie in the same packages,
 * in a folder of their own.
 */
public final class StudentClassFiles {

  private static final String EXERCISES = "gradus/exercises/";
  private static final String CLASS = ".class";

  private final Function<String, List<URL>> resources;

  /**
   * Looks where a class loader looks.
   *
   * @param resources gives all places of a resource, in the order in which they count
   */
  public StudentClassFiles(Function<String, List<URL>> resources) {
    this.resources = resources;
  }

  /**
   * The class files of one step. One with the name of a class of the properties' own is none of
   * them: those are what would be loaded.
   *
   * @param folder the last part of their package
   * @return by their names, as class files write them
   */
  Map<String, byte[]> classFiles(String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path directory : directories(folder, false)) {
      read(directory).forEach(files::putIfAbsent);
    }
    directories(folder, true)
        .forEach(directory -> files.keySet().removeAll(read(directory).keySet()));
    Map<String, byte[]> named = new TreeMap<>();
    files.forEach((name, file) -> named.put(EXERCISES + folder + "/" + name, file));
    return named;
  }

  /**
   * Files among the student's classes that stand in the place of others, of the kit's or of a
   * library's, or that Java would load by itself.
   *
   * @return their paths, from the folder of all classes
   */
  List<String> strays() {
    return Curriculum.folders()
        .flatMap(folder -> directories(folder, false).stream())
        .map(directory -> directory.getParent().getParent().getParent())
        .distinct()
        .flatMap(root -> strays(root).stream())
        .toList();
  }

  private static List<String> strays(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(CLASS) || file.startsWith("META-INF/services/"))
          .filter(file -> !file.startsWith(EXERCISES))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The folders of a step: the student's, or those of the properties. */
  private List<Path> directories(String folder, boolean ofProperties) {
    String properties = Curriculum.stepIn(folder).orElseThrow().properties() + CLASS;
    return resources.apply(EXERCISES + folder).stream()
        .filter(place -> place.getProtocol().equals("file"))
        .map(place -> Path.of(URI.create(place.toString())))
        .filter(directory -> Files.exists(directory.resolve(properties)) == ofProperties)
        .toList();
  }

  private static Map<String, byte[]> read(Path directory) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(directory)) {
      for (Path file : found.filter(path -> path.toString().endsWith(CLASS)).toList()) {
        String name = file.getFileName().toString();
        files.put(name.substring(0, name.length() - CLASS.length()), Files.readAllBytes(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return files;
  }
}
