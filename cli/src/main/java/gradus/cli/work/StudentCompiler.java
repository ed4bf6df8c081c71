package gradus.cli.work;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.compile.ExerciseCompiler;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.file.FileStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles changed steps: a student's files, and the properties that grade them where these would
 * come out otherwise. As in a Maven run, a file that does not compile costs only its own exercises.
 */
public final class StudentCompiler {

  private final KitFolder kit;
  private final Path output;
  private final List<Path> classPath;
  private final ExerciseCompiler compiler;

  public StudentCompiler(KitFolder kit) {
    this.kit = kit;
    this.output = ClassesFolder.of(kit);
    this.classPath = WorkerClassPath.expanded();
    this.compiler = new ExerciseCompiler(kit.paths(), output, classPath);
  }

  /** The folder of the student's classes. */
  private Path students() {
    return classes().students().get(0);
  }

  /** The folders of all of them. */
  public ClassFolders classes() {
    return compiler.classes();
  }

  /**
   * Compiles steps whose files have changed.
   *
   * @param folders the last parts of their packages
   * @return the messages for the student's files; files with errors are compiled again each time,
   *     so that their messages are never missing
   */
  public List<CompilerMessage> compile(Set<String> folders) {
    if (stale(folders).isEmpty()) {
      return List.of();
    }
    ClassesLock lock = lockToCompile();
    try {
      return compileStale(folders);
    } finally {
      lock.close();
    }
  }

  private ClassesLock lockToCompile() {
    try {
      return lock(() -> {});
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UserMistake("the compiling was interrupted.", interrupted);
    }
  }

  /**
   * Keeps other commands from changing the classes until it is closed.
   *
   * @param waiting is told once if another command holds it
   */
  ClassesLock lock(Runnable waiting) throws InterruptedException {
    return ClassesLock.take(output, waiting);
  }

  private List<String> stale(Set<String> folders) {
    return withNeeded(folders).stream().filter(folder -> !isUpToDate(folder)).toList();
  }

  private List<CompilerMessage> compileStale(Set<String> folders) {
    // Asked again: whoever held the lock may have compiled the same.
    List<String> stale = stale(folders);
    if (stale.isEmpty()) {
      return List.of();
    }
    // Taken before the files are read: a file saved meanwhile is compiled the next time.
    Map<String, String> fingerprints = new TreeMap<>();
    stale.forEach(folder -> fingerprints.put(folder, fingerprint(folder)));
    List<CompilerMessage> messages = compileAnew(stale);
    if (messages.stream().noneMatch(this::isAboutAll)) {
      messages.forEach(message -> fingerprints.remove(folder(message)));
      fingerprints.forEach(this::keep);
    }
    return messages;
  }

  private List<CompilerMessage> compileAnew(List<String> folders) {
    try {
      return compiler.compile(folders);
    } catch (IOException failure) {
      throw notWritable(students(), failure);
    }
  }

  private boolean isAboutAll(CompilerMessage message) {
    return kit.sources().equals(message.file().getParent());
  }

  private static String folder(CompilerMessage message) {
    return String.valueOf(message.file().getParent().getFileName());
  }

  private static Set<String> withNeeded(Set<String> folders) {
    return folders.stream()
        .flatMap(Curriculum::foldersRunBy)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Compiles steps and ignores messages.
   *
   * @return the folder of the student's classes
   */
  public Path compileSteps(Set<String> folders) {
    compile(folders);
    return students();
  }

  /**
   * Compiles all solutions, which takes a second.
   *
   * @return the folder of their classes
   */
  public Path compileSolutions() {
    kit.requireSolutions();
    List<Path> sources = new ArrayList<>(javaFiles(kit.solutions()));
    Curriculum.folders()
        .forEach(folder -> sources.addAll(javaFiles(kit.solutions().resolve(folder))));
    Path solutions = output.resolve("solutions");
    if (sources.isEmpty() || !SourceCompiler.compile(sources, solutions, classPath).isEmpty()) {
      throw new UserMistake(
          "%s is not there or does not compile; get the kit again."
              .formatted(kit.shown(kit.solutions())));
    }
    return solutions;
  }

  private static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private UserMistake notWritable(Path file, IOException failure) {
    return new UserMistake(
        "%s cannot be written, and that is where your code is compiled to."
            .formatted(kit.shown(file)),
        failure);
  }

  private boolean isUpToDate(String folder) {
    Path stamp = stamp(folder);
    try {
      return Files.exists(stamp) && Files.readString(stamp).equals(fingerprint(folder));
    } catch (IOException failure) {
      return false;
    }
  }

  private Path stamp(String folder) {
    return output.resolve(folder + ".sources");
  }

  /** The name, size and time of every source that the step's classes are made of or run. */
  private String fingerprint(String folder) {
    StringBuilder files = new StringBuilder();
    classPath.forEach(entry -> files.append(FileStamp.of(entry)));
    Stream.concat(
            Stream.of(kit.sources(), kit.tests().resolve(folder)),
            Curriculum.foldersRunBy(folder).map(kit.sources()::resolve))
        .flatMap(path -> javaFiles(path).stream())
        .forEach(file -> files.append(FileStamp.of(file)));
    return files.toString();
  }

  /** A step without it is compiled again the next time, which costs a second. */
  private void keep(String folder, String text) {
    try {
      Files.writeString(stamp(folder), text);
    } catch (IOException unwritable) {
      // What was compiled is there all the same.
    }
  }
}
