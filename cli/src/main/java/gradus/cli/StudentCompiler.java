package gradus.cli;

import gradus.exercises.grading.Ladder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * Compiles a student's files and the properties that grade them, step by step and only what has
 * changed. It is the compiler of the grading run: a file that does not compile costs its own
 * methods and no other's.
 *
 * <p>The properties are compiled with the files, not once for all: what they call may be gone.
 */
final class StudentCompiler {

  /** The steps that the finale is made of. */
  static final Set<String> FINALE_PARTS =
      Set.of("step03", "step05", "step07", "step08", "step09", "step10", "step11");

  private static final String PACKAGE = "gradus/exercises";

  static {
    // So few files are compiled faster than they are handed from thread to thread.
    System.setProperty("jdt.compiler.useSingleThread", "true");
  }

  private final Exercises exercises;
  private final String classPath;

  StudentCompiler(Exercises exercises) {
    this.exercises = exercises;
    this.classPath = WorkerClassPath.expanded();
  }

  /** The folder of the student's classes. */
  Path students() {
    return exercises.own().resolve("classes/students");
  }

  /** The folder of the properties' classes. */
  Path properties() {
    return exercises.own().resolve("classes/properties");
  }

  /**
   * Compiles steps whose files have changed.
   *
   * @param folders the last parts of their packages
   * @return what the compiler complained about in the student's files; what does not compile is
   *     compiled again each time, so that it is never empty without a reason
   */
  List<CompilerMessage> compile(Set<String> folders) {
    List<String> stale =
        withNeeded(folders).stream().filter(folder -> !isUpToDate(folder)).toList();
    if (stale.isEmpty()) {
      return List.of();
    }
    // Before it is read: what is saved meanwhile is compiled the next time.
    Map<String, String> fingerprints = new TreeMap<>();
    stale.forEach(folder -> fingerprints.put(folder, fingerprint(folder)));
    stale.forEach(this::forget);
    List<CompilerMessage> messages =
        run(sources(exercises.sources(), stale), students(), classPath);
    run(
        sources(exercises.tests(), stale),
        properties(),
        students() + java.io.File.pathSeparator + classPath);
    if (messages.stream().noneMatch(this::isAboutAll)) {
      messages.forEach(message -> fingerprints.remove(folder(message)));
      fingerprints.forEach((folder, text) -> write(stamp(folder), text));
    }
    return messages;
  }

  private boolean isAboutAll(CompilerMessage message) {
    return exercises.sources().equals(Path.of(message.file()).getParent());
  }

  private static String folder(CompilerMessage message) {
    return String.valueOf(Path.of(message.file()).getParent().getFileName());
  }

  private static Set<String> withNeeded(Set<String> folders) {
    Set<String> all = new TreeSet<>(folders);
    if (folders.contains("finale")) {
      all.addAll(FINALE_PARTS);
    }
    return all;
  }

  /**
   * Compiles steps, whatever they are compiled for.
   *
   * @return the folder of the student's classes
   */
  Path compileSteps(Set<String> folders) {
    compile(folders);
    return students();
  }

  /**
   * Compiles the solutions, all of them each time: it takes a second.
   *
   * @return the folder of their classes
   */
  Path compileSolutions() {
    List<Path> sources = new ArrayList<>(javaFiles(exercises.solutions()));
    Ladder.methods()
        .map(Ladder::folder)
        .distinct()
        .forEach(folder -> sources.addAll(javaFiles(exercises.solutions().resolve(folder))));
    Path output = exercises.own().resolve("classes/solutions");
    if (sources.isEmpty() || !run(sources, output, classPath).isEmpty()) {
      throw new UserMistake(
          "%s is not there or does not compile; get the kit again."
              .formatted(exercises.shown(exercises.solutions())));
    }
    return output;
  }

  private List<Path> sources(Path root, List<String> folders) {
    List<Path> sources = new ArrayList<>();
    if (root.equals(exercises.sources())) {
      sources.addAll(javaFiles(root));
    }
    folders.forEach(folder -> sources.addAll(javaFiles(root.resolve(folder))));
    return sources;
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

  private List<CompilerMessage> run(List<Path> sources, Path output, String path) {
    // Without annotation processors, which nobody needs, and which take most of the time.
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-proc:none", "-proceedOnError", "-nowarn", "-g"));
    arguments.addAll(List.of("-encoding", "UTF-8"));
    arguments.addAll(List.of("-d", output.toString(), "-cp", path));
    sources.forEach(source -> arguments.add(source.toString()));
    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages);
    BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return CompilerMessage.parse(messages.toString());
  }

  private void forget(String folder) {
    for (Path classes : List.of(students(), properties())) {
      try {
        Path output = Files.createDirectories(classes.resolve(PACKAGE).resolve(folder));
        try (Stream<Path> files = Files.list(output)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
      } catch (IOException failure) {
        throw notWritable(classes, failure);
      }
    }
  }

  private UserMistake notWritable(Path file, IOException failure) {
    return new UserMistake(
        "%s cannot be written, and that is where your code is compiled to."
            .formatted(exercises.shown(file)),
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
    return exercises.own().resolve("classes").resolve(folder + ".sources");
  }

  /** Name, size and time of every file that the step's classes are made of. */
  private String fingerprint(String folder) {
    StringBuilder files = new StringBuilder(classPath).append('\n');
    Stream.of(
            exercises.sources(),
            exercises.sources().resolve(folder),
            exercises.tests().resolve(folder))
        .flatMap(path -> javaFiles(path).stream())
        .forEach(file -> files.append(attributes(file)));
    return files.toString();
  }

  private static String attributes(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %d %s%n".formatted(file, attributes.size(), attributes.lastModifiedTime());
    } catch (IOException gone) {
      return file + " gone\n";
    }
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw notWritable(file, failure);
    }
  }
}
