package gradus.grading.example;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleVerdict.Status;
import gradus.grading.file.PlainFile;
import gradus.grading.process.JavaCommand;
import gradus.grading.process.WorkerProcess;
import gradus.grading.version.CompiledVersions;
import gradus.grading.version.VersionCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Runs a student's examples in another process, which is replaced when one of them ends it. */
public final class ExampleRunner {

  /** Time of a processor that an example may take with one version, in seconds. */
  private static final double USUAL_BUDGET = 5;

  /** Longer than the worker waits for one example with all versions. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final KitPaths paths;
  private final Path output;
  private final Places places;
  private double budget = USUAL_BUDGET;

  /**
   * Where a process finds classes.
   *
   * @param entries the kit's modules and the libraries one by one, for the compiler
   * @param classPath the same for a JVM
   * @param archive of classes; null for none
   */
  public record Places(List<Path> entries, String classPath, String archive) {}

  /**
   * Prepares it; no process is started yet.
   *
   * @param paths of the kit
   * @param output the folder for classes and versions
   * @param places of classes
   */
  public ExampleRunner(KitPaths paths, Path output, Places places) {
    this.paths = paths;
    this.output = output;
    this.places = places;
  }

  /**
   * Gives examples another budget.
   *
   * @param seconds of a processor that an example may take with one version
   * @return this
   */
  public ExampleRunner withBudget(double seconds) {
    budget = seconds;
    return this;
  }

  /**
   * Runs the examples of some methods of a step.
   *
   * @param step the step, whose file of examples is there
   * @param exercises which methods
   * @return what they came to; empty if the kit has no versions of the step's methods
   * @throws IOException if something cannot be read or written
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<StepExamples> run(Step step, List<Exercise> exercises)
      throws IOException, InterruptedException {
    Optional<CompiledVersions> versions =
        new VersionCompiler(paths, output.resolve("versions"), places.entries()).versions(step);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(run(step, exercises, versions.get()));
  }

  private StepExamples run(Step step, List<Exercise> exercises, CompiledVersions versions)
      throws IOException, InterruptedException {
    Path classes = output.resolve("examples").resolve(step.folder());
    ExampleFile file =
        ExampleFile.compile(paths.examples(step), step, versions, classes, places.entries());
    List<MethodExamples> methods = new ArrayList<>();
    ExampleOrder order =
        new ExampleOrder(
            "", step.number(), classes.toString(), versions.folder().toString(), budget);
    try (ExampleProcess process = new ExampleProcess(order)) {
      for (Exercise exercise : exercises) {
        List<MethodExamples.Ran> ran = new ArrayList<>();
        for (Example example : file.examples()) {
          if (example.method().equals(exercise.id())) {
            ran.add(new MethodExamples.Ran(example, process.verdict(example)));
          }
        }
        methods.add(new MethodExamples(exercise, ran, versions.countWrong(exercise)));
      }
    }
    return new StepExamples(step, methods, lost(file, step), file.messages());
  }

  private static List<Example> lost(ExampleFile file, Step step) {
    List<String> known = step.exercises().stream().map(Exercise::id).toList();
    return file.examples().stream().filter(example -> !known.contains(example.method())).toList();
  }

  /** The examples' process, started with the first of them. */
  private final class ExampleProcess implements AutoCloseable {

    private final ExampleOrder order;
    private WorkerProcess worker;

    ExampleProcess(ExampleOrder order) {
      this.order = order;
    }

    ExampleVerdict verdict(Example example) throws IOException, InterruptedException {
      try {
        ensure();
        worker.ask(example.name() + ExampleWorker.OF + example.method());
        ExampleVerdict verdict = ExampleVerdict.parse(worker.answer(LIMIT));
        if (verdict.worn()) {
          close();
        }
        return verdict;
      } catch (TimeoutException late) {
        close();
        return ExampleVerdict.of(Status.TOO_SLOW, "it does not end", 0);
      } catch (WorkerProcess.Ended ended) {
        close();
        return ExampleVerdict.of(
            Status.DOES_NOT_RUN,
            "it ended the JVM (System.exit or a crash), exit status " + ended.status(),
            0);
      }
    }

    private void ensure()
        throws IOException, InterruptedException, TimeoutException, WorkerProcess.Ended {
      if (worker == null) {
        List<String> command =
            JavaCommand.ofWorker(places.archive())
                .classPath(places.classPath())
                .run(ExampleWorker.class.getName(), List.of());
        worker = WorkerProcess.start(command, order::lineWith);
        worker.answer(LIMIT);
      }
    }

    @Override
    public void close() {
      if (worker != null) {
        worker.close();
        worker = null;
      }
    }
  }

  /**
   * Whether a step's file seems to have an example, for whoever asks for all steps.
   *
   * @param paths of the kit
   * @param step the step
   * @return whether a line begins with the annotation; it is not compiled for that
   */
  public static boolean isBegun(KitPaths paths, Step step) {
    try {
      String text = new String(PlainFile.read(paths.examples(step)), StandardCharsets.ISO_8859_1);
      return text.lines().anyMatch(line -> line.strip().startsWith("@ExampleOf"));
    } catch (IOException none) {
      return false;
    }
  }
}
