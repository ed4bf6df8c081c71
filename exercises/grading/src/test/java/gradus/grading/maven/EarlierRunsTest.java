package gradus.grading.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.kept.SourceStamp;
import gradus.grading.report.GradeFile;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what a Maven run of a part keeps of earlier runs. */
class EarlierRunsTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise ADAM = Curriculum.find("Adam.step").orElseThrow();

  @TempDir Path kit;
  private KitPaths paths;

  @BeforeEach
  void write() throws IOException {
    paths = KitPaths.ofKit(kit);
    for (Exercise exercise : List.of(RELU, ADAM)) {
      Files.createDirectories(paths.source(exercise).getParent());
      Files.writeString(paths.source(exercise), "class A {}");
    }
  }

  @Test
  void whatWasNotGradedIsKept() {
    mavenFinds(RELU, Outcome.PASSES);
    Results all = EarlierRuns.read(paths).with(found(ADAM, Outcome.of(Status.WRONG, "why")));
    assertTrue(all.passes(RELU));
    assertTrue(all.of(RELU).earlier().isPresent());
    assertEquals(Status.WRONG, all.of(ADAM).status());
    assertTrue(all.of(ADAM).earlier().isEmpty());
    assertEquals(1, all.points(false));
  }

  @Test
  void whatWasGradedNowCounts() {
    mavenFinds(RELU, Outcome.PASSES);
    Results all = EarlierRuns.read(paths).with(found(RELU, Outcome.of(Status.WRONG, "why")));
    assertEquals(Status.WRONG, all.of(RELU).status());
  }

  @Test
  void whatHasChangedSinceIsStale() throws IOException {
    mavenFinds(RELU, Outcome.PASSES);
    Files.writeString(paths.source(RELU), "class B {}");
    Results all = EarlierRuns.read(paths).with(new Results());
    assertEquals(Status.PASSES, all.of(RELU).status());
    assertTrue(all.of(RELU).isStale());
    assertFalse(all.passes(RELU));
    assertEquals(0, all.points(false));
  }

  @Test
  void theNewerOfTwoRunsCounts() throws IOException {
    gradusHasFound(ADAM, "PASSES", System.currentTimeMillis() - 1_000);
    mavenFinds(ADAM, Outcome.of(Status.WRONG, "why"));
    assertEquals(Status.WRONG, kept(ADAM).status());
    gradusHasFound(ADAM, "PASSES", System.currentTimeMillis() + 1_000);
    assertTrue(kept(ADAM).passes());
    // Forgotten by a reset.
    gradusHasFound(ADAM, "NOT_GRADED", System.currentTimeMillis() + 1_000);
    assertEquals(Status.NOT_GRADED, kept(ADAM).status());
  }

  @Test
  void aDamagedFileCostsWhatItSays() throws IOException {
    gradusHasFound(ADAM, "PASSES", 1);
    for (String text : List.of("", "null", "no JSON", "[]", "{\"format\": 5}")) {
      Files.createDirectories(paths.gradeFile().getParent());
      Files.writeString(paths.gradeFile(), text);
      assertTrue(kept(ADAM).passes(), text);
    }
    mavenFinds(RELU, Outcome.PASSES);
    for (String text : List.of("", "null", "{\"methods\": {\"Adam.step\": {\"at\": []}}}")) {
      Files.writeString(paths.stateFile(), text);
      assertTrue(kept(RELU).passes(), text);
    }
  }

  @Test
  void whatShouldHaveBeenGradedIsNotKept() {
    mavenFinds(RELU, Outcome.PASSES);
    EarlierRuns runs = EarlierRuns.read(paths);
    runs.forget(List.of(RELU));
    assertEquals(Status.NOT_GRADED, runs.with(new Results()).of(RELU).status());
  }

  private Result kept(Exercise exercise) {
    return EarlierRuns.read(paths).with(new Results()).of(exercise);
  }

  private static Results found(Exercise exercise, Outcome outcome) {
    Results results = new Results();
    results.take(new Result(exercise, outcome, "", 1, 1));
    return results;
  }

  private void mavenFinds(Exercise exercise, Outcome outcome) {
    new GradeFile(Settings.usual(paths), GradeFile.Writer.MAVEN)
        .write(found(exercise, outcome), true);
  }

  private void gradusHasFound(Exercise exercise, String status, long at) throws IOException {
    Files.createDirectories(paths.stateFile().getParent());
    Files.writeString(
        paths.stateFile(),
        """
        {"methods": {"%s": {"at": %d, "source": "%s", "result": {"status": "%s",
          "properties": 1}}}}
        """
            .formatted(exercise.id(), at, SourceStamp.of(paths, exercise), status));
  }
}
