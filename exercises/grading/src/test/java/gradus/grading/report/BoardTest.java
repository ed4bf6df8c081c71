package gradus.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.report.Board.Cell;
import gradus.grading.report.Board.Report;
import gradus.grading.report.Board.Row;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise MOMENTUM = Curriculum.find("Momentum.step").orElseThrow();

  private final Results results = new Results();

  @Test
  void allStepsHaveTheirRows() {
    assertEquals(Curriculum.STEPS, Board.of(results).rows().stream().map(Row::step).toList());
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void theFinaleStandsBelowOnceItsPartsAreThere(Status status) {
    take(Curriculum.FINALE, Outcome.of(status));
    boolean isWorthALook =
        switch (status) {
          case NOT_GRADED, NOT_STARTED, WAITS -> false;
          case PASSES, WRONG, DOES_NOT_RUN, NOT_ALLOWED, TOO_SLOW -> true;
        };
    assertEquals(isWorthALook ? 14 : 13, Board.of(results).rows().size());
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void aReportIsOfWhatHasToBeMended(Status status) {
    take(RELU, Outcome.of(status, "a line"));
    List<Report> expected =
        status.isTrouble()
            ? List.of(new Report(RELU, status, false, List.of(), List.of("a line"), 0))
            : List.of();
    assertEquals(expected, Board.of(results).reports());
  }

  @Test
  void aRowHasItsExercisesPointsAndNotes() {
    take(MOMENTUM, Outcome.PASSES);
    results.note(10, "it converged");
    Row row = Board.of(results).rows().get(9);
    Exercise adam = Curriculum.find("Adam.step").orElseThrow();
    assertEquals(
        List.of(
            new Cell(MOMENTUM, Status.PASSES, false, false),
            new Cell(adam, Status.NOT_GRADED, false, false)),
        row.cells());
    assertEquals(3, row.earned());
    assertEquals(List.of("it converged"), row.notes());
    assertEquals(1, row.passed());
    assertFalse(row.isDone());
    take(adam, Outcome.PASSES);
    assertTrue(Board.of(results).rows().get(9).isDone());
  }

  @Test
  void theBoardOfSomeExercisesHasTheirStepsAndReportsAlone() {
    take(RELU, Outcome.of(Status.WRONG, "no"));
    take(MOMENTUM, Outcome.of(Status.WRONG, "no"));
    Exercise sigmoid = Curriculum.find("Activations.sigmoid").orElseThrow();
    Board board = Board.of(results, List.of(sigmoid, RELU));
    assertEquals(List.of(2), board.rows().stream().map(row -> row.step().number()).toList());
    assertEquals(5, board.rows().get(0).cells().size());
    assertEquals(List.of(RELU), board.reports().stream().map(Report::exercise).toList());
  }

  @Test
  void whoAsksForTheFinaleAloneSeesWhatItWaitsFor() {
    Outcome waits = Outcome.of(Status.WAITS, "waits for 11 XorNetwork.accuracy");
    take(Curriculum.FINALE, waits);
    assertFalse(
        Board.of(results).rows().stream()
            .anyMatch(row -> row.step().exercises().contains(Curriculum.FINALE)));
    Row row = Board.of(results, List.of(Curriculum.FINALE)).rows().get(0);
    assertEquals(List.of("waits for 11 XorNetwork.accuracy"), row.notes());
  }

  private void take(Exercise exercise, Outcome outcome) {
    results.take(new Result(exercise, outcome, "", 1, 1));
  }
}
