package gradus.cli.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.kit.KitFolder;
import gradus.cli.lab.LabMistakes.Mistake;
import gradus.cli.work.StudentCompiler;
import gradus.cli.work.WorkStatus;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.process.Supervisor;
import gradus.grading.result.Results;
import gradus.grading.trace.VersionTraces;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Traces the student's code for the page: in a worker process of its own, under the same rule, with
 * the same time and memory as in grading. Beside it, it traces known mistakes with the same
 * numbers.
 */
final class LabTraces implements AutoCloseable {

  /** The steps that have a trace. */
  static final List<Integer> STEPS = List.of(6, 7, 8, 9, 13);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KitFolder kit;
  private final StudentCompiler compiler;
  private final Supervisor supervisor;

  LabTraces(KitFolder kit) {
    this.kit = kit;
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
      return ending();
    }
  }

  /**
   * Answers the same request with what the step's chosen mistakes make of these numbers. A mistake
   * is open once its method passes: before that its sentence could say what the student is to find.
   */
  LabReply mistakes(JsonNode asked) {
    Step step = step(asked.path("step").asText());
    ObjectNode reply = Json.object();
    try {
      List<Mistake> mistakes = new LabMistakes(kit).of(step);
      reply.put("note", mistakes.isEmpty() ? LabMistakes.NONE : "");
      put(mistakes, traces(step, asked, mistakes), reply.putArray("mistakes"));
    } catch (IOException unreadable) {
      reply.put(
          "note", "The wrong versions cannot be made: %s.".formatted(unreadable.getMessage()));
      reply.putArray("mistakes");
    } catch (InterruptedException ended) {
      return ending();
    }
    return LabReply.json(reply.toString());
  }

  private synchronized JsonNode traces(Step step, JsonNode asked, List<Mistake> mistakes)
      throws InterruptedException, JsonProcessingException {
    // The traces are compiled with the student's classes.
    compiler.compile(Set.of(step.folder()));
    ObjectNode request = Json.object();
    request.set("choice", asked.get("choice"));
    request.set("given", asked.path("given"));
    ArrayNode versions = request.putArray(VersionTraces.VERSIONS);
    for (Mistake mistake : mistakes) {
      ArrayNode folders = versions.addArray();
      mistake.folders().forEach(folder -> folders.add(folder.toString()));
    }
    return JSON.readTree(supervisor.traceVersions(step, request.toString()));
  }

  private void put(List<Mistake> mistakes, JsonNode traces, ArrayNode all) {
    Results results = WorkStatus.of(kit).results();
    for (int i = 0; i < mistakes.size() && traces.isArray(); i++) {
      Mistake mistake = mistakes.get(i);
      ObjectNode json = all.addObject();
      json.put("name", mistake.name());
      json.put("exercise", mistake.exercise().id());
      json.put("sentence", mistake.sentence());
      json.put("isOpen", results.passes(mistake.exercise()));
      json.set("steps", traces.path(i).path("steps"));
    }
  }

  private static LabReply ending() {
    Thread.currentThread().interrupt();
    return LabReply.refused(503, "The lab is ending.");
  }

  private static Step step(String label) {
    return Curriculum.STEPS.stream()
        .filter(step -> STEPS.contains(step.number()))
        .filter(step -> step.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new UserMistake("step %s has no trace%s.".formatted(label, thoseThatHaveOne())));
  }

  /** A course may have left out some of them, or all. */
  private static String thoseThatHaveOne() {
    String labels =
        Curriculum.STEPS.stream()
            .filter(step -> STEPS.contains(step.number()))
            .map(Step::label)
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? "" : "; these steps have one: " + labels;
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
