package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the launcher creates its archive, since it works without one, too. */
class RehearsalTest {

  @TempDir private Path folder;

  @Test
  void itLoadsWhatTheCommandsNeed() throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:DumpLoadedClassList=" + classes,
                "-Dgradus.ungraded=true",
                "-Dgradus.home=" + Path.of("").toAbsolutePath().getParent(),
                "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                Rehearsal.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> text(folder.resolve("output")));
    String loaded = Files.readString(classes);
    for (String name :
        List.of(
            "picocli/CommandLine",
            "com/fasterxml/jackson/databind/ObjectMapper",
            "org/eclipse/jdt/internal/compiler/Compiler",
            "net/jqwik/engine/JqwikTestEngine",
            "gradus/grading/run/Grader")) {
      assertTrue(loaded.contains(name), name);
    }
    try (var left = Files.list(folder.resolve("tmp"))) {
      assertEquals(List.of(), left.filter(file -> file.toString().contains("rehearsal")).toList());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
