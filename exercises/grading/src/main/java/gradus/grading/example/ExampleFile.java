package gradus.grading.example;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.compile.StudentSources;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.version.CompiledVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A student's examples of one step, compiled against the solution's signatures: the student's own
 * code may be missing or wrong.
 *
 * @param classes the folder of the class files
 * @param examples what was found
 * @param messages of the compiler
 */
record ExampleFile(Path classes, List<Example> examples, List<CompilerMessage> messages) {

  /** The class of the examples in the package of a step. */
  static final String NAME = "Examples";

  static String className(Step step) {
    return "%s.%s.%s".formatted(KitPaths.PACKAGE, step.folder(), NAME);
  }

  /**
   * Compiles a file.
   *
   * @param source the file, which is there
   * @param step whose examples it has
   * @param versions of that step
   * @param classes the folder of the class files; what is in it is deleted
   * @param classPath of the kit and the libraries
   */
  static ExampleFile compile(
      Path source, Step step, CompiledVersions versions, Path classes, List<Path> classPath)
      throws IOException {
    delete(classes);
    Files.createDirectories(classes);
    Optional<String> why = StudentSources.whyLeftOut(source, step.folder());
    if (why.isPresent()) {
      return new ExampleFile(
          classes, List.of(), List.of(new CompilerMessage(source, 1, why.get())));
    }
    // First: under Maven the student's own classes are on the class path, too.
    List<Path> path = new ArrayList<>(List.of(versions.solution()));
    path.addAll(classPath);
    List<CompilerMessage> messages = SourceCompiler.compile(List.of(source), classes, path);
    Path classFile = classes.resolve(className(step).replace('.', '/') + ".class");
    List<Example> examples =
        Files.exists(classFile) ? ExampleReader.examples(Files.readAllBytes(classFile)) : List.of();
    return new ExampleFile(classes, examples, messages);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
