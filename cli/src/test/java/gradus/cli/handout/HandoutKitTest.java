package gradus.cli.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.course.Course;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hand-out of two steps builds its own command, which grades what a student writes in it. */
@Tag("kit")
class HandoutKitTest {

  private static final Path KIT = Path.of("").toAbsolutePath().getParent();
  private static final String WRITTEN = "src/main/java/gradus/exercises/step02/Activations.java";

  @TempDir static Path folder;
  private static Path made;

  @BeforeAll
  static void make() throws IOException {
    made = folder.resolve("autumn");
    Course course = new Course("Two steps", List.of(2, 4), Map.of("Activations.relu", 4));
    new Handout(new KitFolder(KIT), course, Set.of()).make(made);
  }

  @Test
  void whoWritesAllOfItHasAllPoints() throws IOException, InterruptedException {
    assertPrints(ExitCode.CHECK_FAILED, "0 of 8 methods · 0 / 19 points", "run");
    copy(WRITTEN);
    copy("src/main/java/gradus/exercises/step04/NumericalGradient.java");
    assertPrints(ExitCode.DONE, "8 of 8 methods · 19 / 19 points", "run");
    assertPrints(ExitCode.DONE, "All of it is yours now", "next");
    assertPrints(ExitCode.DONE, "✔ relu", "list");
    assertPrints(ExitCode.USER_MISTAKE, "names no step", "run", "finale");
    assertPrints(ExitCode.DONE, "Restored", "reset", "02", "--yes");
    String example =
        """
        package gradus.exercises.step02;

        import static gradus.grading.expect.Expect.expect;

        import gradus.grading.expect.ExampleOf;

        class Examples {
          @ExampleOf("Activations.relu")
          void positive() {
            expect(Activations.relu(1.5)).toBe(1.5);
          }
        }
        """;
    Files.writeString(
        made.resolve("exercises/src/examples/java/gradus/exercises/step02/Examples.java"), example);
    assertPrints(
        ExitCode.CHECK_FAILED, "accepted by both right versions", "examples", "Activations.relu");
  }

  private static void copy(String name) throws IOException {
    String solution = Files.readString(KIT.resolve("solutions").resolve(name));
    Files.writeString(made.resolve("exercises").resolve(name), solution);
  }

  /** Through the launcher, which builds the hand-out's own command first. */
  private static void assertPrints(int exitCode, String expected, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    String launcher = File.separatorChar == '\\' ? "gradus.cmd" : "gradus";
    command.add(made.resolve("cli").resolve(launcher).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(exitCode, process.waitFor(), printed);
    assertTrue(printed.contains(expected), printed);
  }
}
