package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests commands in a kit that cannot be written. A file in the place of a folder has the effect of
 * a missing permission, also for a superuser.
 */
class UnwritableKitTest {

  private static final String PASSED_WITH_MAVEN =
      """
      {"format": "gradus-grade", "version": 1, "started": "2999-01-01T00:00:00Z", "methods": [
        {"method": "Matrices.multiply", "status": "passes", "properties": 1, "millis": 1}]}
      """;

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void start() {
    kit =
        new KitCopy(folder.resolve("kit"))
            .write("exercises/src/main/java/gradus/exercises/Graded.java", "");
  }

  @Test
  void theListIsShownAlthoughItCannotBeRemembered() {
    kit.write("exercises/src/main/java/gradus/exercises/step01/Matrices.java", "")
        .write("exercises/target/grade.json", PASSED_WITH_MAVEN)
        .write(".gradus/state.lock/a-file", "");
    Cli.Result run = kit.run("list");
    assertEquals("", run.err());
    assertEquals("Gradus · 1 of 36 methods · 3 / 100 points", run.lines().get(0));
    assertEquals(ExitCode.DONE, run.exitCode());
  }

  @Test
  void aHintIsGivenAlthoughItCannotBeCounted() {
    kit.copy("exercises/lessons", "exercises/lessons");
    kit.write(".gradus/state.lock/a-file", "");
    Cli.Result run = kit.run("hint", "01");
    assertEquals("", run.err());
    assertEquals("01 Matrices.multiply, hint 1 of 3", run.lines().get(0));
    assertTrue(run.lastLine().contains("state.json cannot be written"), run.out());
    assertEquals(ExitCode.DONE, run.exitCode());
  }

  @Test
  void runGradesWhereNothingOfItCanBeKept() {
    KitCopy whole = KitCopy.in(folder.resolve("whole"));
    whole.write(".gradus", "not a folder");
    Cli.Result run = whole.run("run", "03");
    assertEquals(ExitCode.CHECK_FAILED, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("03 Losses"), run.out());
    assertTrue(run.lastLine().contains("what was found is not remembered"), run.out());
  }

  @Test
  void aStepWhosePropertiesAreGoneIsNotGradedAndSaysSo() throws IOException {
    KitCopy whole = KitCopy.in(folder.resolve("whole"));
    String gone = "exercises/src/test/java/gradus/exercises/step02/ActivationsProperties.java";
    Files.delete(whole.root().resolve(gone));
    Cli.Result run = whole.run("run", "02");
    assertEquals("gradus: " + gone + " is not there, which grades step 02.\n", run.err());
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    Cli.Result lab = whole.run("lab", "--no-browser");
    assertEquals(run.err(), lab.err());
    assertEquals(ExitCode.USER_MISTAKE, lab.exitCode());
    assertEquals(ExitCode.CHECK_FAILED, whole.run("run", "01").exitCode());
  }

  @Test
  void aStateThatCannotBeReadStaysAndSaysSo() {
    kit.write(".gradus/state.json/a-file", "");
    Cli.Result run = kit.run("list");
    assertTrue(
        run.out().contains(".gradus/state.json cannot be read; nothing is known"), run.out());
    UserMistake refused =
        assertThrows(UserMistake.class, () -> kit.pass(Curriculum.exercises().toList().get(0)));
    assertTrue(refused.getMessage().contains("cannot be read"), refused.getMessage());
    assertEquals(List.of("state.json/a-file", "state.lock"), kit.files(".gradus"));
  }

  @Test
  void aStateWithSomethingElseInItIsPutAside() {
    for (String text : List.of("no JSON", "null", "{\"hints\": null}", "\0\0\0\0\0\0\0\0")) {
      kit.write(".gradus/state.json", text);
      Cli.Result run = kit.run("list");
      assertTrue(run.out().contains("it is called state.json.unreadable-"), run.out());
      assertFalse(kit.files(".gradus").contains("state.json"), text);
    }
  }

  @Test
  void aFileThatIsGoneCanBeBroughtBack() {
    Cli.Result run = kit.run("next");
    assertEquals(
        "  gone    exercises/src/main/java/gradus/exercises/step01/Matrices.java",
        run.lines().get(1));
    assertEquals("  back    cli/gradus reset Matrices", run.lines().get(2));
  }
}
