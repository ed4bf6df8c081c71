package gradus.grading.compile;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a student's classes are made of: of every step the sources of its package, and the
 * given ones above, which are the kit's own whatever has become of the student's.
 */
public final class StudentSources {

  private static final List<String> GIVEN = List.of("Graded.java", "NotImplementedException.java");

  private static final String JAVA = ".java";

  private static final String GIVEN_SENTENCE =
      "this file is given, and is gone or changed: the kit's own was used";

  private static final String NO_FILE = "it is left out: it is no file that can be read";

  private static final String MODULE = "module-info";

  private static final String NO_MODULE =
      "it is left out: the steps are no module; what a step uses is on its class path";

  private static final String NO_NAME =
      "it is left out: no class can be called as this file is; copies belong elsewhere";

  private static final String NO_TEXT =
      "it is left out: it is no text, or one in UTF-16; save it in UTF-8";

  private static final String TOO_LONG =
      "it is left out: it is longer than a megabyte, and the compiler would not end";

  /** A hundred times the longest solution. */
  private static final long MOST_BYTES = 1 << 20;

  private static final String FOLDER =
      "it is left out: the files of a step lie side by side, in no folder below";

  private final Path students;
  private final Path kits;

  /**
   * The files of a kit.
   *
   * @param paths of the kit
   */
  public StudentSources(KitPaths paths) {
    this.students = paths.sources();
    this.kits = paths.given();
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
        .filter(source -> whyLeftOut(source, folder).isEmpty())
        // Of two that define one class, the compiler takes the first.
        .sorted(Comparator.comparing(source -> !isOfCurriculum(source)))
        .toList();
  }

  private static boolean isOfCurriculum(Path source) {
    return Curriculum.exercises()
        .anyMatch(exercise -> source.endsWith(Path.of(exercise.source()).getFileName()));
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
      list(students.resolve(folder))
          .forEach(
              path ->
                  whyLeftOut(path, folder)
                      .ifPresent(why -> complaints.add(new CompilerMessage(path, 1, why))));
    }
    return complaints;
  }

  /**
   * Why something in a step's folder is not compiled, if it should be and is not.
   *
   * @param path the file; or a link, a folder or whatever else lies there
   * @param folder the last part of the package of its step
   * @return one sentence
   */
  public static Optional<String> whyLeftOut(Path path, String folder) {
    if (isHidden(path)) {
      return Optional.empty();
    }
    if (Files.isDirectory(path) && !path.toString().endsWith(JAVA)) {
      return holdsSources(path) ? Optional.of(FOLDER) : Optional.empty();
    }
    if (!path.toString().endsWith(JAVA)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return Optional.of(NO_FILE);
    }
    String name = nameOf(path);
    if (!isClassName(name)) {
      return Optional.of(name.equals(MODULE) ? NO_MODULE : NO_NAME);
    }
    if (!isShort(path)) {
      return Optional.of(TOO_LONG);
    }
    if (!isText(path)) {
      return Optional.of(NO_TEXT);
    }
    return PackageLine.isOf(path, packageOf(folder))
        ? Optional.empty()
        : Optional.of(sentence(folder));
  }

  private static String sentence(String folder) {
    return "it is left out: its first line must be package %s;".formatted(packageOf(folder));
  }

  /** What an editor leaves beside a file that is not saved yet is nobody's source. */
  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String nameOf(Path source) {
    String file = source.getFileName().toString();
    return file.substring(0, file.length() - JAVA.length());
  }

  /** What systems call their copies, as in "Matrices (1)", is none. */
  private static boolean isClassName(String name) {
    return name.equals("package-info")
        || (name.chars().allMatch(Character::isJavaIdentifierPart)
            && !name.isEmpty()
            && Character.isJavaIdentifierStart(name.charAt(0)));
  }

  /**
   * Files in UTF-16, and such as are no text at all, are full of zeros. In any other encoding the
   * compiler reads what is written with plain letters.
   */
  private static boolean isText(Path file) {
    try {
      return new String(PlainFile.read(file), StandardCharsets.ISO_8859_1).indexOf('\0') < 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean isShort(Path file) {
    try {
      return Files.size(file) <= MOST_BYTES;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Links to folders are not followed: they may lead back. */
  private static boolean holdsSources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(JAVA) && Files.isRegularFile(file));
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  private boolean isOtherThanGiven(Path file) {
    Path own = kits.resolve(file.getFileName());
    return Files.exists(own) && !Arrays.equals(lines(own), lines(file));
  }

  /** Without the ends of the lines, which may be those of Windows. */
  private static Object[] lines(Path file) {
    try {
      return new String(PlainFile.read(file), StandardCharsets.UTF_8).lines().toArray();
    } catch (IOException unreadable) {
      return new Object[0];
    }
  }

  /** The sources in a folder. */
  static List<Path> javaFiles(Path folder) {
    return list(folder).stream()
        .filter(file -> file.toString().endsWith(JAVA) && !isHidden(file))
        .filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
        .toList();
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
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
