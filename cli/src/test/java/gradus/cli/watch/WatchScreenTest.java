package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the layout of windows by their size. */
class WatchScreenTest {

  private static final KitFolder EXERCISES =
      new KitFolder(Path.of("").toAbsolutePath().getParent());
  private static final String KEYS =
      "h hint  n next  a all  l list  r run now  j k or arrows scroll  q quit";
  private static final List<Exercise> STEP = KitFolder.exercises("07");
  private static final List<String> LONG_REPORT = Collections.nCopies(30, "x".repeat(90));

  private final WatchView view = new WatchView();

  @BeforeEach
  void stepSeven() {
    view.shown = STEP;
    Curriculum.exercises().forEach(exercise -> find(exercise, Status.NOT_STARTED, List.of()));
    find(STEP.get(0), Status.PASSES, List.of());
    find(STEP.get(1), Status.WRONG, List.of("dL/dW[0,1]   yours 1.2396   expected 0.4132"));
  }

  private void find(Exercise exercise, Status status, List<String> lines) {
    view.results.take(
        new StoredResult(
                status, Cause.OTHER, List.of(), lines, List.of(), List.of(), 1, 1, List.of(), false)
            .result(exercise));
  }

  private static StoredResult doesNotCompile() {
    List<String> lines = List.of("it does not compile: Syntax error", "at 12");
    return StoredResult.of(Outcome.of(Status.DOES_NOT_RUN, lines).because(Cause.COMPILE_ERROR));
  }

  private List<String> lines(int columns, int rows) {
    return lines(columns, rows, StandardCharsets.UTF_8, false);
  }

  private List<String> lines(int columns, int rows, Charset charset, boolean colour) {
    Terminal terminal =
        Terminal.of(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            charset,
            true,
            colour);
    return new WatchScreen(EXERCISES, terminal).lines(view, columns, rows);
  }

  @ParameterizedTest
  @CsvSource({"80,24", "160,50", "40,12", "20,5", "79,15", "10,2", "1,1", "200,200"})
  void nothingOverflows(int columns, int rows) {
    STEP.forEach(exercise -> find(exercise, Status.WRONG, LONG_REPORT));
    view.story = Curriculum.step(7).story();
    view.asked = LONG_REPORT;
    view.messages = List.of(message(1, "word ".repeat(60)));
    for (boolean isList : new boolean[] {false, true}) {
      view.isList = isList;
      List<String> lines = lines(columns, rows);
      assertTrue(lines.size() <= rows, lines.size() + " lines");
      lines.forEach(line -> assertTrue(new AttributedString(line).columnLength() <= columns, line));
    }
  }

  @Test
  void whatIsTooMuchForTheWindowIsCountedInstead() {
    view.shown = Curriculum.exercises().toList();
    List<String> lines = lines(80, 24);
    assertTrue(lines.contains("  07 Dense layer          1 of 4 methods   3/12 points"));
    assertTrue(lines.contains("  13 Autodiff             0 of 6 methods   0/10 points"));
  }

  @Test
  void theSignThatIsTwoColumnsWideShiftsNothing() {
    find(STEP.get(1), Status.NOT_ALLOWED, List.of("uses java.lang.System.exit"));
    List<String> lines = lines(80, 24);
    assertEquals(
        "  07 Dense layer         ✔ forward  ⛔ weightGradient  ○ biasGradient       3/12",
        lines.get(2));
    assertTrue(
        lines.contains("  ⛔ 07 DenseLayer.weightGradient   not allowed" + " ".repeat(30) + "0/3"),
        String.join("\n", lines));
  }

  @Test
  void aLongPathKeepsItsLine() {
    KitFolder.exercises("01").forEach(exercise -> find(exercise, Status.PASSES, List.of()));
    KitFolder.exercises("02").forEach(exercise -> find(exercise, Status.PASSES, List.of()));
    List<String> lines = lines(80, 24);
    int write = lines.indexOf("  write");
    assertTrue(write > 0, String.join("\n", lines));
    assertTrue(
        lines.get(write + 1).matches("  exercises/[^ ]*/step03/MeanSquaredError.java:[0-9]+"),
        lines.get(write + 1));
  }

  @Test
  void aSmallWindowShowsTheStepAlone() {
    List<String> lines = lines(80, 24);
    assertEquals("Gradus · 1 of 36 methods · 3 / 100 points", lines.get(0));
    assertEquals(
        "  07 Dense layer         ✔ forward  ✘ weightGradient  ○ biasGradient        3/12",
        lines.get(2));
    assertTrue(lines.contains("     dL/dW[0,1]   yours 1.2396   expected 0.4132"));
    assertTrue(lines.contains("Next: step 01, Matrices.multiply"));
    assertEquals(KEYS, last(lines));
    assertFalse(lines.stream().anyMatch(line -> line.contains("13 Autodiff")));
  }

  @Test
  void aLargeWindowShowsTheWholeBoardToo() {
    List<String> lines = lines(160, 50);
    assertTrue(lines.stream().anyMatch(line -> line.contains("13 Autodiff")));
    assertTrue(lines.contains("     dL/dW[0,1]   yours 1.2396   expected 0.4132"));
  }

  @Test
  void whatDoesNotFitIsCutWithASign() {
    find(STEP.get(1), Status.WRONG, LONG_REPORT);
    List<String> lines = lines(80, 24);
    assertEquals(24, lines.size());
    assertTrue(lines.contains("  … 5 more lines, j scrolls"), String.join("\n", lines));
    assertTrue(lines.contains("     " + "x".repeat(74) + "…"));
    assertEquals(KEYS, last(lines));
  }

  @Test
  void scrollingShowsAllReportsToTheLastLine() {
    for (Exercise exercise : STEP) {
      find(exercise, Status.WRONG, Collections.nCopies(12, exercise.name()));
    }
    StringBuilder seen = new StringBuilder(String.join("\n", lines(80, 24)));
    for (int keys = 0; keys < 20; keys++) {
      view.scrolled += 5;
      seen.append(String.join("\n", lines(80, 24)));
    }
    for (Exercise exercise : STEP) {
      assertTrue(seen.toString().contains("✘ 07 " + exercise.id()), exercise.id());
    }
    List<String> end = lines(80, 24);
    assertFalse(String.join("\n", end).contains("more line"));
    assertTrue(end.contains("     inputGradient"), String.join("\n", end));
    assertTrue(view.scrolled < 60);
  }

  @Test
  void whatWasGradedFirstIsReportedFirst() {
    STEP.forEach(exercise -> find(exercise, Status.WRONG, LONG_REPORT));
    view.graded.add(STEP.get(2));
    String text = String.join("\n", lines(80, 24));
    assertTrue(text.contains("✘ 07 DenseLayer.biasGradient"), text);
    assertFalse(text.contains("✘ 07 DenseLayer.forward"), text);
  }

  @Test
  void theCompilersMessageStandsForTheReportsOfItsMethods() {
    view.results.take(doesNotCompile().result(STEP.get(1)));
    view.messages = List.of(message(12, "Syntax error, insert \";\""), message(12, "and another"));
    List<String> lines = lines(80, 24);
    int at = lines.indexOf("  ! does not compile");
    assertEquals(
        List.of(
            "    exercises/src/main/java/gradus/exercises/step07/DenseLayer.java:12",
            "      Syntax error, insert \";\"",
            ""),
        lines.subList(at + 1, at + 4));
    assertFalse(String.join("\n", lines).contains("and another"));
    assertFalse(String.join("\n", lines).contains("it does not compile"));
  }

  @Test
  void messagesAboutOtherStepsAreLeftOut() {
    view.messages = List.of(message(12, "Syntax error"));
    view.shown = KitFolder.exercises("01");
    assertFalse(lines(80, 24).contains("  ! does not compile"));
  }

  @Test
  void theListFitsIntoASmallWindow() {
    view.isList = true;
    List<String> lines = lines(80, 24);
    assertTrue(lines.contains("  07 Dense layer          1 of 4 methods   3/12 points"));
    assertTrue(lines.contains("  13 Autodiff             0 of 6 methods   0/10 points"));
  }

  @Test
  void theHintAndTheStoryStandAboveTheReports() {
    view.story = "You have built it.";
    view.asked = List.of("07 DenseLayer.forward, hint 1 of 3", "", "A nudge.");
    List<String> lines = lines(80, 24);
    int story = lines.indexOf("  You have built it.");
    int hint = lines.indexOf("  A nudge.");
    int report = lines.indexOf("     dL/dW[0,1]   yours 1.2396   expected 0.4132");
    assertTrue(0 < story && story < hint && hint < report, lines.toString());
  }

  @Test
  void asciiIsEnough() {
    find(STEP.get(1), Status.WRONG, LONG_REPORT);
    String text = String.join("", lines(80, 24, StandardCharsets.US_ASCII, false));
    assertTrue(text.chars().allMatch(c -> c >= 32 && c < 127), text);
  }

  @Test
  void colourIsForThoseWhoWantIt() {
    String plain = String.join("\n", lines(80, 24));
    String coloured = String.join("\n", lines(80, 24, StandardCharsets.UTF_8, true));
    assertFalse(plain.contains("\u001b"));
    assertTrue(coloured.contains("\u001b[32m✔\u001b[0m forward"));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9]+m", ""));
  }

  private static CompilerMessage message(int line, String text) {
    Path file = EXERCISES.sources().resolve("step07/DenseLayer.java");
    return new CompilerMessage(file, line, text);
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }
}
