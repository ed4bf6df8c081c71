package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.KitCopy;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the page's doors are those of the terminal. */
class LabLearningTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private KitCopy kit;
  private LabLearning learning;

  @BeforeEach
  void kit() {
    kit = KitCopy.in(folder);
    kit.copy("exercises/lessons", "exercises/lessons");
    learning = new LabLearning(kit.folder());
  }

  private static JsonNode json(LabReply reply) throws IOException {
    return JSON.readTree(reply.body());
  }

  private static JsonNode asked(String json) throws IOException {
    return JSON.readTree(json.replace('\'', '"'));
  }

  @Test
  void aHintIsGivenInOrderAndCountedOnce() throws IOException {
    JsonNode before = json(learning.hints("07")).at("/methods/1");
    assertEquals("DenseLayer.weightGradient", before.path("id").asText());
    assertEquals(0, before.path("shown").size());
    assertEquals(3, before.path("count").asInt());
    JsonNode first = json(learning.hint(asked("{'method': 'DenseLayer.weightGradient'}")));
    assertTrue(first.at("/shown/0").asText().contains("Nudge one weight"), first.toString());
    assertTrue(kit.run("hint", "07", "weightGradient").out().contains("hint 2 of 3"));
    JsonNode after = json(learning.hints("07")).at("/methods/1");
    assertEquals(2, after.path("shown").size());
    assertTrue(after.path("isNextLast").asBoolean());
    assertTrue(after.path("isClosed").asBoolean());
  }

  @Test
  void theLastHintCostsTheStarAsInTheTerminal() throws IOException {
    JsonNode hint = asked("{'method': 'DenseLayer.biasGradient'}");
    for (int i = 0; i < 3; i++) {
      learning.hint(hint);
    }
    kit.pass(Curriculum.find("DenseLayer.biasGradient").orElseThrow());
    kit.pass(Curriculum.find("DenseLayer.inputGradient").orElseThrow());
    String board = kit.run("list", "07").out();
    assertTrue(board.contains("★ 1/12 derived alone"), board);
  }

  @Test
  void aDerivationIsBehindItsDoorUntilSomebodyOpensIt() throws IOException {
    JsonNode closed = json(learning.derivation("07"));
    assertFalse(closed.has("html"));
    assertTrue(closed.path("question").asText().contains("no ★"));
    JsonNode one =
        json(learning.open(asked("{'step': '07', 'method': 'DenseLayer.biasGradient'}")));
    assertTrue(one.path("html").asText().contains("DenseLayer.biasGradient"));
    assertFalse(one.path("html").asText().contains("DenseLayer.weightGradient"));
    assertFalse(json(learning.derivation("07")).has("html"), "the others keep their door");
    assertTrue(json(learning.open(asked("{'step': '07'}"))).path("html").asText().length() > 1000);
    assertTrue(json(learning.derivation("07")).has("html"));
  }

  @Test
  void aQuizRemembersWhatWasAnswered() throws IOException {
    LabQuiz quiz = new LabQuiz(kit.folder());
    JsonNode begun = json(quiz.begin(asked("{'step': '03'}")));
    String id = begun.at("/items/0/id").asText();
    String form = "{'quiz': %d, 'id': '%s', 'answer': '%s'}";
    assertFalse(begun.toString().contains("right"), "no answer is given away");
    assertEquals("again", kindOf(quiz, form.formatted(1, id, "perhaps")));
    assertEquals("skipped", kindOf(quiz, form.formatted(1, id, "?")));
    assertTrue(kit.read(".gradus/quiz.json").contains(id));
    assertThrows(UserMistake.class, () -> quiz.answer(asked(form.formatted(9, id, "?"))));
    assertThrows(UserMistake.class, () -> quiz.answer(asked(form.formatted(1, "none", "?"))));
  }

  private static String kindOf(LabQuiz quiz, String answer) throws IOException {
    return json(quiz.answer(asked(answer))).path("kind").asText();
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    JsonNode none = asked("{'step': '99', 'method': 'Nothing.atAll'}");
    assertThrows(UserMistake.class, () -> learning.hints("99"));
    assertThrows(UserMistake.class, () -> learning.derivation("x"));
    assertThrows(UserMistake.class, () -> learning.hint(none));
    assertThrows(UserMistake.class, () -> learning.open(none));
    UserMistake first =
        assertThrows(UserMistake.class, () -> learning.examples(asked("{'step': '01'}")));
    assertEquals("step 01 has no examples.", first.getMessage());
  }

  @Test
  void aCourseThatKeepsTheDerivationsSaysSo() throws IOException {
    Folders.delete(folder.resolve("kit/exercises/lessons/derivations"));
    kit.write(KitFolder.HANDOUT, "{}");
    JsonNode page = json(learning.derivation("07"));
    assertEquals("The course keeps the derivations.", page.path("why").asText());
    assertFalse(page.has("methods"), "nothing is offered that cannot be opened");
    for (String what :
        List.of("{'step': '07'}", "{'step': '07', 'method': 'DenseLayer.forward'}")) {
      UserMistake kept = assertThrows(UserMistake.class, () -> learning.open(asked(what)));
      assertEquals("the course keeps the derivations.", kept.getMessage());
    }
    assertFalse(json(learning.hints("07")).at("/methods/1/hasDerivation").asBoolean());
  }

  @Test
  void aDerivationThatIsMissingElsewhereIsToBeFetchedAgain() throws IOException {
    assertTrue(json(learning.hints("07")).at("/methods/1/hasDerivation").asBoolean());
    Folders.delete(folder.resolve("kit/exercises/lessons/derivations"));
    UserMistake gone =
        assertThrows(UserMistake.class, () -> learning.open(asked("{'step': '07'}")));
    assertTrue(gone.getMessage().endsWith("07.md is not there; get the kit again."));
  }

  @Test
  void aStepWithoutATraceNamesThoseThatHaveOne() throws IOException {
    try (LabTraces traces = new LabTraces(kit.folder())) {
      UserMistake none =
          assertThrows(UserMistake.class, () -> traces.trace(asked("{'step': '10'}")));
      assertEquals(
          "step 10 has no trace; these steps have one: 06, 07, 08, 09, 13.", none.getMessage());
    }
  }

  @Test
  void withoutSolutionsThereAreNoMistakesAndASentenceSaysSo() throws IOException {
    KitCopy student = new KitCopy(folder.resolve("student"));
    student.write("exercises/src/main/java/gradus/exercises/Graded.java", "");
    assertEquals(0, new LabMistakes(student.folder()).of(Curriculum.step(7)).size());
    // A hand-out has versions for its examples, and no bank that says what is wrong with them.
    Path versions = student.folder().paths().versions(Curriculum.step(7));
    student.write(student.root().relativize(versions).toString(), "");
    assertEquals(0, new LabMistakes(student.folder()).of(Curriculum.step(7)).size());
  }
}
