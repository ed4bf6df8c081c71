package gradus.cli.hunt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuntCommandTest {

  private static final String SOLUTION =
      """
      package gradus.exercises.step08;

      /** A layer. */
      public final class SigmoidLayer {

        /** The output. */
        Matrix output;

        /** Forward. */
        @Override
        @Graded(points = 2)
        public Matrix forward(Matrix input) {
          // Kept.
          output = input.map(Elementary::sigmoid);
          return output;
        }
      }
      """;

  private static final String MISTAKE =
      """
      The input is stored.
      method: SigmoidLayer.forward
      diagnosis: input-stored

      - output = input.map(Elementary::sigmoid);
      - return output;
      + output = input;
      + return input.map(Elementary::sigmoid);
      """;

  private static final String TASK =
      """
      # A layer that forgets

      mistake: step08/stores-the-input
      line: 4
      picture: board

      Somebody's layer.

      ```text
      It is wrong.
      ```

      ## Lines

      - 1: The field.
      - 5: The sigmoid.

      ## Causes

      - One. :: Not one.
      - Two. :: Not two.
      - Three. :: Not three.
      - Four. :: Not four.

      ## After

      It has to be
      the output.
      """;

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void makeKit() {
    kit =
        new KitCopy(folder)
            .write("exercises/src/main/java/gradus/exercises/step08/SigmoidLayer.java", "")
            .write("solutions/src/main/java/gradus/exercises/step08/SigmoidLayer.java", SOLUTION)
            .write("exercises/src/test/mistakes/step08/stores-the-input.txt", MISTAKE)
            .write("exercises/lessons/hunt/08-forgets.md", TASK);
  }

  private Cli.Result hunt(String answers, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "hunt";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return kit.run(new Cli().withInput(answers), arguments);
  }

  private void pass() {
    KitFolder.exercises("08").forEach(kit::pass);
  }

  /** The letter of a cause, which depends on the seed. */
  private String letter(String sentence) {
    return hunt("4\n", "--seed", "1", "--again").lines().stream()
        .filter(line -> line.endsWith("  " + sentence))
        .map(line -> line.strip().substring(0, 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStepOpensWhenItPasses() {
    Cli.Result closed = hunt("", "08");
    assertEquals(ExitCode.CHECK_FAILED, closed.exitCode());
    assertEquals(
        List.of("Step 08 does not pass yet; its hunts open when it does."), closed.lines());
    assertEquals(
        List.of("No step passes yet; the hunts of a step open when it does."), hunt("").lines());
    assertTrue(hunt("", "--list").lines().get(0).startsWith("08  locked"));
    pass();
    assertTrue(hunt("", "08").out().contains("A layer that forgets"));
  }

  @Test
  void theFirstAnswersCount() {
    pass();
    Cli.Result found = hunt("4\n" + letter("The input is stored.") + "\n", "--seed", "1");
    assertEquals("", found.err());
    assertTrue(found.out().contains("  4    output = input;"), found.out());
    assertFalse(found.out().contains("Kept"), found.out());
    assertTrue(found.out().contains("It is line 4: output = input;"), found.out());
    assertTrue(found.out().contains("It has to be the output."), found.out());
    assertTrue(found.out().contains("✔ Found. Step 08: 1 of 1 found."), found.out());
    assertEquals("1 of 1 task found.", found.lastLine());
    assertEquals(List.of("All of it is found; --again asks it once more."), hunt("").lines());
    assertTrue(hunt("", "--list").lines().get(0).startsWith("08  found"));
  }

  @Test
  void aMissTeachesAndComesAgain() {
    pass();
    String cause = letter("The input is stored.");
    Cli.Result missed = hunt("5\n4\n" + cause + "\n", "--seed", "1");
    assertTrue(missed.out().contains("Line 5 is right. The sigmoid."), missed.out());
    assertTrue(missed.out().contains("✘ Missed: it will come again."), missed.out());
    Cli.Result twice = hunt("3-4\n6\n" + letter("Two.") + "\n", "--seed", "1");
    assertTrue(twice.out().contains("Nothing is missing between lines 3 and 4."), twice.out());
    assertTrue(twice.out().contains("Line 6 is right. It closes what was opened"), twice.out());
    assertTrue(twice.out().contains("It is line 4: output = input;"), twice.out());
    assertTrue(twice.out().contains("Not two. It is " + cause + ": The input is"), twice.out());
    assertTrue(hunt("", "--list").lines().get(0).startsWith("08  missed"));
    assertTrue(kit.read(".gradus/hunt.json").contains("\"tries\" : 2"));
  }

  @Test
  void oneCanGiveUpOrLeave() {
    pass();
    Cli.Result shown = hunt("?\n?\n");
    assertTrue(shown.out().contains("It is line 4: output = input;"), shown.out());
    assertTrue(shown.out().contains("Missed"), shown.out());
    for (String answers : List.of("q\n", "", "4\nq\n", "4\n")) {
      Cli.Result left = hunt(answers, "--again");
      assertEquals(ExitCode.DONE, left.exitCode());
      assertEquals("Nothing was hunted to its end.", left.lastLine());
    }
    assertTrue(kit.read(".gradus/hunt.json").contains("\"tries\" : 1"));
  }

  @Test
  void whatIsNoAnswerCountsForNothing() {
    pass();
    String cause = letter("The input is stored.");
    String junk = "x\n0\n99\n4-6\n\n" + "9".repeat(500) + "\n";
    Cli.Result found = hunt(junk + "4\nz\n" + cause + "\n", "--seed", "1");
    assertTrue(
        found.out().contains("4-6 is no answer; it must be a number from 1 to 6, or two such as"),
        found.out());
    assertTrue(found.out().contains("An empty line is no answer"), found.out());
    assertTrue(found.out().contains("z is no answer; it must be a letter from a to e."));
    assertTrue(found.out().contains("Found. Step 08"), found.out());
  }

  @Test
  void thePartsOfATaskAreShownAgain() {
    pass();
    String out = hunt("code\ndoes\n4\ndoes\nq\n").out();
    assertEquals(2, count(out, "4    output = input;"), out);
    assertEquals(3, count(out, "It is wrong."), out);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void jsonHasOneObjectALine() {
    pass();
    Cli.Result run = hunt("4\nx\na\n", "--json", "--seed", "1");
    List<String> events =
        run.lines().stream()
            .map(line -> line.replaceFirst(".*\"event\":\"(\\w+)\".*", "$1"))
            .toList();
    assertEquals(
        List.of("task", "ask", "judged", "ask", "refused", "judged", "result", "end"), events);
    assertTrue(run.lines().get(0).contains("\"code\":[\"Matrix output;\",\"\","));
    assertTrue(hunt("", "--list", "--json").out().contains("\"status\":\""));
  }

  @Test
  void itSpeaksAscii() {
    pass();
    Cli.Result run =
        kit.run(new Cli().withCharset(StandardCharsets.US_ASCII).withInput("?\n?\n"), "hunt");
    assertTrue(run.out().contains("x Missed"), run.out());
    assertTrue(run.out().chars().allMatch(sign -> sign < 128), run.out());
  }

  @Test
  void aDamagedTaskDoesNotHideTheOthers() {
    pass();
    kit.write("exercises/lessons/hunt/08-damaged.md", "# Nothing\n");
    Cli.Result list = hunt("", "--list");
    assertEquals(ExitCode.DONE, list.exitCode(), list.err());
    String damaged =
        "exercises/lessons/hunt/08-damaged.md is no task of the hunt, and is left out.";
    assertTrue(String.join(" ", list.lines()).contains(damaged), list.out());
    assertTrue(list.out().contains("A layer that forgets"), list.out());
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    pass();
    Files.delete(
        folder.resolve("solutions/src/main/java/gradus/exercises/step08/SigmoidLayer.java"));
    hunt("").assertRefused("the code to hunt in is made of the solutions, and the course keeps");
    kit.write("exercises/lessons/hunt/08-forgets.md", "# Nothing\n");
    Cli.Result none = hunt("");
    assertEquals(ExitCode.USER_MISTAKE, none.exitCode());
    assertTrue(none.err().contains("no task of the hunt can be read; get"), none.err());
    hunt("", "0").assertRefused("there is nothing to hunt in the finale.");
    hunt("", "77").assertRefused("77 names no step, file or method;");
    hunt("", "--seed", "x").assertRefused("--seed is x; it must be");
  }

  @Test
  void aDamagedStateIsPutAside() {
    pass();
    kit.write(".gradus/hunt.json", "{\"tasks\": null}");
    Cli.Result run = hunt("q\n");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().contains(".gradus/hunt.json could not be read; it is called"), run.out());
  }
}
