package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests that Maven is told the same from whichever folder it is started: it reads the nearest
 * {@code .mvn} above, and no other.
 */
class MavenFoldersTest {

  private static final Path KIT = Path.of("").toAbsolutePath().getParent();

  @Test
  void everyFolderHasTheSameOptions() throws IOException {
    for (String folder : List.of("exercises", "exercises/grading")) {
      for (String name : List.of("jvm.config", "test-logging.properties")) {
        Path own = KIT.resolve(folder).resolve(".mvn").resolve(name);
        assertEquals(
            Files.readString(KIT.resolve(".mvn").resolve(name)), Files.readString(own), folder);
      }
    }
  }

  @Test
  void everyFolderStartsItsOwnModuleFromTheRoot() throws IOException {
    assertConfig("exercises", ":gradus-exercises");
    assertConfig("exercises/grading", ":gradus-grading");
  }

  private static void assertConfig(String folder, String module) throws IOException {
    Path path = KIT.resolve(folder);
    Path root = path.relativize(KIT.resolve("pom.xml"));
    assertEquals(
        List.of("--file", root.toString().replace('\\', '/'), "--projects", module, "--also-make"),
        Files.readAllLines(path.resolve(".mvn/maven.config")));
  }
}
