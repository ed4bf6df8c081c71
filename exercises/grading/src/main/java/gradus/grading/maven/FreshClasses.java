package gradus.grading.maven;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassFiles;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.compile.ExerciseCompiler;
import gradus.grading.compile.StudentSources;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compiles a student's files again, as {@code gradus run} does, where Maven has compiled together
 * what must not be: a source of another package, a given file that is gone or changed, or a helper
 * that is called as one of Java's own classes, which the properties would take for Java's; or where
 * the compiler complained of a file, or failed on it: then this is who knows what it said.
 *
 * @param folders of the classes
 * @param complaints a sentence for every file that is not compiled as it lies there
 */
record FreshClasses(ClassFolders folders, List<String> complaints) {

  private static final String ERROR = "Unresolved compilation problem";
  private static final String PACKAGE = KitPaths.PACKAGE.replace('.', '/');

  /** What is to be graded instead of what Maven has compiled; empty if that is as it should be. */
  static Optional<FreshClasses> insteadOf(ClassFolders mavens, KitPaths paths) {
    boolean isKit = Files.isDirectory(paths.properties().resolve(anyFolder()));
    return isKit && !isRegular(mavens, paths) ? Optional.of(of(mavens, paths)) : Optional.empty();
  }

  private static String anyFolder() {
    return Curriculum.STEPS.get(0).folder();
  }

  private static boolean isRegular(ClassFolders mavens, KitPaths paths) {
    StudentClassFiles files = new StudentClassFiles(mavens);
    return new StudentSources(paths).areRegular()
        && Curriculum.exercises().allMatch(exercise -> isCompiled(exercise, mavens, paths))
        && mavens.all().stream().noneMatch(FreshClasses::holdsErrors)
        && Curriculum.folders().noneMatch(files::hideJava);
  }

  /** Where the compiler fails on one file, it compiles none of those that come after it. */
  private static boolean isCompiled(Exercise exercise, ClassFolders mavens, KitPaths paths) {
    String name = "%s/%s/%s.class".formatted(PACKAGE, exercise.folder(), exercise.file());
    return !Files.exists(paths.source(exercise))
        || mavens.students().stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
  }

  private static boolean holdsErrors(Path classes) {
    Path root = classes.resolve(PACKAGE);
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.anyMatch(file -> file.toString().endsWith(".class") && holdsError(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The compiler writes its errors where the code would be. */
  private static boolean holdsError(Path classFile) {
    try {
      return Files.readString(classFile, StandardCharsets.ISO_8859_1).contains(ERROR);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FreshClasses of(ClassFolders mavens, KitPaths paths) {
    try {
      Path output = paths.module().resolve("target").resolve("fresh-classes");
      List<Path> libraries =
          classPath().filter(entry -> !mavens.all().contains(entry.toAbsolutePath())).toList();
      ExerciseCompiler compiler = new ExerciseCompiler(paths, output, libraries);
      List<String> folders = Curriculum.folders().toList();
      compiler.compile(folders);
      return new FreshClasses(
          compiler.classes(),
          new StudentSources(paths)
              .complaints(folders).stream().map(complaint -> shown(complaint, paths)).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String shown(CompilerMessage complaint, KitPaths paths) {
    return "%s: %s".formatted(paths.root().relativize(complaint.file()), complaint.text());
  }

  /** Surefire names a jar that names all others, and tells elsewhere which those are. */
  static Stream<Path> classPath() {
    String own = System.getProperty("java.class.path");
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("surefire.test.class.path", own))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of);
  }
}
