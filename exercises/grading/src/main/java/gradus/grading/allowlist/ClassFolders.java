package gradus.grading.allowlist;

import gradus.grading.curriculum.KitPaths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of compiled classes: whose a class is depends on where it lies, not on its name.
 *
 * @param properties of the properties that grade, and their helpers
 * @param students of what the student has written; what an earlier folder has counts
 */
public record ClassFolders(List<Path> properties, List<Path> students) {

  /** The path of all packages in which a student writes. */
  static final String EXERCISES = KitPaths.PACKAGE.replace('.', '/') + "/";

  /**
   * All of them.
   *
   * @return in the order in which a class is looked for
   */
  public List<Path> all() {
    return Stream.concat(properties.stream(), students.stream()).toList();
  }

  /** Whether a class is one of the properties' own, by its full name. */
  boolean isProperties(String name) {
    String file = name.replace('.', '/') + ".class";
    return properties.stream().anyMatch(folder -> Files.exists(folder.resolve(file)));
  }
}
