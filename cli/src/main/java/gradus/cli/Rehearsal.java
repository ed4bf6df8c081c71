package gradus.cli;

import gradus.exercises.grading.Grader;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.StudentsClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Does once, for nobody to see and in a folder of its own, what students ask for most. The launcher
 * has Java note which classes that takes, and keeps them in an archive: loading them one by one
 * from the jars takes longer than most commands do.
 */
final class Rehearsal {

  private static final List<String> COMMANDS =
      List.of("hint 01", "list", "next", "list --help", "notebook 1", "train --epochs 3");

  private static final List<String> NEEDED =
      List.of(
          "exercises/lessons",
          "exercises/src/main",
          "exercises/src/test/java/gradus/exercises/step01");

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path kit = Files.createTempDirectory("gradus-rehearsal");
    try {
      for (String folder : NEEDED) {
        Folders.copy(Exercises.ofThisKit().root().resolve(folder), kit.resolve(folder), Set.of());
      }
      System.setProperty("gradus.home", kit.toString());
      COMMANDS.forEach(Rehearsal::run);
      grade(Exercises.ofThisKit());
    } finally {
      Folders.delete(kit);
    }
    System.exit(ExitCode.DONE);
  }

  private static void run(String command) {
    int exitCode = Gradus.run(Terminal.NONE, command.split(" "));
    if (exitCode != ExitCode.DONE) {
      throw new IllegalStateException("gradus %s: exit code %d".formatted(command, exitCode));
    }
  }

  /** As a worker does, but in this process, which is the one that is watched. */
  private static void grade(Exercises exercises) throws IOException {
    List<Method> methods = Exercises.methods("01");
    StudentCompiler compiler = new StudentCompiler(exercises);
    compiler.compile(Set.of("step01"));
    List<Path> folders = List.of(compiler.properties(), compiler.students());
    try (StudentsClasses classes = new StudentsClasses(folders)) {
      Grader.grade(classes, methods, soFar -> {});
    }
  }
}
