package gradus.cli.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;

/**
 * Why a run cannot go on.
 *
 * @param status of the student's code, as the board has it, or {@code diverged}
 * @param sentence for the student
 */
record RunFailure(String status, String sentence) {

  String json() {
    ObjectNode json = Json.object();
    json.put("status", status);
    json.put("sentence", sentence);
    return json.toString();
  }
}
