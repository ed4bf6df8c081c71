package gradus.grading.example;

import gradus.grading.allowlist.AllowListEnforcer;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassFiles;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import gradus.grading.process.WorkerChannel;
import gradus.grading.version.CompiledVersions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The main class of the process in which a student's examples run. It reads an {@link
 * ExampleOrder}, then names of examples with the methods that they are of, one a line, and answers
 * each with an {@link ExampleVerdict}.
 */
final class ExampleWorker {

  /** Between the name of an example and its method in a request. */
  static final String OF = " of ";

  private final Step step;
  private final CompiledVersions versions;
  private final Duration budget;
  private final Map<String, byte[]> examples;
  private final Map<String, List<Map<String, byte[]>>> right = new HashMap<>();
  private final Map<String, List<Map<String, byte[]>>> wrong = new HashMap<>();

  private ExampleWorker(ExampleOrder order) {
    this.step = Curriculum.step(order.step());
    this.versions = new CompiledVersions(order.versionsFolder());
    this.budget = Duration.ofMillis((long) (1000 * order.seconds()));
    this.examples = examples(order);
  }

  /**
   * Answers requests until the input ends.
   *
   * @param arguments none
   * @throws IOException if the input cannot be read
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    WorkerChannel channel = WorkerChannel.open();
    ExampleOrder order = ExampleOrder.parse(channel.order());
    ExampleWorker worker = new ExampleWorker(order);
    channel.begin(order.token());
    while (true) {
      String request = channel.next();
      int of = request.indexOf(OF);
      Example example =
          new Example(request.substring(0, of), request.substring(of + OF.length()), 0);
      channel.answer(worker.verdict(example).json());
    }
  }

  /**
   * The student's classes, without what the allow-list takes out of them. The step's own are not
   * among them: an example works for itself, not for a method whose field it fills.
   */
  private Map<String, byte[]> examples(ExampleOrder order) {
    StudentClassFiles files =
        new StudentClassFiles(new ClassFolders(List.of(), List.of(order.classesFolder())));
    Map<String, byte[]> all = new TreeMap<>(files.classFiles(step.folder()));
    all.putAll(new AllowListEnforcer(files, true).replacedClasses(step.folder()));
    Map<String, byte[]> named = new TreeMap<>();
    all.forEach((name, file) -> named.put(name.replace('/', '.'), file));
    return named;
  }

  private ExampleVerdict verdict(Example example) throws InterruptedException {
    Exercise exercise = Curriculum.find(example.method()).orElseThrow();
    List<ExampleRun> runs = new ArrayList<>();
    for (Map<String, byte[]> version :
        right.computeIfAbsent(example.method(), none -> versions.right(exercise))) {
      ExampleRun run = run(example, version);
      runs.add(run);
      if (run.isLate() || run.failure().isPresent()) {
        break;
      }
    }
    ExampleVerdict found = RightRuns.verdict(example, runs);
    return found.passes() ? withWrong(example, exercise, runs.size()) : found;
  }

  private ExampleVerdict withWrong(Example example, Exercise exercise, int count)
      throws InterruptedException {
    List<Boolean> caught = new ArrayList<>();
    boolean isWorn = false;
    for (Map<String, byte[]> version :
        wrong.computeIfAbsent(example.method(), none -> versions.wrong(exercise))) {
      ExampleRun run = run(example, version);
      caught.add(!run.holds());
      isWorn |= run.isLate();
    }
    return ExampleVerdict.accepted(count, caught, isWorn);
  }

  private ExampleRun run(Example example, Map<String, byte[]> version) throws InterruptedException {
    return ExampleRun.of(
        new VersionLoader(examples, version), ExampleFile.className(step), example, budget);
  }
}
