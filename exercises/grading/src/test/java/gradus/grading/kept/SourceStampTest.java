package gradus.grading.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStampTest {

  private static final Exercise ADAM = Curriculum.find("Adam.step").orElseThrow();
  private static final Exercise MOMENTUM = Curriculum.find("Momentum.step").orElseThrow();

  @TempDir Path kit;
  private KitPaths paths;

  @BeforeEach
  void write() throws IOException {
    paths = KitPaths.ofKit(kit);
    Files.createDirectories(paths.source(ADAM).getParent());
    Files.writeString(paths.source(ADAM), "class Adam {}");
    Files.writeString(paths.source(MOMENTUM), "class Momentum {}");
  }

  @Test
  void aFileCountsForWhatItSaysAndNotForItsDate() throws IOException {
    String before = SourceStamp.of(paths, ADAM);
    Files.setLastModifiedTime(paths.source(ADAM), FileTime.fromMillis(1));
    assertEquals(before, SourceStamp.of(paths, ADAM));
    Files.writeString(paths.source(ADAM), "class Adam { }");
    Files.setLastModifiedTime(paths.source(ADAM), FileTime.fromMillis(1));
    assertNotEquals(before, SourceStamp.of(paths, ADAM));
    Files.writeString(paths.source(ADAM), "class Adam {}");
    assertEquals(before, SourceStamp.of(paths, ADAM));
    Files.delete(paths.source(ADAM));
    assertNotEquals(before, SourceStamp.of(paths, ADAM));
  }

  @Test
  void helpersCountAndOtherExercisesDoNot() throws IOException {
    String before = SourceStamp.of(paths, ADAM);
    Files.writeString(paths.source(MOMENTUM), "class Momentum { }");
    assertEquals(before, SourceStamp.of(paths, ADAM));
    Files.writeString(paths.source(ADAM).resolveSibling("Helper.java"), "class Helper {}");
    assertNotEquals(before, SourceStamp.of(paths, ADAM));
  }

  @Test
  void theFinaleIsOfAllItsParts() throws IOException {
    String before = SourceStamp.of(paths, Curriculum.FINALE);
    Files.writeString(paths.source(MOMENTUM), "class Momentum { }");
    assertNotEquals(before, SourceStamp.of(paths, Curriculum.FINALE));
  }

  @Test
  void withoutAStampTheDateHasToDo() throws IOException {
    long saved = Files.getLastModifiedTime(paths.source(ADAM)).toMillis();
    StoredResult passes = StoredResult.of(Outcome.PASSES);
    assertFalse(new KeptResult(saved, null, passes).isStale(paths, ADAM));
    assertTrue(new KeptResult(saved - 1, "", passes).isStale(paths, ADAM));
    Files.delete(paths.source(ADAM));
    assertTrue(new KeptResult(saved, "", passes).isStale(paths, ADAM));
  }

  @Test
  void whatIsForgottenIsNeitherStaleNorEarlier() {
    KeptResult forgotten = KeptResult.forgotten(1);
    assertTrue(forgotten.isForgotten());
    assertFalse(forgotten.isStale(paths, ADAM));
    assertTrue(forgotten.of(paths, ADAM).earlier().isEmpty());
  }
}
