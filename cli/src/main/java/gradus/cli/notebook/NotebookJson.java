package gradus.cli.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.nn.Figure;
import gradus.nn.SeedSurvey;
import java.util.List;

/** Prints the result of {@code notebook} as JSON. */
final class NotebookJson {

  private NotebookJson() {}

  static ObjectNode of(List<NotebookResult> results) {
    ObjectNode json = Json.object();
    json.put("agrees", results.stream().allMatch(NotebookResult::agrees));
    ArrayNode notebooks = json.putArray("notebooks");
    for (NotebookResult result : results) {
      ObjectNode notebook = notebooks.addObject();
      notebook.put("number", result.notebook().number()).put("agrees", result.agrees());
      ArrayNode figures = notebook.putArray("figures");
      result.figures().forEach(figure -> add(figure, figures.addObject()));
      result.survey().ifPresent(survey -> add(survey, notebook.putObject("survey")));
    }
    return json;
  }

  private static void add(Figure figure, ObjectNode json) {
    json.put("what", figure.what()).put("published", figure.published());
    json.put("ours", Json.finite(figure.ours()));
    json.put("agreeingDigits", figure.agreeingDigits());
    json.put("neededDigits", figure.neededDigits());
    json.put("agrees", figure.agrees());
  }

  private static void add(SeedSurvey survey, ObjectNode json) {
    json.put("seeds", survey.seeds()).put("converged", survey.converged());
    ArrayNode places = json.putArray("losses");
    for (SeedSurvey.Place place : survey.places()) {
      ObjectNode entry = places.addObject();
      entry.put("epoch", place.epoch()).put("published", place.published());
      entry.put("percentile", place.percentile());
      entry.put("smallest", place.lossAt(0)).put("p5", place.lossAt(5));
      entry.put("p50", place.lossAt(50)).put("p95", place.lossAt(95));
      entry.put("largest", place.lossAt(100)).put("agrees", NotebookResult.isAmongSeeds(place));
    }
  }
}
