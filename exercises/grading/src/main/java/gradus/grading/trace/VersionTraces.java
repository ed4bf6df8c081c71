package gradus.grading.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Traces versions of a step in the place of the student's classes, all with the same numbers.
 *
 * @param folders with the classes of the traces
 * @param settings with the budget of each
 */
public record VersionTraces(ClassFolders folders, Settings settings) {

  /** Where a request names the folders of each version; what an earlier folder has counts. */
  public static final String VERSIONS = "versions";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Traces versions.
   *
   * @param step the step
   * @param request that of a trace, with the folders of the versions
   * @return the traces in JSON, a list in the order of the versions
   */
  public String traces(Step step, String request) {
    ArrayNode traces = JSON.createArrayNode();
    for (JsonNode version : TraceJson.parse(request).path(VERSIONS)) {
      traces.add(trace(version, step, request));
    }
    return traces.toString();
  }

  private JsonNode trace(JsonNode version, Step step, String request) {
    List<Path> classes = new ArrayList<>();
    version.forEach(folder -> classes.add(Path.of(folder.asText())));
    // The versions are the kit's own, which no allow-list judges.
    try (StudentClassLoader loader =
        new StudentClassLoader(new ClassFolders(folders.properties(), classes), false)) {
      return JSON.readTree(new TraceRunner(loader, settings).trace(step, request));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
