package gradus.cli.evidence;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.Folders;
import gradus.cli.file.TemporaryFolder;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A temporary folder with the classes of the solutions and of the properties. */
final class Workbench implements AutoCloseable {

  private final TemporaryFolder folder = TemporaryFolder.make("evidence");
  private final List<Path> classPath = new ArrayList<>(WorkerClassPath.expanded());

  /**
   * Compiles solutions and properties.
   *
   * @param kit the kit
   */
  Workbench(KitFolder kit) throws IOException {
    List<Path> sources = new ArrayList<>(javaFiles(kit.solutions()));
    List<Path> tests = new ArrayList<>();
    for (String step : Curriculum.folders().toList()) {
      sources.addAll(javaFiles(kit.solutions().resolve(step)));
      tests.addAll(javaFiles(kit.tests().resolve(step)));
    }
    compile(sources, solutions());
    classPath.add(solutions());
    compile(tests, properties());
  }

  Path solutions() {
    return folder.path().resolve("solutions");
  }

  Path properties() {
    return folder.path().resolve("properties");
  }

  /** A folder for the classes of one trial after another. */
  Path slot(int number) {
    return folder.path().resolve("slot-" + number);
  }

  /**
   * Compiles the changed files of a trial in the place of what was there.
   *
   * @return what the compiler complains of; nothing if all is well
   */
  List<CompilerMessage> lay(Map<String, String> files, Path slot) throws IOException {
    if (Files.exists(slot)) {
      Folders.delete(slot);
    }
    Files.createDirectories(slot.resolve("classes"));
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path source = slot.resolve("sources").resolve(file.getKey());
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, file.getValue()));
    }
    return SourceCompiler.compile(sources, slot.resolve("classes"), classPath);
  }

  private void compile(List<Path> sources, Path output) {
    List<CompilerMessage> messages = SourceCompiler.compile(sources, output, classPath);
    if (!messages.isEmpty()) {
      throw new UserMistake(
          "%s does not compile (%s); get the kit again."
              .formatted(messages.get(0).file(), messages.get(0).text()));
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
