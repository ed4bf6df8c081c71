package gradus.grading.version;

import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the versions of a step's methods of the solutions and the bank. What was made is kept until
 * one of its sources changes.
 */
public final class VersionCompiler {

  private final KitPaths paths;
  private final Path kept;
  private final List<Path> classPath;

  /**
   * A compiler.
   *
   * @param paths of the kit
   * @param kept the folder below which versions are kept
   * @param classPath of the kit's modules and the libraries
   */
  public VersionCompiler(KitPaths paths, Path kept, List<Path> classPath) {
    this.paths = paths;
    this.kept = kept;
    this.classPath = classPath;
  }

  /**
   * The versions of a step's methods.
   *
   * @param step the step
   * @return empty where the kit has no solutions or no bank, and no archive was handed out
   * @throws IOException if they cannot be read or written
   * @throws IllegalStateException if one does not compile
   */
  public Optional<CompiledVersions> versions(Step step) throws IOException {
    Path archive = paths.versions(step);
    boolean isMade = Files.isDirectory(paths.solutions()) && Files.exists(chosenMistakes());
    if (!isMade && !Files.exists(archive)) {
      return Optional.empty();
    }
    String digest =
        isMade ? new SourceDigest(paths).of(step) : SourceDigest.of(Files.readAllBytes(archive));
    Path folder = kept.resolve("%s-%s".formatted(step.folder(), digest));
    if (!Files.isDirectory(folder)) {
      make(step, folder, isMade ? made -> fill(step, made) : new VersionArchive(archive)::unpack);
    }
    return Optional.of(new CompiledVersions(folder));
  }

  /**
   * Packs the versions of a step for a kit that is handed out without solutions.
   *
   * @param step the step
   * @param archive the file to write
   * @throws IOException if something cannot be read or written
   */
  public void pack(Step step, Path archive) throws IOException {
    Optional<CompiledVersions> versions = versions(step);
    if (versions.isPresent()) {
      Files.createDirectories(archive.getParent());
      new VersionArchive(archive).pack(versions.get().folder());
    }
  }

  /** Fills a folder with versions. */
  private interface Filler {
    void fill(Path folder) throws IOException;
  }

  private Path chosenMistakes() {
    return paths.bank().resolve(ChosenMistakes.FILE);
  }

  /** Made beside its place and moved there: nobody finds half of it. */
  private void make(Step step, Path folder, Filler filler) throws IOException {
    Files.createDirectories(kept);
    Path made = Files.createTempDirectory(kept, "making");
    try {
      filler.fill(made);
      removeEarlier(step);
      Files.move(made, folder);
    } catch (IOException failure) {
      // Somebody else may have made the same meanwhile.
      if (!Files.isDirectory(folder)) {
        throw failure;
      }
    } finally {
      VersionFiles.delete(made);
    }
  }

  private void removeEarlier(Step step) throws IOException {
    try (Stream<Path> all = Files.list(kept)) {
      for (Path earlier : all.toList()) {
        if (earlier.getFileName().toString().startsWith(step.folder() + "-")) {
          VersionFiles.delete(earlier);
        }
      }
    }
  }

  private void fill(Step step, Path made) throws IOException {
    Path solution = made.resolve(CompiledVersions.SOLUTION);
    List<Path> sources = new ArrayList<>(VersionFiles.javaFiles(paths.solutions()));
    sources.addAll(VersionFiles.javaFiles(paths.solutions().resolve(step.folder())));
    compile(sources, solution, classPath, step);
    // First: under Maven the student's own classes are on the class path, too.
    List<Path> withSolution = new ArrayList<>(List.of(solution));
    withSolution.addAll(classPath);
    List<Change> alternatives = Change.readAll(paths.bank(), Kind.ALTERNATIVE);
    List<Change> mistakes = Change.readAll(paths.bank(), Kind.MISTAKE);
    ChosenMistakes chosen = ChosenMistakes.read(paths.bank());
    for (Exercise exercise : step.exercises()) {
      List<Change> right =
          alternatives.stream().filter(change -> change.exercise().equals(exercise)).toList();
      List<Change> wrong =
          chosen.of(exercise).stream().map(name -> named(name, exercise, mistakes)).toList();
      fill(right, made.resolve(CompiledVersions.RIGHT).resolve(exercise.id()), withSolution);
      fill(wrong, made.resolve(CompiledVersions.WRONG).resolve(exercise.id()), withSolution);
    }
  }

  private static Change named(String name, Exercise exercise, List<Change> mistakes) {
    return mistakes.stream()
        .filter(change -> change.name().equals(name) && change.exercise().equals(exercise))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s: no mistake of %s is called %s"
                        .formatted(ChosenMistakes.FILE, exercise.id(), name)));
  }

  private void fill(List<Change> changes, Path folder, List<Path> withSolution) throws IOException {
    Path roots = paths.solutions().getParent().getParent();
    for (int i = 0; i < changes.size(); i++) {
      Path version = folder.resolve("" + i);
      Path source = version.resolve("source").resolve(changes.get(i).path());
      Files.createDirectories(source.getParent());
      Files.writeString(source, changes.get(i).applyTo(roots));
      compile(List.of(source), version, withSolution, changes.get(i).step());
      VersionFiles.delete(version.resolve("source"));
    }
  }

  private static void compile(List<Path> sources, Path output, List<Path> classPath, Step step)
      throws IOException {
    List<CompilerMessage> messages = SourceCompiler.compile(sources, output, classPath);
    if (!messages.isEmpty()) {
      throw new IllegalStateException("a version does not compile: " + messages);
    }
    for (Path file : VersionFiles.classFiles(output)) {
      Files.write(file, CallWriter.write(Files.readAllBytes(file), step.exercises()));
    }
  }
}
