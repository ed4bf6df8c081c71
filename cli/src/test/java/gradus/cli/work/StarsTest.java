package gradus.cli.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.kept.KeptResult;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests who gets a star, and what becomes of it. */
class StarsTest {

  private static final Exercise RELU = Curriculum.find("Activations.reluDerivative").orElseThrow();

  private static final String OLD =
      """
      {"methods": {"Activations.reluDerivative": {"at": 1, "result": {"status": "PASSES",
        "properties": 1}}}, "hints": {"Activations.reluDerivative": %d}, "givenUp": [%s],
        "readGrading": ""}
      """;

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void kit() {
    kit = new KitCopy(folder).write("exercises/src/main/java/gradus/exercises/Graded.java", "");
  }

  private boolean hasStar() {
    return WorkStatus.of(kit.folder()).results().hasStar(RELU);
  }

  private void open() {
    StudentState.change(kit.folder(), state -> state.open(RELU));
  }

  private void fail() {
    StoredResult wrong = StoredResult.of(Outcome.of(Status.WRONG, "no"));
    StudentState.change(kit.folder(), state -> state.remember(RELU, new KeptResult(5, "", wrong)));
  }

  @Test
  void whatPassesWithoutAnOpeningGetsOne() {
    assertFalse(hasStar());
    kit.pass(RELU);
    assertTrue(hasStar());
    kit.pass(Curriculum.find("Activations.relu").orElseThrow());
    assertEquals(1, WorkStatus.of(kit.folder()).results().stars(), "relu is not derived");
  }

  @Test
  void whatHasChangedSinceDoesNotCountUntilItIsGradedAgain() {
    String file = "exercises/src/main/java/gradus/exercises/step02/Activations.java";
    kit.write(file, "class Activations {}");
    kit.pass(RELU);
    assertEquals(1, WorkStatus.of(kit.folder()).results().stars());
    kit.write(file, "class Activations { int more; }");
    assertEquals(0, WorkStatus.of(kit.folder()).results().stars());
    assertFalse(kit.run("list").lines().get(0).contains("derived alone"));
    kit.pass(RELU);
    assertEquals(1, WorkStatus.of(kit.folder()).results().stars());
  }

  @Test
  void whatIsReadAfterwardsCostsNothing() {
    kit.pass(RELU);
    open();
    assertTrue(hasStar());
    fail();
    assertFalse(hasStar(), "a star is shown beside a pass only");
    kit.pass(RELU);
    assertTrue(hasStar());
  }

  @Test
  void whatWasReadBeforeHasNoneHoweverOftenItPasses() {
    open();
    kit.pass(RELU);
    fail();
    kit.pass(RELU);
    assertFalse(hasStar());
  }

  @Test
  void aPassUnderMavenCounts() {
    kit.write(
        "exercises/target/grade.json",
        """
        {"format": "gradus-grade", "version": 1, "started": "2026-01-01T00:00:00Z",
         "methods": [{"step": 2, "method": "Activations.reluDerivative", "status": "passes",
           "properties": 1}]}
        """);
    assertTrue(hasStar());
    open();
    assertTrue(hasStar());
  }

  @Test
  void anOlderFileIsUnderstood() {
    kit.write(".gradus/state.json", OLD.formatted(2, ""));
    open();
    assertTrue(hasStar(), "it passed before it was opened");
    for (String old : List.of(OLD.formatted(3, ""), OLD.formatted(0, "2"))) {
      kit.write(".gradus/state.json", old);
      kit.pass(RELU);
      assertFalse(hasStar(), old);
    }
  }

  @Test
  void aDamagedFileIsPutAside() {
    List<String> damaged =
        List.of(
            "{\"opened\": null}",
            "{\"opened\": {\"07\": null}}",
            "{\"derivedAlone\": {\"Value.exp\": null}}",
            "{\"derivedAlone\": {\"Value.exp\": \"soon\"}}",
            "{\"derivedAlone\": [\"Value.exp\"]}");
    for (String text : damaged) {
      Cli.Result list = kit.write(".gradus/state.json", text).run("list");
      assertEquals(ExitCode.DONE, list.exitCode());
      assertEquals("", list.err());
      assertTrue(list.lastLine().contains("it is called state.json.unreadable-"), text);
    }
    Cli.Result list =
        kit.write(".gradus/state.json", "{\"derivedAlone\": {\"No.such\": 1}}").run("list");
    assertFalse(list.out().contains("unreadable"), list.out());
  }

  @Test
  void theNextStepBeginsWithTheDoorOfTheOneBefore() {
    assertFalse(kit.run("next").out().contains("derivation"));
    Curriculum.step(1).exercises().forEach(kit::pass);
    String open = "Open since step 01 passes: cli/gradus derivation 01";
    assertEquals(open, kit.run("next").lastLine());
    kit.write("exercises/lessons/derivations/01.md", "# 01\n").run("derivation", "01");
    assertFalse(kit.run("next").out().contains("derivation"), "it was read");
  }
}
