package gradus.grading.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles sources with the Eclipse compiler, which goes on after an error: a file that does not
 * compile costs its own methods, which throw when they are called, and no other's. The Maven run
 * does the same.
 *
 * <p>Some files are too much for the compiler itself: it fails on them, or never ends. Such a file
 * is found by leaving it out, and costs its own methods, too.
 */
public final class SourceCompiler {

  private static final String TOO_MUCH =
      "it is left out: the compiler itself fails on this file, or does not end; look for a name that"
          + " is misspelt, or for an expression of very many parts";

  private final Path output;
  private final List<Path> classPath;
  private final List<CompilerMessage> messages = new ArrayList<>();

  private SourceCompiler(Path output, List<Path> classPath) {
    this.output = output;
    this.classPath = classPath;
  }

  /**
   * Compiles. The files know each other, and what was compiled into the same folder before.
   *
   * @param sources the files
   * @param output the folder of the classes; it is made where it is not there
   * @param classPath of what they use
   * @return the errors, file by file
   */
  public static List<CompilerMessage> compile(
      List<Path> sources, Path output, List<Path> classPath) {
    SourceCompiler compiler = new SourceCompiler(output, classPath);
    CompilerRun all = compiler.run(sources);
    if (all.isWhole()) {
      return all.errors();
    }
    byFolder(sources).values().forEach(compiler::compileFolder);
    return compiler.messages;
  }

  /**
   * Whether a file was left out because the compiler itself fails on it.
   *
   * @param message about the file
   * @return whether it says so
   */
  public static boolean isTooMuch(CompilerMessage message) {
    return message.text().equals(TOO_MUCH);
  }

  private static Map<Path, List<Path>> byFolder(List<Path> sources) {
    Map<Path, List<Path>> folders = new LinkedHashMap<>();
    for (Path source : sources) {
      folders.computeIfAbsent(source.getParent(), none -> new ArrayList<>()).add(source);
    }
    return folders;
  }

  /** The files of one folder know each other, and those of no folder after it. */
  private void compileFolder(List<Path> sources) {
    CompilerRun run = run(sources);
    if (run.isWhole()) {
      messages.addAll(run.errors());
      return;
    }
    Optional<Path> culprit =
        sources.stream().filter(source -> run(without(source, sources)).isWhole()).findFirst();
    if (culprit.isPresent()) {
      // What it still said of the file, before it failed, names the slip. Line 1 is the package's:
      // an error there is the compiler's own trouble, which TOO_MUCH says in plain words.
      run.errors().stream()
          .filter(error -> error.file().equals(culprit.get()) && error.line() > 1)
          .forEach(messages::add);
      messages.add(new CompilerMessage(culprit.get(), 1, TOO_MUCH));
      messages.addAll(run(without(culprit.get(), sources)).errors());
    } else {
      sources.forEach(source -> messages.add(new CompilerMessage(source, 1, TOO_MUCH)));
    }
  }

  private CompilerRun run(List<Path> sources) {
    List<Path> path = new ArrayList<>(classPath);
    path.add(output);
    return CompilerRun.of(sources, output, path);
  }

  private static List<Path> without(Path source, List<Path> sources) {
    return sources.stream().filter(other -> !other.equals(source)).toList();
  }
}
