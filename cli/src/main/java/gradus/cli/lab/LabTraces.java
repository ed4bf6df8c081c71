package gradus.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.StudentCompiler;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.process.Supervisor;
import java.util.List;
import java.util.Set;

/**
 * Traces the student's code for the page: in a worker process of its own, under the same rule, with
 * the same time and memory as in grading.
 */
final class LabTraces implements AutoCloseable {

  /** The steps that have a trace. */
  static final List<Integer> STEPS = List.of(6, 7, 8, 9, 13);

  private final StudentCompiler compiler;
  private final Supervisor supervisor;

  LabTraces(KitFolder kit) {
    this.compiler = new StudentCompiler(kit);
    this.supervisor =
        new Supervisor(
            compiler.classes(),
            WorkerClassPath.ofThisCommand(),
            kit.settings(),
            new Supervisor.Listener() {});
    supervisor.useArchive(System.getProperty("gradus.archive"));
  }

  /** Answers a request such as {@code {"step": "07", "given": {"X": [[1, 2]]}}}. */
  synchronized LabReply trace(JsonNode asked) {
    Step step = step(asked.path("step").asText());
    compiler.compile(Set.of(step.folder()));
    try {
      return LabReply.json(supervisor.trace(step, asked.toString()));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return LabReply.refused(503, "The lab is ending.");
    }
  }

  private static Step step(String label) {
    return Curriculum.STEPS.stream()
        .filter(step -> STEPS.contains(step.number()))
        .filter(step -> step.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new UserMistake("step %s has no trace.".formatted(label)));
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
