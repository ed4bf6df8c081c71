package gradus.exercises.typos;

import gradus.exercises.kit.Folders;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.compile.StudentSources;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Compiles the solutions with a typo in one file as a student's are compiled, and compares the
 * classes of all other files with those of the solutions, byte by byte.
 */
final class TypoTrial implements AutoCloseable {

  /**
   * What became of a typo.
   *
   * @param file with the typo, from the folder of the steps on
   * @param typo what was typed
   * @param line in which it stands
   * @param hasErrors whether the compiler complained of anything
   * @param isTooMuch whether the compiler itself failed on a file
   * @param neighbours the classes of the same step's other files that are gone or changed
   * @param strangers those of other steps; there must be none
   */
  record Verdict(
      String file,
      Typo typo,
      int line,
      boolean hasErrors,
      boolean isTooMuch,
      List<String> neighbours,
      List<String> strangers) {}

  /** It has no points, and is made of all other steps. */
  private static final String FINALE = "finale/";

  private static final List<Path> CLASS_PATH = classPath();

  private final Path folder = Files.createTempDirectory("gradus-typos");
  private final Path classes = folder.resolve("classes");
  private final KitPaths paths = KitPaths.ofKit(folder);
  private final StudentSources sources = new StudentSources(paths);
  private final List<Path> steps;
  private final Map<String, byte[]> right;

  /**
   * Copies the solutions and compiles them.
   *
   * @param solutions the folder of the steps
   */
  TypoTrial(Path solutions) throws IOException {
    Folders.copy(solutions, paths.sources());
    steps = Curriculum.folders().flatMap(step -> sources.ofStep(step).stream()).toList();
    if (!compile().isEmpty()) {
      throw new IllegalStateException("the solutions do not compile: " + compile());
    }
    right = classFiles();
  }

  /** Tries the typo of a seed. */
  Verdict verdict(long seed) throws IOException {
    Random random = new Random(seed);
    Path file = steps.get(random.nextInt(steps.size()));
    String source = Files.readString(file);
    Typo typo = Typo.of(source, random);
    Files.writeString(file, typo.applyTo(source));
    try {
      Folders.delete(classes);
      return verdict(file, typo, typo.line(source), compile());
    } finally {
      Files.writeString(file, source);
    }
  }

  private Verdict verdict(Path file, Typo typo, int line, List<CompilerMessage> messages)
      throws IOException {
    Map<String, byte[]> now = classFiles();
    List<String> changed =
        right.keySet().stream()
            .filter(name -> !isOf(name, file) && !name.startsWith(FINALE))
            .filter(name -> !Arrays.equals(right.get(name), now.get(name)))
            .toList();
    String step = file.getParent().getFileName() + "/";
    return new Verdict(
        paths.sources().relativize(file).toString(),
        typo,
        line,
        !messages.isEmpty(),
        messages.stream().anyMatch(SourceCompiler::isTooMuch),
        changed.stream().filter(name -> name.startsWith(step)).toList(),
        changed.stream().filter(name -> !name.startsWith(step)).toList());
  }

  /** Whether a class is that of a file, or within it. */
  private boolean isOf(String name, Path file) {
    String own = paths.sources().relativize(file).toString().replace(".java", "");
    return name.equals(own + ".class") || name.startsWith(own + "$");
  }

  private List<CompilerMessage> compile() {
    List<String> folders = Curriculum.folders().toList();
    List<Path> files = new ArrayList<>(sources.given());
    folders.forEach(step -> files.addAll(sources.ofStep(step)));
    List<CompilerMessage> messages = new ArrayList<>(sources.complaints(folders));
    messages.addAll(SourceCompiler.compile(files, classes, CLASS_PATH));
    return messages;
  }

  /** Without the solutions, whose classes are among those of the tests. */
  private static List<Path> classPath() {
    String own = System.getProperty("java.class.path");
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("surefire.test.class.path", own))
        .map(Path::of)
        .filter(entry -> !Files.exists(entry.resolve("gradus/exercises/step01")))
        .toList();
  }

  private Map<String, byte[]> classFiles() throws IOException {
    Path root = classes.resolve(KitPaths.PACKAGE.replace('.', '/'));
    Map<String, byte[]> found = new HashMap<>();
    if (Files.exists(root)) {
      for (Path file : Folders.files(root)) {
        String name = root.relativize(file).toString().replace(File.separatorChar, '/');
        found.put(name, Files.readAllBytes(file));
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
