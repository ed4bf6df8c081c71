package gradus.cli;

import gradus.cli.failure.ExitCode;
import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.StudentCompiler;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
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

  private static final Step FIRST = Curriculum.STEPS.get(0);

  private static final List<String> COMMANDS =
      List.of(
          "hint " + FIRST.label(), "list", "next", "list --help", "notebook 1", "train --epochs 3");

  /** The folders to copy and their targets. Only the kit's own code is run, never a student's. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "exercises/lessons",
          "exercises/lessons",
          "solutions/src/main",
          "exercises/src/main",
          "exercises/src/test/java/gradus/exercises/" + FIRST.folder(),
          "exercises/src/test/java/gradus/exercises/" + FIRST.folder());

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(System.getProperty("gradus.home")).toAbsolutePath();
    Path kit = Files.createTempDirectory("gradus-rehearsal");
    try {
      for (Map.Entry<String, String> folder : NEEDED.entrySet()) {
        Path from = root.resolve(folder.getKey());
        // Where the course keeps the solutions, stubs are graded instead.
        Path there = Files.isDirectory(from) ? from : root.resolve("exercises/src/stubs");
        Folders.copy(there, kit.resolve(folder.getValue()), Set.of());
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
    List<Exercise> exercises = FIRST.exercises();
    StudentCompiler compiler = new StudentCompiler(kit);
    compiler.compile(Set.of(FIRST.folder()));
    ClassFolders folders = compiler.classes();
    try (StudentClassLoader classes = new StudentClassLoader(folders, true)) {
      Grader.grade(classes, exercises, kit.settings());
    }
  }
}
