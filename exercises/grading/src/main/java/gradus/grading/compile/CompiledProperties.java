package gradus.grading.compile;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.file.FileStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers, beside the classes of the properties, what they were compiled against. A student who
 * changes what stands in a method changes nothing that the compiler would see of it, and then the
 * properties need not be compiled again, which takes twice as long as the student's own files.
 *
 * <p>Only properties that were compiled without a message are remembered.
 */
final class CompiledProperties {

  private static final String PACKAGE = KitPaths.PACKAGE.replace('.', '/');

  private final Path properties;
  private final Path students;
  private final Path sources;
  private final List<Path> classPath;

  /**
   * The memory of some folders.
   *
   * @param properties where their classes lie
   * @param students where the student's classes lie
   * @param sources of the properties
   * @param classPath of both
   */
  CompiledProperties(Path properties, Path students, Path sources, List<Path> classPath) {
    this.properties = properties;
    this.students = students;
    this.sources = sources;
    this.classPath = classPath;
  }

  /** Whether the properties of a step are as the compiler would make them now. */
  boolean areUpToDate(String folder) {
    try {
      return Files.exists(memory(folder))
          && Files.readString(memory(folder)).equals(inputs(folder));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Forgets a step, before its properties are compiled. */
  void forget(String folder) throws IOException {
    Files.deleteIfExists(memory(folder));
  }

  /** Remembers a step whose properties have been compiled from these inputs without a message. */
  void remember(String folder, String inputs) throws IOException {
    Files.writeString(memory(folder), inputs);
  }

  private Path memory(String folder) {
    return properties.resolve(folder + ".outlines");
  }

  /**
   * What the properties of a step are compiled from: the class path, their files, and all that they
   * see of the student's classes. To be asked before they are compiled: these may change meanwhile.
   */
  String inputs(String folder) throws IOException {
    StringBuilder text = new StringBuilder();
    classPath.forEach(entry -> text.append(FileStamp.of(entry)));
    StudentSources.javaFiles(sources.resolve(folder))
        .forEach(source -> text.append(FileStamp.of(source)));
    appendOutlines(students.resolve(PACKAGE), text);
    for (String seen : Curriculum.foldersRunBy(folder).toList()) {
      appendOutlines(students.resolve(PACKAGE).resolve(seen), text);
    }
    return text.toString();
  }

  private static void appendOutlines(Path classes, StringBuilder text) throws IOException {
    if (!Files.isDirectory(classes)) {
      return;
    }
    try (Stream<Path> files = Files.list(classes)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .sorted()
          .forEach(file -> text.append(ClassOutline.of(read(file))).append('\n'));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
