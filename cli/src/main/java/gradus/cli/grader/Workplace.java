package gradus.cli.grader;

import gradus.cli.file.Folders;
import gradus.cli.file.TemporaryFolder;
import gradus.cli.kit.KitFolder;
import gradus.cli.verdict.StepFiles;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A temporary folder with a clean kit, into which one submission after another is laid. Its
 * properties are the kit's own, by a link or as a copy; the classes that are made of these stay for
 * the next submission, as long as they would come out the same.
 */
final class Workplace implements AutoCloseable {

  /** The files that nobody has to write: they are always the kit's own. */
  static final List<String> GIVEN =
      Stream.concat(
              Stream.of("Graded.java", "NotImplementedException.java"),
              // A hand-out without a part of the finale has none.
              Stream.of(Curriculum.FINALE.folder() + "/Finale.java")
                  .filter(finale -> Curriculum.hasFinale()))
          .toList();

  private final KitFolder kit;
  private final TemporaryFolder folder;

  /** Makes a link to a folder. */
  @FunctionalInterface
  interface Linker {

    /** Makes one at a place. */
    void link(Path place, Path folder) throws IOException;
  }

  /** Makes the folder. */
  Workplace(KitFolder kit) {
    this(kit, Files::createSymbolicLink);
  }

  Workplace(KitFolder kit, Linker linker) {
    this.kit = kit;
    try {
      folder = TemporaryFolder.make("class");
      Path tests = paths().properties();
      Files.createDirectories(tests.getParent());
      lead(tests, kit.tests().toRealPath(), linker);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** On Windows only an administrator may make links, and some file systems have none. */
  private static void lead(Path place, Path folder, Linker linker) throws IOException {
    try {
      linker.link(place, folder);
    } catch (IOException | UnsupportedOperationException none) {
      Folders.copy(folder, place, Set.of());
    }
  }

  /** The folder, with all that is in it. */
  Path folder() {
    return folder.path();
  }

  /** The kit with the submission. */
  Path root() {
    return folder().resolve("kit");
  }

  /** Where the classes go. */
  Path output() {
    return folder().resolve("classes");
  }

  KitPaths paths() {
    return KitPaths.ofKit(root());
  }

  /** Where the classes are, those of the student apart from the others. */
  ClassFolders classes() {
    return new ClassFolders(
        List.of(output().resolve("properties")), List.of(output().resolve("students")));
  }

  /** Removes the last submission with its classes, and lays this one in its place. */
  void lay(List<StepFiles> steps) throws IOException {
    delete(paths().sources());
    delete(output().resolve("students"));
    Files.createDirectories(paths().sources());
    for (StepFiles step : steps) {
      for (Map.Entry<String, byte[]> file : step.files().entrySet()) {
        write(file.getKey(), file.getValue());
      }
    }
    for (String given : GIVEN) {
      write(given, Files.readAllBytes(given(kit, given)));
    }
  }

  /** The kit's own: in a hand-out there are no solutions. */
  static Path given(KitFolder kit, String name) {
    Path own = kit.solutions().resolve(name);
    return Files.exists(own) ? own : kit.sources().resolve(name);
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = paths().sources().resolve(path).normalize();
    if (!file.startsWith(paths().sources())) {
      throw new IOException(path + " leads out of the submission");
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
  }

  /** Deletes the folder. */
  @Override
  public void close() {
    folder.close();
  }
}
