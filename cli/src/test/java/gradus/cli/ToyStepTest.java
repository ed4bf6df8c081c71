package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.ExitCode;
import gradus.cli.file.Folders;
import gradus.grading.curriculum.StubMaker;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step more is its own files and one entry in the curriculum: tried in a copy of the kit. */
@Tag("kit")
class ToyStepTest {

  private static final Path KIT = Path.of("").toAbsolutePath().getParent();
  private static final String CURRICULUM =
      "exercises/grading/src/main/resources/gradus/grading/curriculum/curriculum.txt";
  private static final String BEHIND_THE_STEPS = "\nfinale:";
  private static final String FILE = "src/main/java/gradus/exercises/step14/Doubling.java";

  private static final String ENTRY =
      """

      bonus: 14 Toy
      properties: DoublingProperties
      write: Doubling: twice 7
      story: You can double a number. Next: nothing.

      finale:""";

  private static final String SOLUTION =
      """
      package gradus.exercises.step14;

      import gradus.exercises.Graded;
      import gradus.exercises.NotImplementedException;

      /** A toy. */
      public final class Doubling {

        private Doubling() {}

        /** Twice x. */
        @Graded(points = 7)
        public static double twice(double x) {
          return 2 * x;
        }
      }
      """;

  private static final String PROPERTIES =
      """
      package gradus.exercises.step14;

      import gradus.grading.check.Check;
      import gradus.grading.curriculum.Checks;
      import gradus.grading.diagnosis.GivenCase;
      import net.jqwik.api.Example;

      class DoublingProperties {

        @Example
        @Checks("Doubling.twice")
        void workedExample() {
          Check.number("twice x", Doubling.twice(3), 6, GivenCase.of("x", 3.0));
        }
      }
      """;

  @TempDir Path folder;
  private Path kit;

  @BeforeEach
  void addTheStep() throws IOException {
    kit = folder.resolve("kit");
    Folders.copy(KIT, kit, Set.of("target", ".git", ".gradus"));
    String curriculum = Files.readString(kit.resolve(CURRICULUM));
    assertTrue(curriculum.contains(BEHIND_THE_STEPS), "the curriculum ends with another step");
    Files.writeString(kit.resolve(CURRICULUM), curriculum.replace(BEHIND_THE_STEPS, ENTRY));
    write("solutions/" + FILE, SOLUTION);
    write("exercises/" + FILE, StubMaker.of(SOLUTION));
    write("exercises/src/test/java/gradus/exercises/step14/DoublingProperties.java", PROPERTIES);
    write("exercises/lessons/14-toy.md", "# A toy\n\nTwice is two times.\n");
    write("exercises/lessons/hints/14.md", "## Doubling.twice\n\n1. A nudge.\n2. An idea.\n3. *\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = kit.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void itIsListedGradedHintedAndReset() throws IOException, InterruptedException {
    assertPrints(ExitCode.CHECK_FAILED, "○ twice", "run", "14");
    assertPrints(ExitCode.DONE, "14 Toy", "list");
    assertPrints(ExitCode.DONE, "A nudge", "hint", "14");
    assertPrints(ExitCode.DONE, "Twice is two times", "lesson", "14");
    write("exercises/" + FILE, SOLUTION.replace("2 * x", "3 * x"));
    assertPrints(ExitCode.CHECK_FAILED, "twice x   yours 9   expected 6", "run", "Doubling");
    write("exercises/" + FILE, SOLUTION);
    assertPrints(ExitCode.DONE, "7/+7", "run", "14");
    assertPrints(ExitCode.DONE, "return 2 * x;", "solution", "14");
    assertPrints(ExitCode.DONE, "Restored", "reset", "14", "--yes");
    assertEquals(StubMaker.of(SOLUTION), Files.readString(kit.resolve("exercises/" + FILE)));
  }

  /** Through the launcher, which builds the copy's own command first. */
  private void assertPrints(int exitCode, String expected, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(kit.resolve("cli").resolve(launcher()).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(exitCode, process.waitFor(), printed);
    assertTrue(printed.contains(expected), printed);
  }

  private static String launcher() {
    return File.separatorChar == '\\' ? "gradus.cmd" : "gradus";
  }
}
