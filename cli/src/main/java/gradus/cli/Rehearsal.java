package gradus.cli;

import gradus.cli.failure.ExitCode;
import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.StudentCompiler;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Exercise;
import gradus.grading.run.Grader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the most frequent commands once, silently and in a temporary folder. The launcher has Java
 * record which classes they load and keeps these in an archive: loading them one by one from the
 * jars takes longer than most commands run.
 */
final class Rehearsal {

  private static final List<String> COMMANDS =
      List.of("hint 01", "list", "next", "list --help", "notebook 1", "train --epochs 3");

  /** The folders to copy and their targets. Only the kit's own code is run, never a student's. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "exercises/lessons", "exercises/lessons",
          "solutions/src/main", "exercises/src/main",
          "exercises/src/test/java/gradus/exercises/step01",
              "exercises/src/test/java/gradus/exercises/step01");

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(System.getProperty("gradus.home")).toAbsolutePath();
    Path kit = Files.createTempDirectory("gradus-rehearsal");
    try {
      for (Map.Entry<String, String> folder : NEEDED.entrySet()) {
        Folders.copy(root.resolve(folder.getKey()), kit.resolve(folder.getValue()), Set.of());
      }
      COMMANDS.forEach(command -> run(kit, command));
      grade(new KitFolder(kit));
    } finally {
      Folders.delete(kit);
    }
    System.exit(ExitCode.DONE);
  }

  private static void run(Path kit, String command) {
    int exitCode = Gradus.run(Terminal.NONE, kit, command.split(" "));
    if (exitCode != ExitCode.DONE) {
      throw new IllegalStateException("gradus %s: exit code %d".formatted(command, exitCode));
    }
  }

  /** Grades in this process instead of a worker, because Java records the classes of this one. */
  private static void grade(KitFolder kit) {
    List<Exercise> exercises = KitFolder.exercises("01");
    StudentCompiler compiler = new StudentCompiler(kit);
    compiler.compile(Set.of("step01"));
    ClassFolders folders = compiler.classes();
    try (StudentClassLoader classes = new StudentClassLoader(folders, true)) {
      Grader.grade(classes, exercises, kit.settings());
    }
  }
}
