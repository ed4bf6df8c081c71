package gradus.grading.compile;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a student's classes are made of: of every step the sources of its package, and the
 * given ones above, which are the kit's own whatever has become of the student's.
 */
public final class StudentSources {

  private static final List<String> GIVEN = List.of("Graded.java", "NotImplementedException.java");

  private static final String GIVEN_SENTENCE =
      "this file is given, and is gone or changed: the kit's own was used";

  private final Path students;
  private final Path kits;

  /**
   * The files of a kit.
   *
   * @param paths of the kit
   */
  public StudentSources(KitPaths paths) {
    this.students = paths.sources();
    this.kits = paths.solutions();
  }

  /**
   * The given files.
   *
   * @return the kit's own; the student's where the kit has none
   */
  public List<Path> given() {
    return GIVEN.stream().map(this::givenFile).filter(Files::exists).toList();
  }

  private Path givenFile(String name) {
    Path own = kits.resolve(name);
    return Files.exists(own) ? own : students.resolve(name);
  }

  /**
   * The sources of a step.
   *
   * @param folder the last part of its package
   * @return those that are of it
   */
  public List<Path> ofStep(String folder) {
    return javaFiles(students.resolve(folder)).stream()
        .filter(source -> PackageLine.isOf(source, packageOf(folder)))
        .toList();
  }

  private static String packageOf(String folder) {
    return KitPaths.PACKAGE + "." + folder;
  }

  /**
   * What is not compiled as it lies there, or at all.
   *
   * @param folders the last parts of the packages that are looked at
   * @return a sentence for every such file
   */
  public List<CompilerMessage> complaints(List<String> folders) {
    List<CompilerMessage> complaints = new ArrayList<>();
    GIVEN.stream()
        .map(students::resolve)
        .filter(this::isOtherThanGiven)
        .forEach(file -> complaints.add(new CompilerMessage(file, 1, GIVEN_SENTENCE)));
    for (String folder : folders) {
      javaFiles(students.resolve(folder)).stream()
          .forEach(
              source ->
                  whyLeftOut(source, folder)
                      .ifPresent(why -> complaints.add(new CompilerMessage(source, 1, why))));
    }
    return complaints;
  }

  /**
   * Why a source is not compiled, if it is not.
   *
   * @param source the file
   * @param folder the last part of the package of its step
   * @return one sentence
   */
  public static Optional<String> whyLeftOut(Path source, String folder) {
    return PackageLine.isOf(source, packageOf(folder))
        ? Optional.empty()
        : Optional.of(sentence(folder));
  }

  private static String sentence(String folder) {
    return "it is left out: its first line must be package %s;".formatted(packageOf(folder));
  }

  private boolean isOtherThanGiven(Path file) {
    Path own = kits.resolve(file.getFileName());
    return Files.exists(own) && !Arrays.equals(lines(own), lines(file));
  }

  /** Without the ends of the lines, which may be those of Windows. */
  private static Object[] lines(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file).lines().toArray() : new Object[0];
    } catch (IOException unreadable) {
      return new Object[0];
    }
  }

  static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Whether all of a student's files can be compiled as they lie there.
   *
   * @return whether there is nothing to complain of
   */
  public boolean areRegular() {
    return complaints(Curriculum.folders().toList()).isEmpty();
  }
}
