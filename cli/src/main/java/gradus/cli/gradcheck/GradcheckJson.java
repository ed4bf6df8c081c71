package gradus.cli.gradcheck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.nn.GradientReport;
import java.util.List;

/** Prints the result of {@code gradcheck} as JSON. */
final class GradcheckJson {

  private GradcheckJson() {}

  static ObjectNode of(GradientReport report, int rows, List<String> notes) {
    ObjectNode json = Json.object();
    json.put("rows", rows).put("agrees", report.agrees()).put("differs", report.differs());
    if (!notes.isEmpty()) {
      ArrayNode standingIn = json.putArray("notes");
      notes.forEach(standingIn::add);
    }
    ArrayNode blocks = json.putArray("blocks");
    for (GradientReport.Block block : report.blocks()) {
      ObjectNode entry = blocks.addObject();
      entry.put("name", block.name());
      entry.put("relativeError", Json.finite(block.relativeError()));
      entry.put("verdict", GradcheckReport.words(block.verdict()));
      ArrayNode diagnoses = entry.putArray("diagnoses");
      block.diagnoses().forEach(diagnosis -> diagnoses.add(diagnosis.id()));
      entry.set("analytic", Json.rows(block.analytic()));
      entry.set("numeric", Json.rows(block.numeric()));
    }
    return json;
  }
}
