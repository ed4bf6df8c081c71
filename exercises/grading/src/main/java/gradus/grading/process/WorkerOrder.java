package gradus.grading.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings that a worker reads before its first request, in one line of JSON.
 *
 * @param token what its answers begin with; the student's code does not know it
 * @param properties the folders of the properties' classes
 * @param students the folders of the student's; what an earlier one has counts
 * @param module the folder of the module with the exercises
 * @param seeds of the random cases, as {@link CaseSeeds} writes them
 * @param round the cases that are drawn
 * @param budget seconds that an exercise may take
 * @param allowList whether the allow-list is applied
 * @param verdictOnly whether an exercise is done with at the first wrong answer
 * @param checkpoints whether they are written into the student's classes
 */
record WorkerOrder(
    String token,
    List<String> properties,
    List<String> students,
    String module,
    String seeds,
    CaseSeeds.Round round,
    double budget,
    boolean allowList,
    boolean verdictOnly,
    boolean checkpoints) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static WorkerOrder of(String token, ClassFolders folders, Settings settings) {
    return new WorkerOrder(
        token,
        folders.properties().stream().map(Path::toString).toList(),
        folders.students().stream().map(Path::toString).toList(),
        settings.paths().module().toString(),
        settings.seeds().toString(),
        settings.seeds().round(),
        settings.budget(),
        settings.allowList(),
        settings.verdictOnly(),
        false);
  }

  /** The same order with checkpoints. */
  WorkerOrder withCheckpoints() {
    return new WorkerOrder(
        token, properties, students, module, seeds, round, budget, allowList, verdictOnly, true);
  }

  Settings settings() {
    return new Settings(
        new KitPaths(Path.of(module)),
        CaseSeeds.parseAll(seeds).in(round),
        budget,
        "",
        allowList,
        verdictOnly,
        List.of());
  }

  ClassFolders folders() {
    return new ClassFolders(
        properties.stream().map(Path::of).toList(), students.stream().map(Path::of).toList());
  }

  String line() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static WorkerOrder parse(String line) throws JsonProcessingException {
    return JSON.readValue(line, WorkerOrder.class);
  }
}
