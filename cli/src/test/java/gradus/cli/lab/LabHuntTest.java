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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the page's hunt opens, counts and is remembered as that of the terminal. */
class LabHuntTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String STEP = "{'step': '08'}";

  @TempDir Path folder;

  private static JsonNode json(LabReply reply) throws IOException {
    return JSON.readTree(reply.body());
  }

  private static JsonNode asked(String json) throws IOException {
    return JSON.readTree(json.replace('\'', '"'));
  }

  private static JsonNode answer(LabHunt hunt, JsonNode task, String given) throws IOException {
    String name = task.path("task").asText();
    return json(hunt.answer(asked("{'task': '%s', %s}".formatted(name, given))));
  }

  @Test
  void aTaskFromItsDoorToItsEnd() throws IOException {
    KitCopy kit = RunningLab.kit(folder);
    LabHunt hunt = new LabHunt(kit.folder());
    JsonNode closed = json(hunt.begin(asked(STEP)));
    assertEquals(
        "The hunts of step 08 open once all of its methods pass.", closed.path("why").asText());
    assertTrue(closed.path("hasTrace").asBoolean());
    Curriculum.step(8).exercises().forEach(kit::pass);
    JsonNode task = json(hunt.begin(asked(STEP)));
    assertTrue(task.path("code").size() > 3, task.toString());
    assertEquals(5, task.path("causes").size());
    assertThrows(UserMistake.class, () -> answer(hunt, task, "'line': 'x'"));
    JsonNode first = answer(hunt, task, "'line': '1'");
    assertFalse(first.path("isRight").asBoolean());
    assertTrue(first.path("asksAgain").asBoolean());
    JsonNode second = answer(hunt, task, "'line': '1'");
    assertFalse(second.path("asksAgain").asBoolean(), "twice and no more");
    assertThrows(UserMistake.class, () -> answer(hunt, task, "'cause': 'z'"));
    assertTrue(answer(hunt, task, "'cause': 'a'").path("after").asText().contains("<p>"));
    assertThrows(UserMistake.class, () -> answer(hunt, task, "'cause': 'a'"), "it is over");
    assertTrue(kit.run("hunt", "08", "--list").out().contains("missed"));
  }

  @Test
  void aCourseThatKeepsTheHuntsDoesNotPromiseThatTheyOpen() throws IOException {
    KitCopy kit = RunningLab.kit(folder);
    Folders.delete(kit.root().resolve("exercises/lessons/hunt"));
    kit.write(KitFolder.HANDOUT, "{}");
    UserMistake kept =
        assertThrows(UserMistake.class, () -> new LabHunt(kit.folder()).begin(asked(STEP)));
    assertTrue(kept.getMessage().contains("the course keeps"), kept.getMessage());
  }
}
