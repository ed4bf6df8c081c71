package gradus.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.report.Board.Report;
import gradus.grading.result.Earlier;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.text.AsciiTwins;
import gradus.grading.text.Line;
import gradus.grading.text.Line.Span;
import gradus.grading.text.Line.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardLayoutTest {

  private static final BoardLayout LAYOUT = new BoardLayout(UnaryOperator.identity());

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();

  private final Results results = new Results();

  @ParameterizedTest
  @EnumSource(Status.class)
  void noLineIsWiderThanEightyColumns(Status status) {
    takeAll(status);
    for (Line line : LAYOUT.lines(Board.of(results))) {
      assertTrue(line.columns() <= 80, line.text());
      assertTrue(line.with(AsciiTwins::of).columns() <= 80, line.text());
    }
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyExerciseStandsOnTheBoardWithItsSign(Status status) {
    takeAll(status);
    List<String> words = new ArrayList<>();
    LAYOUT
        .rows(Board.of(results))
        .forEach(line -> words.addAll(line.spans().stream().map(Span::text).toList()));
    String all = String.join("", words).replaceAll("\\s+", " ");
    String sign = all.replaceFirst("^ 01 Matrices (.) multiply .*", "$1");
    Curriculum.exercises()
        .filter(exercise -> !exercise.isFinale())
        .forEach(exercise -> assertTrue(all.contains(sign + " " + exercise.name()), all));
  }

  @Test
  void signsAreRedOrGreenWhereTheySaySo() {
    for (Status status : Status.values()) {
      takeAll(status);
      Span sign =
          LAYOUT.rows(Board.of(results)).get(0).spans().stream()
              .filter(span -> span.text().length() == 1)
              .findFirst()
              .orElseThrow();
      Tone bad = status.isTrouble() ? Tone.BAD : Tone.PLAIN;
      assertEquals(status == Status.PASSES ? Tone.GOOD : bad, sign.tone(), status.words());
    }
  }

  @Test
  void theHeadlineCountsAndNamesABonusOnlyIfThereIsOne() {
    assertEquals("Gradus · 0 of 36 methods · 0 / 100 points", headline());
    take(RELU, Outcome.PASSES);
    assertEquals("Gradus · 1 of 36 methods · 1 / 100 points", headline());
    take(Curriculum.find("Value.backward").orElseThrow(), Outcome.PASSES);
    assertEquals("Gradus · 1 of 36 methods · 1 / 100 points · bonus +5", headline());
  }

  @Test
  void aStarStandsBesideWhatPassesAndIsCounted() {
    Exercise derived = Curriculum.find("Activations.tanhDerivative").orElseThrow();
    results.star(derived);
    take(derived, Outcome.of(Status.WRONG, "no"));
    assertTrue(rows().contains("✘ tanhDerivative"), rows());
    assertFalse(headline().contains("★"), headline());
    take(derived, Outcome.PASSES);
    assertTrue(rows().contains("✔★ tanhDerivative"), rows());
    assertEquals("Gradus · 1 of 36 methods · 2 / 100 points · ★ 1/12 derived alone", headline());
  }

  @Test
  void withEveryStarNothingIsWiderEither() {
    Curriculum.exercises().filter(Exercise::isDerivable).forEach(results::star);
    takeAll(Status.PASSES);
    List<Line> lines = new ArrayList<>(LAYOUT.rows(Board.of(results)));
    lines.add(BoardLayout.headline(results));
    lines.forEach(line -> assertTrue(line.columns() <= 80, line.text()));
    lines.forEach(line -> assertTrue(line.with(AsciiTwins::of).columns() <= 80, line.text()));
    assertEquals(
        19,
        lines.stream()
            .flatMap(line -> line.spans().stream())
            .filter(BoardLayoutTest::isStar)
            .count());
    assertTrue(headline().endsWith(" · bonus +20 · ★ 19/19 derived alone"), headline());
  }

  private static boolean isStar(Span span) {
    return span.text().equals("★");
  }

  private String rows() {
    return LAYOUT.rows(Board.of(results)).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void pointsEndInTheLastColumn() {
    take(RELU, Outcome.of(Status.NOT_ALLOWED, "no"));
    List<Line> rows = LAYOUT.rows(Board.of(results));
    List<Line> withPoints =
        rows.stream().filter(row -> row.text().matches(".*\\d/\\+?\\d+")).toList();
    assertEquals(13, withPoints.size());
    withPoints.forEach(row -> assertEquals(80, row.columns(), row.text()));
    assertTrue(rows.get(0).text().endsWith(" 0/8"), rows.get(0).text());
    assertTrue(withPoints.get(12).text().endsWith(" 0/+10"), withPoints.get(12).text());
  }

  @Test
  void severalFilesOfAStepAreNamed() {
    List<String> rows = LAYOUT.rows(Board.of(results)).stream().map(Line::text).toList();
    assertTrue(rows.stream().anyMatch(row -> row.contains("Momentum  · step")));
    assertTrue(rows.stream().anyMatch(row -> row.contains("Adam  · step")));
    assertFalse(rows.get(0).contains("Matrices  ·"), rows.get(0));
  }

  @Test
  void notesStandBelowTheirStep() {
    results.note(1, "a note");
    List<String> rows = LAYOUT.rows(Board.of(results)).stream().map(Line::text).toList();
    assertEquals(" ".repeat(25) + "a note", rows.get(1));
  }

  @Test
  void theFinaleSaysWhatItDoesAndHasNoPoints() {
    take(Curriculum.FINALE, Outcome.of(Status.WRONG, "no"));
    assertEquals("  Finale                 ✘ your own parts, end to end", lastRow());
    take(Curriculum.FINALE, Outcome.PASSES);
    assertEquals("  Finale                 ✔ your own parts, end to end, solve XOR", lastRow());
  }

  @Test
  void aReportHasAHeadAndItsLinesIndented() {
    take(RELU, Outcome.of(Status.WRONG, "x -1", "y   yours 1   expected 0"));
    List<Line> lines = LAYOUT.reports(Board.of(results).reports());
    assertEquals("", lines.get(0).text());
    assertEquals("  ✘ 02 Activations.relu   wrong", lines.get(1).text().substring(0, 31));
    assertTrue(lines.get(1).text().endsWith(" 0/1"));
    assertEquals(80, lines.get(1).columns());
    assertEquals("     x -1", lines.get(2).text());
    assertEquals(4, lines.size());
  }

  @Test
  void aLongReportIsCutAndSaysSo() {
    List<String> many = IntStream.range(0, 50).mapToObj(i -> "line " + i).toList();
    List<Line> lines =
        LAYOUT.reports(List.of(new Report(RELU, Status.WRONG, false, List.of(), many, 0)));
    assertTrue(lines.size() < 20);
    assertEquals("     …", lines.get(lines.size() - 1).text());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7, 8, 50})
  void aLongCaseIsCutAndNotWhatIsWrongInIt(int findings) {
    List<String> given = IntStream.range(0, 50).mapToObj(i -> "x" + i + " 1").toList();
    List<String> wrong = IntStream.range(0, findings).mapToObj(i -> "finding " + i).toList();
    List<String> lines =
        LAYOUT.reports(List.of(new Report(RELU, Status.WRONG, false, given, wrong, 0))).stream()
            .map(line -> line.text().strip())
            .toList();
    int shown = findings > 8 ? 7 : findings;
    assertTrue(lines.containsAll(wrong.subList(0, shown)), lines.toString());
    assertEquals(findings > shown, lines.get(lines.size() - 1).equals("…"));
    int ofCase = 14 - Math.min(7, findings);
    assertTrue(lines.containsAll(given.subList(0, ofCase)), lines.toString());
    assertEquals("…", lines.get(2 + ofCase));
    assertEquals("finding 0", lines.get(3 + ofCase));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20})
  void aDiagnosisIsNeverCutAndTheCaseNeverGone(int uncut) {
    List<String> given = IntStream.range(0, 50).mapToObj(i -> "x" + i + " 1").toList();
    List<String> wrong = IntStream.range(0, 50).mapToObj(i -> "finding " + i).toList();
    List<String> lines =
        LAYOUT.reports(List.of(new Report(RELU, Status.WRONG, false, given, wrong, uncut))).stream()
            .map(line -> line.text().strip())
            .toList();
    assertTrue(lines.containsAll(wrong.subList(0, uncut)), lines.toString());
    assertTrue(lines.containsAll(given.subList(0, 3)), lines.toString());
    assertTrue(lines.size() <= 2 + Math.max(14, 3 + uncut) + 2, lines.toString());
  }

  @Test
  void noSignStandsForASingleLine() {
    List<String> given = IntStream.range(0, 12).mapToObj(i -> "x" + i + " 1").toList();
    Report report = new Report(RELU, Status.WRONG, false, given, List.of("one", "two", "three"), 0);
    List<Line> lines = LAYOUT.reports(List.of(report));
    assertTrue(lines.stream().noneMatch(line -> line.text().contains("…")), lines.toString());
    assertEquals(2 + 15, lines.size());
  }

  @Test
  void aShortCaseLeavesItsLinesToWhatIsWrong() {
    List<String> wrong = IntStream.range(0, 13).mapToObj(i -> "finding " + i).toList();
    Report report = new Report(RELU, Status.WRONG, false, List.of("x 1"), wrong, 0);
    assertEquals("     finding 12", last(LAYOUT.reports(List.of(report))));
  }

  @Test
  void afterSomeReportsTheRestIsCounted() {
    Report report = new Report(RELU, Status.WRONG, false, List.of(), List.of("no"), 0);
    String last = last(LAYOUT.reports(Collections.nCopies(7, report)));
    assertEquals("  … and 2 more; all of them are in exercises/target/grade.json", last);
    assertEquals("     no", last(LAYOUT.reports(Collections.nCopies(5, report))));
  }

  @Test
  void aStepInOneLineHasItsSumAndASignWhenItIsDone() {
    Line begun = LAYOUT.brief(Board.of(results).rows().get(9));
    assertEquals("  10 Better descent       0 of 2 methods   0/7 points", begun.text());
    Stream.of("Momentum.step", "Adam.step")
        .forEach(id -> take(Curriculum.find(id).orElseThrow(), Outcome.PASSES));
    Line done = LAYOUT.brief(Board.of(results).rows().get(9));
    assertEquals("✔ 10 Better descent       2 of 2 methods   7/7 points", done.text());
  }

  @Test
  void whatHasChangedSinceIsMarkedAndNotCounted() {
    for (String id : List.of("Momentum.step", "Adam.step")) {
      Exercise exercise = Curriculum.find(id).orElseThrow();
      Status status = id.startsWith("Adam") ? Status.WRONG : Status.PASSES;
      Result result = new Result(exercise, Outcome.of(status, "no"), "", 1, 1);
      results.take(result.of(new Earlier(1, "", true)));
    }
    List<String> lines =
        LAYOUT.lines(Board.of(results, Curriculum.step(10).exercises())).stream()
            .map(Line::text)
            .toList();
    assertEquals(
        List.of(
            "  10 Better descent      Momentum  ✔? step                                   0/7",
            "                         Adam  ✘? step",
            "  ? changed since it was graded: not counted until it is graded again",
            "",
            "  ✘? 10 Adam.step   wrong, before it was changed                             0/4",
            "     no"),
        lines.stream().map(String::stripTrailing).toList());
  }

  private String headline() {
    return BoardLayout.headline(results).text();
  }

  private String lastRow() {
    return last(LAYOUT.rows(Board.of(results)));
  }

  private static String last(List<Line> lines) {
    return lines.get(lines.size() - 1).text();
  }

  private void takeAll(Status status) {
    Curriculum.exercises().forEach(exercise -> take(exercise, Outcome.of(status, "no")));
  }

  private void take(Exercise exercise, Outcome outcome) {
    results.take(new Result(exercise, outcome, "", 1, 1));
  }
}
