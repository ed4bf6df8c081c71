package gradus.grading.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerOrderTest {

  private static final ClassFolders FOLDERS =
      new ClassFolders(
          List.of(Path.of("properties")),
          List.of(Path.of("a folder", "properties"), Path.of("\"quoted\"", "übung")));
  private static final Settings SETTINGS =
      Settings.usual(new KitPaths(Path.of("kit", "exercises"))).withSeed(-5).withBudget(0.25);

  @Test
  void whatIsOrderedArrives() throws JsonProcessingException {
    WorkerOrder order = WorkerOrder.of("secret", FOLDERS, SETTINGS);
    WorkerOrder read = WorkerOrder.parse(order.line());
    assertEquals(order, read);
    assertEquals("secret", read.token());
    assertEquals(FOLDERS, read.folders());
    assertEquals(SETTINGS, read.settings());
  }

  @Test
  void theAllowListIsOffOnlyWhereItIsOrdered() throws JsonProcessingException {
    Settings anything = SETTINGS.withoutAllowList();
    String line = WorkerOrder.of("secret", FOLDERS, anything).line();
    assertEquals(anything, WorkerOrder.parse(line).settings());
  }

  @Test
  void whoAsksForTheVerdictOnlyGetsNoMore() throws JsonProcessingException {
    Settings verdict = SETTINGS.withVerdictOnly();
    assertEquals(
        verdict, WorkerOrder.parse(WorkerOrder.of("", FOLDERS, verdict).line()).settings());
  }

  @Test
  void theFreshSeedArrivesToo() throws JsonProcessingException {
    Settings fresh = SETTINGS.withSeeds(CaseSeeds.drawn());
    assertEquals(fresh, WorkerOrder.parse(WorkerOrder.of("", FOLDERS, fresh).line()).settings());
  }

  @Test
  void itIsOneLine() throws JsonProcessingException {
    ClassFolders odd = new ClassFolders(List.of(), List.of(Path.of("two\nlines")));
    String line = WorkerOrder.of("secret", odd, SETTINGS).line();
    assertEquals(1, line.lines().count());
    assertEquals(odd, WorkerOrder.parse(line).folders());
  }

  @Test
  void anotherLineIsRefused() {
    assertThrows(JsonProcessingException.class, () -> WorkerOrder.parse("hello"));
  }
}
