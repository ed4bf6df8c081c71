package gradus.cli.example;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.ClassesFolder;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleRunner;
import gradus.grading.example.StepExamples;
import gradus.grading.report.ExampleRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Runs the examples of a kit, and remembers what they came to. */
public final class KitExamples {

  /** Whose examples come first: step 01 is school mathematics. The finale has the number 0. */
  static final int FIRST_STEP = 2;

  private final KitFolder kit;
  private final ExampleRunner runner;

  /**
   * The examples of a kit.
   *
   * @param kit the kit
   */
  public KitExamples(KitFolder kit) {
    this.kit = kit;
    this.runner =
        new ExampleRunner(
            kit.paths(),
            ClassesFolder.of(kit),
            new ExampleRunner.Places(
                WorkerClassPath.expanded(),
                WorkerClassPath.ofThisCommand(),
                System.getProperty("gradus.archive")));
  }

  /** Whether examples are written in a step. */
  public static boolean areWrittenIn(Step step) {
    return step.number() >= FIRST_STEP;
  }

  /**
   * Runs examples.
   *
   * @param step the step
   * @param exercises those of its methods whose examples run
   * @return what they came to
   */
  public StepExamples run(Step step, List<Exercise> exercises) throws InterruptedException {
    if (!Files.exists(kit.paths().examples(step))) {
      throw new UserMistake("%s is not there; get it from the kit again.".formatted(shown(step)));
    }
    try {
      StepExamples found =
          runner
              .run(step, exercises)
              .orElseThrow(
                  () ->
                      new UserMistake(
                          kit.isHandedOut()
                              ? "the course keeps the right and wrong versions with which examples"
                                  + " run."
                              : "this kit has no solutions, of which right and wrong versions are"
                                  + " made."));
      keep(step, found);
      return found;
    } catch (IOException failure) {
      throw new UserMistake(
          "the examples cannot be compiled: %s cannot be read or written."
              .formatted(failure.getMessage()),
          failure);
    }
  }

  /** What cannot be remembered is told all the same. */
  private void keep(Step step, StepExamples found) {
    try {
      new ExampleRecords(kit.paths()).keep(step, found.records());
    } catch (IOException readOnly) {
      // The next grading lists what was there before.
    }
  }

  private String shown(Step step) {
    return kit.shown(kit.paths().examples(step));
  }
}
