package gradus.grading.compile;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassFiles;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiles a student's steps, and beside each the properties that grade it, unless they would come
 * out the same: what they call may be gone. Neither can stand in the place of the other, of the
 * kit's classes or of a library's.
 */
public final class ExerciseCompiler {

  /** The name of the thread in which the compiler runs, which may be left behind. */
  public static final String THREAD = "compiler";

  /** The system property with the time of a processor that one run of the compiler may take. */
  public static final String MOST_MILLIS = "gradus.compiler.millis";

  private static final Path PACKAGE = Path.of(KitPaths.PACKAGE.replace('.', '/'));

  private final StudentSources sources;
  private final Path tests;
  private final Path output;
  private final List<Path> classPath;
  private final CompiledProperties compiled;

  /**
   * A compiler.
   *
   * @param paths of the kit
   * @param output the folder below which the classes go
   * @param classPath of the kit and the libraries
   */
  public ExerciseCompiler(KitPaths paths, Path output, List<Path> classPath) {
    this.sources = new StudentSources(paths);
    this.tests = paths.properties();
    this.output = output;
    this.classPath = classPath;
    this.compiled = new CompiledProperties(properties(), students(), tests, classPath);
  }

  /**
   * Where the classes are.
   *
   * @return their folders
   */
  public ClassFolders classes() {
    return new ClassFolders(
        List.of(output.resolve("properties")), List.of(output.resolve("students")));
  }

  /**
   * Compiles steps anew.
   *
   * @param folders the last parts of their packages
   * @return what is wrong with the student's files
   * @throws IOException if the classes cannot be written
   */
  public List<CompilerMessage> compile(List<String> folders) throws IOException {
    clear(students(), folders);
    List<CompilerMessage> messages = new ArrayList<>(sources.complaints(folders));
    List<Path> files = new ArrayList<>(sources.given());
    folders.forEach(folder -> files.addAll(sources.ofStep(folder)));
    messages.addAll(SourceCompiler.compile(files, students(), classPath));
    keepNotes(folders, messages, compileProperties(folders));
    return messages;
  }

  private static void clear(Path root, List<String> folders) throws IOException {
    for (String folder : folders) {
      Path classes = root.resolve(PACKAGE).resolve(folder);
      delete(classes);
      Files.createDirectories(classes);
    }
  }

  /** What is wrong with a student's files says more than that the properties miss something. */
  private void keepNotes(
      List<String> folders, List<CompilerMessage> ofStudents, List<CompilerMessage> ofProperties)
      throws IOException {
    for (String folder : folders) {
      List<CompilerMessage> notes = new ArrayList<>(ofStep(folder, ofStudents));
      notes.addAll(ofStep(folder, ofProperties));
      CompilerNotes.keep(students(), folder, notes);
    }
  }

  private Path students() {
    return classes().students().get(0);
  }

  private Path properties() {
    return classes().properties().get(0);
  }

  private List<CompilerMessage> compileProperties(List<String> folders) throws IOException {
    // Where a copy of the student's classes is made for them, nothing is remembered.
    boolean areHidden = hidesJava();
    List<String> stale =
        folders.stream().filter(folder -> areHidden || !compiled.areUpToDate(folder)).toList();
    Map<String, String> inputs = new TreeMap<>();
    for (String folder : stale) {
      // First, so that nothing is remembered of classes that are gone, whenever this is ended.
      compiled.forget(folder);
      inputs.put(folder, compiled.inputs(folder));
    }
    clear(properties(), stale);
    List<CompilerMessage> messages = compileProperties(stale, areHidden ? visible() : students());
    for (String folder : stale) {
      if (!areHidden && ofStep(folder, messages).isEmpty()) {
        compiled.remember(folder, inputs.get(folder));
      }
    }
    return messages;
  }

  /** The kit's classes come before the student's. */
  private List<CompilerMessage> compileProperties(List<String> folders, Path students) {
    List<Path> path = new ArrayList<>(classPath);
    path.add(students);
    List<Path> files =
        folders.stream()
            .flatMap(folder -> StudentSources.javaFiles(tests.resolve(folder)).stream())
            .toList();
    return SourceCompiler.compile(files, properties(), path);
  }

  private static List<CompilerMessage> ofStep(String folder, List<CompilerMessage> messages) {
    return messages.stream()
        .filter(message -> message.file().getParent().endsWith(folder))
        .toList();
  }

  private boolean hidesJava() {
    StudentClassFiles files = new StudentClassFiles(classes());
    return Curriculum.folders().anyMatch(files::hideJava);
  }

  /** The student's classes as the properties may see them: none is taken for one of Java's. */
  private Path visible() throws IOException {
    StudentClassFiles files = new StudentClassFiles(classes());
    Path copy = output.resolve("visible");
    delete(copy);
    for (String folder : Curriculum.folders().toList()) {
      write(files.classFiles(folder), copy);
    }
    copyGiven(copy);
    return copy;
  }

  private void copyGiven(Path copy) throws IOException {
    Path given = students().resolve(PACKAGE);
    try (Stream<Path> found = Files.list(given)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(PACKAGE).resolve(file.getFileName());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void write(Map<String, byte[]> files, Path root) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = root.resolve(file.getKey() + ".class");
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
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
