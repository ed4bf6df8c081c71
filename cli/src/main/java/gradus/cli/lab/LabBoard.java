package gradus.cli.lab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.report.Board;
import gradus.grading.report.BoardLayout;
import gradus.grading.report.NextStep;
import gradus.grading.result.Results;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The board as the page is told of it: the same data that the terminal's board is laid out from.
 */
final class LabBoard {

  private LabBoard() {}

  /**
   * The board as JSON.
   *
   * @param results of all exercises
   * @param running what is being done; empty if nothing is
   * @param story of a step that has just been passed; empty otherwise
   * @param budget how long code that is graded or traced may take
   */
  static String json(Results results, String running, String story, Duration budget) {
    Board board = Board.of(results);
    ObjectNode json = Json.object();
    json.put("headline", BoardLayout.headline(results).text());
    json.put("running", running);
    json.put("story", story);
    json.put("budgetSeconds", budget.toSeconds());
    Optional<NextStep> next = NextStep.of(results);
    json.put(
        "next", next.map(NextStep::exercise).map(Curriculum::stepOf).map(Step::label).orElse(""));
    json.put("nextMethod", next.map(step -> step.exercise().id()).orElse(""));
    addRows(board.rows(), json.putArray("steps"));
    addReports(board.reports(), results, json.putArray("reports"));
    return json.toString();
  }

  private static void addRows(List<Board.Row> rows, ArrayNode steps) {
    for (Board.Row row : rows) {
      ObjectNode step = steps.addObject();
      step.put("label", row.step().label());
      step.put("title", row.step().title());
      step.put("points", row.earned());
      step.put("of", row.step().points());
      step.put("isDone", row.isDone());
      step.put("hasTrace", LabTraces.STEPS.contains(row.step().number()));
      ArrayNode methods = step.putArray("methods");
      row.cells().forEach(cell -> addCell(cell, methods.addObject()));
      ArrayNode notes = step.putArray("notes");
      row.notes().forEach(notes::add);
    }
  }

  private static void addCell(Board.Cell cell, ObjectNode method) {
    method.put("id", cell.exercise().id());
    method.put("name", cell.exercise().name());
    method.put("status", cell.status().id());
    method.put("isStale", cell.isStale());
    method.put("hasStar", cell.hasStar());
    method.put("words", cell.status().words());
    method.put("of", cell.exercise().points());
  }

  private static void addReports(List<Board.Report> all, Results results, ArrayNode reports) {
    for (Board.Report report : all) {
      ObjectNode json = reports.addObject();
      json.put("method", report.exercise().id());
      json.put("label", report.exercise().label());
      json.put("status", report.status().id());
      json.put("words", report.status().words());
      ArrayNode given = json.putArray("given");
      report.given().forEach(given::add);
      ArrayNode lines = json.putArray("lines");
      report.lines().forEach(lines::add);
      ArrayNode diagnoses = json.putArray("diagnoses");
      results
          .of(report.exercise())
          .outcome()
          .diagnoses()
          .forEach(diagnosis -> diagnoses.add(diagnosis.sentence()));
    }
  }
}
