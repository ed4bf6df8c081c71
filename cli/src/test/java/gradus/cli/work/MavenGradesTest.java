package gradus.cli.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what becomes of a {@code grade.json} that does not say what it should. */
class MavenGradesTest {

  private static final String FILE = "exercises/target/grade.json";

  private static final String HEAD =
      "{\"format\": \"gradus-grade\", \"version\": 1, \"started\": \"2026-01-01T00:00:00Z\", ";

  /** What makes a terminal ring, move its cursor, or change its title. */
  private static final String CONTROLS = "\\u001b[2J\\u0007\\u001b]0;owned\\u009b1m\\r\\u202e";

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void start() {
    kit =
        new KitCopy(folder.resolve("kit"))
            .write("exercises/src/main/java/gradus/exercises/Graded.java", "");
  }

  @Test
  void whatIsNoGradeFileIsPutAside() {
    List<String> damaged =
        List.of(
            "",
            "null",
            "no JSON",
            "\0\0\0\0",
            HEAD,
            HEAD + "\"methods\": [{\"method\": \"Matrices.multiply\"}]}",
            HEAD + "\"methods\": [{\"status\": \"" + CONTROLS + "\"}]}",
            HEAD.replace("2026-01-01T00:00:00Z", CONTROLS) + "\"methods\": []}",
            "[".repeat(100_000));
    for (String text : damaged) {
      Cli.Result list = kit.write(FILE, text).run("list");
      assertTrue(
          list.lastLine().startsWith(FILE + " could not be read; it is called grade.json.unread"),
          text);
      assertSane(list);
      assertFalse(kit.files("exercises/target").contains("grade.json"), text);
    }
  }

  @Test
  void whatCannotBeReadStays() {
    // A folder in its place has the effect of a missing permission, also for a superuser.
    Cli.Result list = kit.write(FILE + "/a-file", "").run("list");
    assertEquals(
        FILE + " cannot be read; what it says is not shown here.", list.lastLine(), list.out());
    assertSane(list);
    assertEquals(List.of("grade.json/a-file"), kit.files("exercises/target"));
  }

  @Test
  void theFileOfAnotherVersionStays() {
    for (String other : List.of(HEAD.replace(": 1", ": 3"), HEAD.replace("-grade", "-note"), "{")) {
      Cli.Result list = kit.write(FILE, other + "\"methods\": 5}").run("list");
      assertEquals(
          FILE + " is of another version of Gradus; what it says is not shown here.",
          list.lastLine(),
          list.out());
      assertSane(list);
      assertEquals(List.of("grade.json"), kit.files("exercises/target"));
    }
  }

  @Test
  void controlsInItsTextsAreShownAndNotObeyed() {
    kit.write(
        FILE,
        HEAD
            + """
            "methods": [{"step": 1, "method": "Matrices.multiply", "status": "wrong",
              "message": "X\\nX", "caseLines": 1, "diagnoses": ["X"]}],
            "notes": [{"step": 1, "note": "X"}]}
            """
                .replace("X", CONTROLS));
    Cli.Result list = kit.run("list", "01");
    assertTrue(list.out().contains("\\u001b[2J\\u0007\\u001b]0;owned\\u009b1m"), list.out());
    assertSane(list);
  }

  @Test
  void controlsInTheRememberedStateAreShownAndNotObeyed() {
    kit.write(
        ".gradus/state.json",
        """
        {"methods": {"Matrices.multiply": {"at": 1, "result": {"status": "WRONG", "given": ["X"],
          "lines": ["X"], "diagnoses": [{"id": "X", "sentence": "X\\nX"}], "printed": ["X"],
          "properties": 1, "millis": 1, "notes": ["X"], "isWorn": false}}}, "hints": {},
          "givenUp": [], "readGrading": ""}
        """
            .replace("X", CONTROLS));
    Cli.Result list = kit.run("list", "01");
    assertTrue(list.out().contains("\\u001b[2J\\u0007\\u001b]0;owned\\u009b1m"), list.out());
    assertSane(list);
  }

  private static void assertSane(Cli.Result list) {
    assertEquals(ExitCode.DONE, list.exitCode());
    assertEquals("", list.err());
    assertFalse(list.out().matches("(?s).*[\\p{Cntrl}\\p{Cf}&&[^\\r\\n]].*"), list.out());
  }
}
