package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that only {@code math} knows EJML and BLAS, and only {@code cli} picocli. */
class ArchitectureTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String EJML = "org." + "ejml";
  private static final String NETLIB = "dev." + "ludovic.netlib";
  private static final String PICOCLI = "pico" + "cli";

  @ParameterizedTest
  @ValueSource(strings = {"math", "nn", "exercises", "solutions", "cli"})
  void aModuleKnowsOnlyItsOwnLibraries(String module) throws IOException {
    List<Path> sources = sources(module);
    assertFalse(sources.isEmpty(), "no source of " + module + " was found in " + ROOT);
    assertEquals(module.equals("math"), mentions(sources, EJML), module + " and EJML");
    assertEquals(module.equals("math"), mentions(sources, NETLIB), module + " and netlib");
    assertEquals(module.equals("cli"), mentions(sources, PICOCLI), module + " and picocli");
  }

  @Test
  void noSixthModuleHides() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      List<String> modules =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
      assertEquals(List.of("cli", "exercises", "math", "nn", "solutions"), modules);
    }
  }

  private static List<Path> sources(String module) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("ArchitectureTest.java"))
          .toList();
    }
  }

  private static boolean mentions(List<Path> sources, String word) throws IOException {
    for (Path source : sources) {
      if (Files.readString(source).contains(word)) {
        return true;
      }
    }
    return false;
  }
}
