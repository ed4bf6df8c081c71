package gradus.grading.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings that a worker reads before its first request, in one line of JSON.
 *
 * @param token the prefix of its answers, which the student's code does not know
 * @param folders of the properties' classes, then of the student's; the first folder with a class
 *     counts
 * @param module the folder of the module with the exercises
 * @param seed of the random cases
 * @param budget seconds that an exercise may take
 * @param allowList whether the allow-list is applied
 */
record WorkerOrder(
    String token,
    List<String> folders,
    String module,
    long seed,
    double budget,
    boolean allowList) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static WorkerOrder of(String token, List<Path> folders, Settings settings) {
    return new WorkerOrder(
        token,
        folders.stream().map(Path::toString).toList(),
        settings.paths().module().toString(),
        settings.seed(),
        settings.budget(),
        settings.allowList());
  }

  Settings settings() {
    Settings settings =
        Settings.usual(new KitPaths(Path.of(module))).withSeed(seed).withBudget(budget);
    return allowList ? settings : settings.withoutAllowList();
  }

  List<Path> paths() {
    return folders.stream().map(Path::of).toList();
  }

  String line() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }

  static WorkerOrder parse(String line) throws JsonProcessingException {
    return JSON.readValue(line, WorkerOrder.class);
  }
}
