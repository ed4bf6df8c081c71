package gradus.cli.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command with a kit whose stubs are untouched: all of them throw. */
class ExamplesCommandTest {

  private static final String FILE =
      "exercises/src/examples/java/gradus/exercises/step02/Examples.java";

  private static final String HEAD =
      """
      package gradus.exercises.step02;

      import static gradus.grading.expect.Expect.expect;

      import gradus.grading.expect.ExampleOf;

      class Examples {
      """;

  private static final String POSITIVE =
      """
        @ExampleOf("Activations.relu")
        void positive() {
          expect(Activations.relu(1.5)).toBe(1.5);
        }
      """;

  private static final String NEGATIVE =
      """
        @ExampleOf("Activations.relu")
        void negative() {
          expect(Activations.relu(-2)).toBe(0);
        }
      """;

  @TempDir static Path folder;
  private static KitCopy kit;

  @BeforeAll
  static void kit() {
    kit = KitCopy.in(folder);
    kit.copy("exercises/src/test/mistakes", "exercises/src/test/mistakes");
    kit.copy("exercises/src/test/alternatives", "exercises/src/test/alternatives");
    kit.copy("exercises/src/examples", "exercises/src/examples");
    kit.copy("exercises/src/test/chosen-mistakes.txt", "exercises/src/test/chosen-mistakes.txt");
  }

  private static Cli.Result run(String body, String... arguments) throws IOException {
    Files.writeString(kit.folder().root().resolve(FILE), HEAD + body + "}\n");
    return kit.run(arguments);
  }

  @Test
  void theExamplesOfAMethodThatIsNotWrittenYet() throws IOException {
    Cli.Result some = run(POSITIVE, "examples", "Activations.relu");
    assertEquals("", some.err());
    assertEquals(ExitCode.CHECK_FAILED, some.exitCode());
    assertTrue(some.out().contains("positive: accepted by both right versions"), some.out());
    assertTrue(some.out().contains("Your example lets 2 of 3 wrong versions through."), some.out());
    Cli.Result all = run(POSITIVE + NEGATIVE, "examples", "Activations.relu");
    assertEquals(ExitCode.DONE, all.exitCode());
    assertTrue(all.out().contains("Your 2 examples catch all 3 wrong versions."), all.out());
  }

  @Test
  void aWrongExampleIsToldWhatIsRightAndForWhat() throws IOException {
    Cli.Result wrong = run(NEGATIVE.replace("toBe(0)", "toBe(2)"), "examples", "02");
    assertEquals(ExitCode.CHECK_FAILED, wrong.exitCode());
    assertTrue(
        wrong
            .out()
            .contains("negative: line 10: both right versions give 0; the example expects 2"),
        wrong.out());
    assertTrue(wrong.out().contains("It was given x -2"), wrong.out());
    assertFalse(wrong.out().contains("through"), wrong.out());
  }

  @Test
  void json() throws IOException {
    Cli.Result found = run(POSITIVE + NEGATIVE, "examples", "Activations.relu", "--json");
    JsonNode method = new ObjectMapper().readTree(found.out()).at("/methods/0");
    assertEquals("Activations.relu", method.get("method").asText());
    assertEquals(3, method.get("caught").asInt());
    assertEquals("accepted", method.at("/examples/1/status").asText());
  }

  @Test
  void withoutAPartTheStepToGoOnWith() {
    Cli.Result next = kit.run("examples");
    assertTrue(next.out().startsWith("Examples of step 02 · Activations"), next.out());
  }

  @Test
  void badInput() throws IOException {
    kit.run("examples", "01")
        .assertRefused("examples are written in the steps from 02 on; 01 has none.");
    kit.run("examples", "77")
        .assertRefused(
            "77 names no step, file or method; 07, 01-09, DenseLayer and DenseLayer.forward do.");
    Path file = kit.folder().root().resolve(FILE.replace("02", "03"));
    Files.delete(file);
    kit.run("examples", "03")
        .assertRefused(FILE.replace("02", "03") + " is not there; get it from the kit again.");
  }
}
