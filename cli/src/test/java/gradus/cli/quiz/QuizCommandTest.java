package gradus.cli.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Item;
import gradus.grading.text.AsciiTwins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quiz at a keyboard, in a pipe, as JSON, and with input of all kinds. */
class QuizCommandTest {

  /** A window of 24 lines, less the heading of a question, an empty line and the prompt. */
  private static final int ROOM = 20;

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void copy() {
    kit =
        new KitCopy(folder.resolve("kit"))
            .write("exercises/src/main/java/gradus/exercises/Graded.java", "");
    kit.copy("exercises/lessons", "exercises/lessons");
  }

  private List<AskedItem> session(int number, int step) {
    return new QuizPlan(items(), QuizState.file(kit.folder()).read().state())
        .items(step, 8).stream().map(item -> item.draw(number)).toList();
  }

  private List<Item> items() {
    return QuizItems.of(kit.folder());
  }

  private Cli.Result quiz(String input, String... arguments) {
    return kit.run(new Cli().withInput(input), arguments);
  }

  private static String rightAnswers(List<AskedItem> items) {
    return items.stream().map(AskedItem::right).collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aSessionInAPipe() {
    List<AskedItem> items = session(1, 7);
    Cli.Result run = quiz(rightAnswers(items), "quiz", "07");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().contains("Question 1 of 8, step 07 Dense layer"), run.out());
    assertTrue(run.out().contains("Question 3 of 8, step 01 Matrices"), run.out());
    assertTrue(run.out().contains("8 of 8 right."), run.out());
    assertEquals("What you know comes back when its turn comes.", run.lastLine());
    QuizState state = QuizState.file(kit.folder()).read().state();
    assertEquals(1, state.sessions);
    assertEquals(8, state.items.size());
  }

  @Test
  void theNextSessionHasOtherItemsAndNumbers() {
    quiz(rightAnswers(session(1, 7)), "quiz", "07");
    Cli.Result run = quiz(rightAnswers(session(2, 7)), "quiz", "07");
    assertTrue(run.out().startsWith("Quiz 2, 8 questions."), run.out());
    assertTrue(run.out().contains("8 of 8 right."), run.out());
    assertEquals(2, QuizState.file(kit.folder()).read().state().sessions);
  }

  @Test
  void theStepIsTheNextOneUnlessOneIsNamed() {
    Curriculum.exercises().filter(e -> e.step() <= 3).forEach(kit::pass);
    assertTrue(quiz("", "quiz").out().contains("Question 1 of 8, step 04 "));
    assertTrue(quiz("", "quiz", "DenseLayer.forward").out().contains("Question 1 of 8, step 07 "));
  }

  @Test
  void theSameSeedGivesTheSameQuestions() {
    String once = quiz("", "quiz", "06", "--seed", "5").out();
    assertEquals(once, quiz("", "quiz", "06", "--seed", "5").out());
    assertNotEquals(once, quiz("", "quiz", "06", "--seed", "6").out());
  }

  @Test
  void aMissSaysWhatToReadAndComesBack() {
    Cli.Result run = quiz("?\n".repeat(8), "quiz", "03");
    assertTrue(run.out().contains("0 of 8 right."), run.out());
    assertTrue(run.out().contains("What to read again:"), run.out());
    assertTrue(run.out().contains("  gradus lesson 03, “By hand”"), run.out());
    assertTrue(run.lastLine().startsWith("What you missed comes back in the next quiz;"));
    QuizState state = QuizState.file(kit.folder()).read().state();
    assertTrue(state.items.values().stream().allMatch(QuizState.Seen::missed));
  }

  @Test
  void whereNothingIsRememberedNothingIsPromised() {
    kit.write(".gradus", "a file where a folder is due");
    Cli.Result run = quiz("?\n".repeat(8), "quiz", "03");
    String said = run.out().replaceAll("\\s+", " ");
    assertTrue(said.contains("what was answered is not remembered."), run.out());
    assertFalse(run.out().contains("comes back"), run.out());
  }

  @Test
  void anAnswerThatCannotBeReadIsAskedForAgainTwice() {
    Cli.Result run = quiz("what\n\n1,234\n", "quiz", "01", "--count", "1");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().contains("what is not a number; write one such as"), run.out());
    assertTrue(run.out().contains("Nothing was typed; ? leaves the question out."), run.out());
    assertTrue(run.out().contains("1,234 can be read in two ways"), run.out());
    assertTrue(run.out().contains("0 of 1 right."), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q\n", "Q\n", "nonsense"})
  void nothingIsKeptOfASessionThatWasEndedAtOnce(String input) {
    Cli.Result run = quiz(input, "quiz", "01");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals("Nothing was answered.", run.lastLine());
    assertFalse(kit.files(".gradus").contains("quiz.json"));
  }

  @Test
  void whatWasAnsweredBeforeTheEndIsKept() {
    Cli.Result run = quiz(session(1, 7).get(0).right() + "\nq\n", "quiz", "07");
    assertTrue(run.out().contains("1 of 1 right."), run.out());
    assertEquals(1, QuizState.file(kit.folder()).read().state().items.size());
  }

  @Test
  void aDamagedFileIsPutAside() {
    for (String text :
        List.of("no JSON", "null", "{\"items\": null}", "{\"items\": {\"x\": null}}")) {
      kit.write(".gradus/quiz.json", text);
      Cli.Result run = quiz("", "quiz", "01");
      assertEquals(ExitCode.DONE, run.exitCode(), run.err());
      assertTrue(run.out().contains(".gradus/quiz.json could not be read; it is called"), text);
      assertFalse(kit.files(".gradus").contains("quiz.json"), text);
    }
  }

  @Test
  void aQuizIsHeldAlthoughNothingCanBeRemembered() {
    kit.write(".gradus/quiz.lock/a-file", "");
    Cli.Result run = quiz("?\n?\n?\n", "quiz", "01", "--count", "3");
    assertEquals(ExitCode.DONE, run.exitCode());
    String text = run.out().replaceAll("\\s+", " ");
    assertEquals(2, text.split("what was answered is not remembered", -1).length, text);
    assertTrue(run.out().contains("0 of 3 right."), run.out());
  }

  @Test
  void jsonIsALineForEachQuestionAndEachVerdict() {
    List<AskedItem> items = session(1, 7);
    String answers = items.get(0).right() + "\nnonsense\n?\nq\n";
    Cli.Result run = quiz(answers, "quiz", "07", "--json");
    List<JsonNode> lines = run.lines().stream().map(QuizCommandTest::json).toList();
    assertEquals(
        List.of(
            "session", "question", "verdict", "question", "verdict", "verdict", "question", "end"),
        lines.stream().map(line -> line.get("type").asText()).toList());
    assertEquals("gradus-quiz", lines.get(0).get("format").asText());
    assertEquals(8, lines.get(0).get("items").size());
    assertEquals(items.get(0).item().id(), lines.get(1).get("id").asText());
    assertEquals("right", lines.get(2).get("status").asText());
    assertEquals("again", lines.get(4).get("status").asText());
    assertEquals("skipped", lines.get(5).get("status").asText());
    assertEquals(7, lines.get(5).get("read").get("step").asInt());
    assertEquals(1, lines.get(7).get("right").asInt());
    assertEquals(2, lines.get(7).get("answered").asInt());
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException noJson) {
      throw new UncheckedIOException(line, noJson);
    }
  }

  @Test
  void mistakesAreOneSentence() {
    quiz("", "quiz", "99").assertRefused("99 names no step, file or method;");
    quiz("", "quiz", "01", "--count", "0").assertRefused("--count is 0; it must be a whole number");
    quiz("", "quiz", "--seed", "-1").assertRefused("--seed is -1; it must be a whole number from");
    kit.write("exercises/lessons/quiz/03.txt", "item: 03-x\n");
    quiz("", "quiz").assertRefused("exercises/lessons/quiz/03.txt has another form than a quiz: ");
  }

  @Test
  void aKitWithoutQuestionsSaysSo() {
    KitCopy bare =
        new KitCopy(folder.resolve("bare"))
            .write("exercises/src/main/java/gradus/exercises/Graded.java", "");
    bare.run("quiz").assertRefused("there are no questions in exercises/lessons/quiz.");
  }

  /** A question is seen whole, and so is a verdict, at 80 columns and 24 lines. */
  @Test
  void everyQuestionAndEveryVerdictFitsAWindow() {
    int seen = 0;
    for (Item item : items()) {
      for (int seed = 1; seed <= 5; seed++) {
        AskedItem asked = item.draw(seed);
        int lines = asked.question().length() / 74 + 2;
        for (String choice : asked.choices().values()) {
          lines += choice.length() / 68 + 1;
        }
        assertTrue(lines <= ROOM, asked.question());
        int verdict = asked.skipped().sentences().stream().mapToInt(s -> s.length() / 74 + 1).sum();
        assertTrue(verdict <= ROOM / 2, asked.question());
        seen++;
      }
    }
    assertEquals(500, seen);
  }

  @Test
  void everySignHasATwin() {
    for (Item item : items()) {
      AskedItem asked = item.draw(1);
      String text = asked.question() + asked.choices() + asked.skipped().sentences();
      assertEquals(count(text), count(AsciiTwins.of(text)), text);
    }
  }

  private static long count(String text) {
    return text.chars().filter(sign -> sign == '?').count();
  }

  @Test
  void anAsciiTerminalGetsAscii() {
    Cli.Result run =
        kit.run(
            new Cli().withInput("?\n".repeat(8)).withCharset(StandardCharsets.US_ASCII),
            "quiz",
            "06");
    assertTrue(run.out().chars().allMatch(sign -> sign < 128));
    assertTrue(run.out().contains("lesson 06, \"By hand\""), run.out());
  }
}
