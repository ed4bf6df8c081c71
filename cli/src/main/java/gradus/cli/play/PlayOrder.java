package gradus.cli.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a worker of the playground reads before its first command, in one line of JSON.
 *
 * @param token what its answers begin with; the student's code does not know it
 * @param module the folder of the module with the exercises
 * @param folders of classes; what an earlier one has counts
 * @param steps the folders of the steps whose classes are taken; all other parts are the kit's
 * @param settings of the run, as the page has sent them
 */
record PlayOrder(
    String token, Path module, List<Path> folders, Set<String> steps, JsonNode settings) {

  private static final ObjectMapper JSON = new ObjectMapper();

  PlayOrder withToken(String other) {
    return new PlayOrder(other, module, folders, steps, settings);
  }

  String line() {
    ObjectNode json = Json.object();
    json.put("token", token);
    json.put("module", module.toString());
    ArrayNode all = json.putArray("folders");
    folders.forEach(folder -> all.add(folder.toString()));
    ArrayNode taken = json.putArray("steps");
    steps.forEach(taken::add);
    json.set("settings", settings);
    return json.toString();
  }

  static PlayOrder parse(String line) throws JsonProcessingException {
    JsonNode json = JSON.readTree(line);
    List<Path> folders = new ArrayList<>();
    json.path("folders").forEach(folder -> folders.add(Path.of(folder.asText())));
    Set<String> steps = new TreeSet<>();
    json.path("steps").forEach(step -> steps.add(step.asText()));
    return new PlayOrder(
        json.path("token").asText(),
        Path.of(json.path("module").asText()),
        folders,
        steps,
        json.path("settings"));
  }
}
