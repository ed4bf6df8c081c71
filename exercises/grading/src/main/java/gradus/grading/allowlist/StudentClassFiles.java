package gradus.grading.allowlist;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a student's class files. The properties that grade them lie in the same packages, so a
 * helper that is called as one of theirs, or as one of Java's own classes that they use, gets
 * another name here, and everybody who names it: both can be loaded, and neither is taken for the
 * other.
 */
public final class StudentClassFiles {

  private static final String CLASS = ".class";

  private final ClassFolders folders;

  /**
   * Looks into some folders.
   *
   * @param folders of the classes
   */
  public StudentClassFiles(ClassFolders folders) {
    this.folders = folders;
  }

  ClassFolders folders() {
    return folders;
  }

  /**
   * The class files of one step.
   *
   * @param folder the last part of their package
   * @return by their names, as class files write them
   */
  public Map<String, byte[]> classFiles(String folder) {
    Map<String, byte[]> files = onDisk(folder);
    return renamer(folder, files).rename(files);
  }

  /** The classes of a step that are not on disk as {@link #classFiles} gives them. */
  Set<String> renamedClasses(String folder) {
    Map<String, byte[]> files = onDisk(folder);
    Set<String> renamed = new TreeSet<>();
    renamer(folder, files)
        .rename(files)
        .forEach(
            (name, file) -> {
              if (!Arrays.equals(file, files.get(name))) {
                renamed.add(name);
              }
            });
    return renamed;
  }

  private Map<String, byte[]> onDisk(String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    folders.students().forEach(root -> read(root, folder).forEach(files::putIfAbsent));
    return files;
  }

  private ClassRenamer renamer(String folder, Map<String, byte[]> files) {
    Set<String> taken = taken(folder);
    return new ClassRenamer(
        files.keySet().stream()
            .filter(name -> taken.contains(topLevel(name)))
            .collect(Collectors.toSet()));
  }

  /**
   * Whether a helper of a step is called as one of Java's own classes, of those that need no
   * import: the properties, compiled beside it, would take it for Java's.
   *
   * @param folder the last part of their package
   * @return whether they have to be compiled where it has another name
   */
  public boolean hideJava(String folder) {
    return folders.students().stream()
        .flatMap(root -> names(root, folder).stream())
        .anyMatch(name -> isJavas(simpleName(name)) && !isGiven(folder, name));
  }

  /** The names that a helper cannot have beside the properties. */
  private Set<String> taken(String folder) {
    Set<String> taken = new TreeSet<>();
    folders.properties().forEach(root -> taken.addAll(names(root, folder)));
    folders.students().stream()
        .flatMap(root -> names(root, folder).stream())
        .filter(name -> isJavas(simpleName(name)))
        .forEach(taken::add);
    taken.removeIf(name -> isGiven(folder, name));
    return taken;
  }

  private static boolean isGiven(String folder, String name) {
    return Curriculum.stepIn(folder).orElseThrow().exercises().stream()
        .map(Exercise::file)
        .anyMatch(simpleName(name)::equals);
  }

  private static boolean isJavas(String name) {
    return Set.of("java", "gradus", "net", "org").contains(name)
        || ClassLoader.getPlatformClassLoader().getResource("java/lang/" + name + CLASS) != null;
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$', name.lastIndexOf('/') + 2);
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static List<String> names(Path root, String folder) {
    return list(root, folder).stream().map(file -> name(root, file)).toList();
  }

  private static Map<String, byte[]> read(Path root, String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (Path file : list(root, folder)) {
        files.put(name(root, file), Files.readAllBytes(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return files;
  }

  private static String name(Path root, Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - CLASS.length());
  }

  private static List<Path> list(Path root, String folder) {
    Path directory = root.resolve(ClassFolders.EXERCISES + folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(CLASS)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
