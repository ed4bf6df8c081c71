package gradus.exercises.examples;

import gradus.exercises.kit.Folders;
import gradus.exercises.kit.Reference;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleRunner;
import gradus.grading.example.StepExamples;
import gradus.grading.version.ChosenMistakes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A kit with the solutions, the bank and whatever examples a test writes. */
final class ExampleKit {

  /** The examples that students begin with. */
  static final Path STUBS = Path.of("..", "exercises", "src", "examples", "java");

  /** The reference examples. */
  static final Path REFERENCE = Path.of("src", "examples", "java");

  /** The steps in which examples are written. */
  static final int FIRST_STEP = 2;

  private final KitPaths paths;
  private final ExampleRunner runner;

  private ExampleKit(Path folder) {
    this.paths = KitPaths.ofKit(folder);
    String classPath = Reference.classPath();
    List<Path> entries =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(classPath)
            .map(Path::of)
            .toList();
    this.runner =
        new ExampleRunner(
            paths,
            // Kept from test to test: making the versions takes most of the time.
            Path.of("target", "examples").toAbsolutePath(),
            new ExampleRunner.Places(entries, classPath, null));
  }

  /** A kit in an empty folder. */
  static ExampleKit in(Path folder) throws IOException {
    Folders.copy(Path.of("src", "main"), folder.resolve("solutions/src/main"));
    Path bank = folder.resolve("exercises/src/test");
    for (String kind : List.of("mistakes", "alternatives")) {
      Folders.copy(Reference.BANK.resolve(kind), bank.resolve(kind));
    }
    Files.copy(Reference.BANK.resolve(ChosenMistakes.FILE), bank.resolve(ChosenMistakes.FILE));
    return new ExampleKit(folder);
  }

  /** The text of a step's examples in a folder of them. */
  static String text(Path folder, Step step) throws IOException {
    return Files.readString(
        folder.resolve("gradus/exercises/%s/Examples.java".formatted(step.folder())));
  }

  /** What a step's examples come to. */
  StepExamples run(Step step, String text) throws IOException, InterruptedException {
    Files.createDirectories(paths.examples(step).getParent());
    Files.writeString(paths.examples(step), text);
    return runner.run(step, step.exercises()).orElseThrow();
  }

  /** The same with less time for each. */
  ExampleKit withBudget(double seconds) {
    runner.withBudget(seconds);
    return this;
  }
}
