package gradus.cli.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what {@code list} and {@code next} say when files have changed since they were graded. */
class WorkStatusTest {

  private static final String BY_HAND =
      "exercises/src/main/java/gradus/exercises/step06/XorByHand.java";

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void passAll() {
    kit = KitCopy.in(folder);
    kit.write(BY_HAND, kit.read(BY_HAND) + "// mine\n");
    Curriculum.exercises().forEach(kit::pass);
  }

  @Test
  void whatHasNotChangedCounts() {
    List<String> list = kit.run("list").lines();
    assertEquals(
        "Gradus · 36 of 36 methods · 100 / 100 points · bonus +20 · ★ 19/19 derived alone",
        list.get(0));
    assertTrue(list.get(1).endsWith("; nothing has changed since."), list.get(1));
    assertTrue(kit.run("next").out().startsWith("All of it is yours now"));
  }

  @Test
  void whatHasChangedIsMarkedAndNotCountedWhateverItsDate() throws IOException {
    Path file = kit.root().resolve(BY_HAND);
    FileTime before = Files.getLastModifiedTime(file);
    kit.write(BY_HAND, kit.read(BY_HAND).replace("// mine", "// hers"));
    Files.setLastModifiedTime(file, before);
    Cli.Result list = kit.run("list");
    assertEquals(
        "Gradus · 33 of 36 methods · 84 / 100 points · bonus +20 · ★ 18/19 derived alone",
        list.lines().get(0));
    assertTrue(list.lines().get(1).endsWith("; changed since: XorByHand."), list.out());
    assertTrue(list.out().contains("✔? forward  ✔?★ backward  ✔? trainEpoch"), list.out());
    assertTrue(list.out().contains("  ? changed since it was graded: not counted until"));
    assertTrue(kit.run("next").out().startsWith("Next: step 06, XorByHand.forward"));
    assertEquals(
        "06 XorByHand.backward: passes before it was changed, 0 of 8 points, derived alone",
        kit.run("list", "XorByHand.backward", "--plain").lastLine());
    Cli ascii = new Cli().withCharset(StandardCharsets.US_ASCII);
    assertTrue(kit.run(ascii, "list", "06").out().contains("+? forward"));
  }

  @Test
  void whatWasResetIsForgotten() {
    kit.run("reset", "06", "--yes");
    Cli.Result list = kit.run("list");
    assertEquals(
        "Gradus · 33 of 36 methods · 84 / 100 points · bonus +20 · ★ 18/19 derived alone",
        list.lines().get(0));
    assertTrue(list.lines().get(1).endsWith("; nothing has changed since."), list.out());
    assertTrue(list.out().contains("· forward  · backward  · trainEpoch"), list.out());
    assertFalse(list.out().contains("?"), list.out());
    assertTrue(kit.run("next").out().startsWith("Next: step 06, XorByHand.forward"));
  }

  @Test
  void whatWasResetDoesNotComeBackFromMavensFile() {
    Exercise forward = Curriculum.find("XorByHand.forward").orElseThrow();
    String passes =
        """
        {"format": "gradus-grade", "version": 2, "started": "2026-01-01T00:00:00Z",
         "complete": true, "methods": [{"step": 6, "method": "%s", "status": "passes"}]}
        """
            .formatted(forward.id());
    kit.run("reset", "06", "--yes");
    kit.write("exercises/target/grade.json", passes);
    assertTrue(kit.run("list").out().contains("· forward"));
    assertFalse(WorkStatus.of(kit.folder()).results().passes(forward));
  }
}
