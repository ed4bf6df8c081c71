package gradus.grading.compile;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Checks;
import gradus.math.Matrix;
import gradus.nn.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;

/** A student's classes, compiled from source text in a folder of the test's. */
public final class StudentCode {

  private final Path sources;
  private final Path classes;
  private final List<Path> classPath = new ArrayList<>();

  /** Code that has no class yet. */
  public StudentCode(Path folder) {
    this(folder, List.of());
  }

  /** Code that has no class yet, and may use other classes. */
  public StudentCode(Path folder, List<Path> others) {
    sources = folder.resolve("sources");
    classes = folder.resolve("classes");
    classPath.addAll(others);
    classPath.add(classes);
    Stream.of(Matrix.class, Loss.class, Checks.class, Example.class)
        .map(StudentCode::placeOf)
        .forEach(classPath::add);
  }

  /** Compiles one class; its body begins in line 3. */
  public StudentCode type(String folder, String declaration, String... body) {
    String name = declaration.replaceFirst(".*(class|interface|record) (\\w+).*", "$2");
    List<String> lines = new ArrayList<>();
    lines.add("package gradus.exercises." + folder + ";");
    lines.add(declaration + " {");
    lines.addAll(List.of(body));
    lines.add("}");
    return file("gradus/exercises/" + folder + "/" + name, String.join("\n", lines));
  }

  /** Compiles one file, whose name ends in that of its class. */
  public StudentCode file(String name, String source) {
    Path file = sources.resolve(name + ".java");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    SourceCompiler.compile(List.of(file), classes, classPath);
    return this;
  }

  private static Path placeOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** The folder of all classes. */
  public Path classes() {
    return classes;
  }

  /** The class files of a step, by their names as class files write them. */
  public Map<String, byte[]> classFiles(String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(classes.resolve("gradus/exercises").resolve(folder))) {
      for (Path path : paths.toList()) {
        String name = classes.relativize(path).toString().replace(".class", "");
        files.put(name, Files.readAllBytes(path));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return files;
  }

  /** A loader that holds them to the allow-list in force. */
  public StudentClassLoader loader() {
    return new StudentClassLoader(new ClassFolders(List.of(), List.of(classes)), true);
  }
}
