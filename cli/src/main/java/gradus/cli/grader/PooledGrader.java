package gradus.cli.grader;

import gradus.cli.file.TemporaryFolder;
import gradus.cli.kit.KitFolder;
import gradus.cli.sandbox.Limits;
import gradus.cli.sandbox.Reach;
import gradus.cli.sandbox.Sandbox;
import gradus.cli.verdict.MachineFailure;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.SubmissionGrader;
import gradus.cli.verdict.VerdictKey;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.compile.ExerciseCompiler;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Settings;
import gradus.grading.process.JavaCommand;
import gradus.grading.process.PooledCompiler;
import gradus.grading.process.PooledWorker;
import gradus.grading.process.WorkerFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Grades submissions in one warm worker, apart from each other and from the machine. Where several
 * are graded at once, each has a grader of its own.
 */
public final class PooledGrader implements SubmissionGrader {

  /** Enough for the compiler's deep stack, and for what a JVM reserves without using it. */
  private static final Limits OF_COMPILER = new Limits(5L << 30, 36_000, 256);

  private static final Limits OF_WORKER = new Limits(4L << 30, 36_000, 256);

  /**
   * Forty times what all steps take; a file on which the compiler does not end takes three runs.
   */
  private static final int COMPILER_MILLIS = 10_000;

  /** After so many submissions a worker has earned its rest. */
  private static final int MOST_SUBMISSIONS = 200;

  private final ClassSeeds seeds;
  private final Sandbox sandbox;
  private final KitDigest digests;
  private final Workplace work;
  private final PooledCompiler compiler;
  private final PooledWorker warm;
  private final PooledWorker fresh;
  private int submissions;

  /**
   * Prepares a grader; no process is started yet.
   *
   * @param kit whose properties grade
   * @param seeds of the cases
   * @param sandbox for all processes that see a student's code
   */
  public PooledGrader(KitFolder kit, ClassSeeds seeds, Sandbox sandbox) {
    this.seeds = seeds;
    this.sandbox = sandbox;
    this.digests = new KitDigest(kit);
    this.work = new Workplace(kit);
    List<Path> readable = readable(kit);
    this.compiler =
        new PooledCompiler(
            sandbox.launcher(new Reach(readable, List.of(work.folder())), OF_COMPILER),
            java("-Xmx384m").property(ExerciseCompiler.MOST_MILLIS, COMPILER_MILLIS));
    readable.add(work.folder());
    Reach reach = new Reach(readable, List.of());
    this.warm = new PooledWorker(sandbox.launcher(reach, OF_WORKER), java());
    this.fresh = new PooledWorker(sandbox.launcher(reach, OF_WORKER), java());
  }

  /** The class path and the properties; nothing else of the kit, above all no solutions. */
  private static List<Path> readable(KitFolder kit) {
    Set<Path> paths = new LinkedHashSet<>();
    Stream<Path> classPath =
        Stream.concat(
            Stream.of(WorkerClassPath.ofThisCommand().split(File.pathSeparator)).map(Path::of),
            WorkerClassPath.expanded().stream());
    classPath
        .map(Path::toAbsolutePath)
        .filter(Files::exists)
        // A jar's folder, since its manifest may name others beside it.
        .map(entry -> Files.isDirectory(entry) ? entry : entry.getParent())
        .forEach(paths::add);
    paths.add(kit.tests().toAbsolutePath());
    return new ArrayList<>(paths);
  }

  private static JavaCommand java(String... options) {
    return JavaCommand.ofWorker(System.getProperty("gradus.archive"))
        .options("-XX:CompressedClassSpaceSize=128m", "-XX:ReservedCodeCacheSize=96m")
        .options("-XX:-UsePerfData")
        .options(options)
        .classPath(WorkerClassPath.ofThisCommand());
  }

  @Override
  public VerdictKey key(StepFiles files) {
    return new VerdictKey(
        files.number(),
        files.digest(),
        digests.of(files.step()),
        seeds.toString(),
        System.getProperty("java.version") + " " + System.getProperty("java.vendor"));
  }

  @Override
  public void grade(List<StepFiles> steps, Consumer<StepVerdict> found)
      throws MachineFailure, InterruptedException {
    if (++submissions % MOST_SUBMISSIONS == 0) {
      warm.close();
    }
    boolean isSample = Sampling.isSample(steps.stream().map(this::key).toList());
    Consumer<StepVerdict> standing =
        verdict -> {
          TemporaryFolder.holdIfEnding();
          requireSameKit(verdict);
          found.accept(verdict);
        };
    try {
      for (List<StepFiles> group : StepGroups.of(steps)) {
        work.lay(group);
        compile(group);
        if (isSample) {
          gradeTwice(group).forEach(standing);
        } else {
          gradeIn(warm, group, standing);
        }
      }
    } catch (KitChanged changed) {
      throw new MachineFailure(MachineFailure.KIT_CHANGED, changed);
    } catch (WorkerFailure failure) {
      throw new MachineFailure(
          "the machine or the kit has failed, not the student's code: " + failure.getMessage(),
          failure);
    } catch (IOException failure) {
      throw new MachineFailure(
          "a submission cannot be laid out for grading: " + failure.getMessage(), failure);
    } finally {
      // The files may have been deleted under the grading.
      TemporaryFolder.holdIfEnding();
    }
  }

  /** Its key names the kit as it was: a verdict of another one must not stand under it. */
  private void requireSameKit(StepVerdict verdict) {
    if (!digests.holds(Curriculum.step(verdict.key().step()))) {
      throw new KitChanged();
    }
  }

  /** Thrown where a verdict is handed on. */
  private static final class KitChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private void compile(List<StepFiles> steps) throws WorkerFailure, InterruptedException {
    List<String> folders =
        steps.stream()
            .flatMap(step -> Curriculum.foldersRunBy(step.step().folder()))
            .distinct()
            .sorted()
            .toList();
    compiler.compile(work.root(), work.output(), WorkerClassPath.expanded(), folders);
  }

  private void gradeIn(PooledWorker worker, List<StepFiles> steps, Consumer<StepVerdict> found)
      throws WorkerFailure, InterruptedException {
    worker.begin(work.classes());
    new SubmissionRun(worker, seeds, Settings.usual(work.paths()))
        .grade(
            steps,
            (files, results) ->
                found.accept(new StepVerdict(key(files), results, sandbox.words())));
  }

  /** What a warm worker has found, a fresh one has to find again. */
  private List<StepVerdict> gradeTwice(List<StepFiles> steps)
      throws WorkerFailure, InterruptedException {
    List<StepVerdict> verdicts = gradeWarm(steps);
    List<StepVerdict> again = gradeAfresh(steps);
    if (!Sampling.areEqual(verdicts, again)
        && Sampling.isTheWorkersDoing(verdicts, again, gradeWarm(steps), gradeAfresh(steps))) {
      throw new UnrepeatableVerdict(Sampling.difference(verdicts, again));
    }
    return verdicts;
  }

  private List<StepVerdict> gradeWarm(List<StepFiles> steps)
      throws WorkerFailure, InterruptedException {
    List<StepVerdict> verdicts = new ArrayList<>();
    gradeIn(warm, steps, verdicts::add);
    return verdicts;
  }

  private List<StepVerdict> gradeAfresh(List<StepFiles> steps)
      throws WorkerFailure, InterruptedException {
    List<StepVerdict> verdicts = new ArrayList<>();
    try {
      gradeIn(fresh, steps, verdicts::add);
    } finally {
      fresh.close();
    }
    return verdicts;
  }

  @Override
  public void close() {
    warm.close();
    fresh.close();
    compiler.close();
    work.close();
  }
}
