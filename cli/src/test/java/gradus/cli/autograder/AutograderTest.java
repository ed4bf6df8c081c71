package gradus.cli.autograder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.KitCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AutograderTest {

  private static final String STUDENTS = "kit/exercises/src/main/java/gradus/exercises/";

  @TempDir Path folder;
  private KitCopy kit;

  @BeforeEach
  void builtKit() {
    kit = KitCopy.in(folder);
    kit.write("cli/target/gradus-cli.jar", "jar").write("cli/target/lib/a.jar", "library");
    // The instructor may have written in their own kit.
    kit.write(STUDENTS.substring(4) + "step10/Adam.java", "class Adam {}");
  }

  private Path zip() {
    Path zip = folder.resolve("autograder.zip");
    Autograder.writeGradescope(kit.folder(), Optional.empty(), Optional.empty(), zip);
    return zip;
  }

  @Test
  void theZipHasBothScriptsAtItsRootAndTheyCanBeRun() throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(zip()).get()) {
      for (String script : Set.of("setup.sh", "run_autograder", "grade.sh")) {
        ZipArchiveEntry entry = zip.getEntry(script);
        assertEquals(0111, entry.getUnixMode() & 0111, script);
        assertFalse(new String(read(zip, entry), UTF_8).contains("\r"), script);
      }
      assertEquals(
          "jar", new String(read(zip, zip.getEntry("kit/cli/target/gradus-cli.jar")), UTF_8));
    }
  }

  private static byte[] read(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Test
  void itHasStubsAndNoSolution() throws IOException {
    Set<String> solved = new TreeSet<>();
    try (ZipFile zip = ZipFile.builder().setPath(zip()).get()) {
      for (String file : kit.files("solutions/src/main/java/gradus/exercises")) {
        String text = new String(read(zip, zip.getEntry(STUDENTS + file)), UTF_8);
        String solution = kit.read("solutions/src/main/java/gradus/exercises/" + file);
        if (solution.contains("@Graded(points") && !text.contains("throw new NotImpl")) {
          solved.add(file);
        }
      }
      assertEquals(null, zip.getEntry("kit/solutions"));
    }
    assertEquals(Set.of(), solved);
  }

  @Test
  void theSameKitMakesTheSameBytes() throws IOException {
    assertArrayEquals(Files.readAllBytes(zip()), Files.readAllBytes(zip()));
  }

  @Test
  void artemisHasItsTestsAndTheSolution() {
    Path artemis = folder.resolve("artemis");
    Autograder.writeArtemis(kit.folder(), Optional.empty(), Optional.empty(), artemis);
    assertTrue(Files.exists(artemis.resolve("tests/pom.xml")));
    assertTrue(Files.isExecutable(artemis.resolve("tests/grade.sh")));
    assertTrue(Files.exists(artemis.resolve("tests/" + STUDENTS + "step07/DenseLayer.java")));
    assertEquals(
        kit.read("solutions/src/main/java/gradus/exercises/step10/Adam.java"),
        read(artemis.resolve("solution/" + STUDENTS.substring(4) + "step10/Adam.java")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A stand-in for the grading, which ends in some way. */
  private JsonNode resultsAfter(String grading) throws IOException, InterruptedException {
    Path root = folder.resolve("autograder");
    Path source = Files.createDirectories(root.resolve("source"));
    Files.createDirectories(root.resolve("submission"));
    Path run = source.resolve("run_autograder");
    try (InputStream script = Autograder.class.getResourceAsStream("run_autograder")) {
      Files.write(run, script.readAllBytes());
    }
    Path grade = Files.writeString(source.resolve("grade.sh"), "#!/bin/sh\n" + grading + "\n");
    assertTrue(grade.toFile().setExecutable(true));
    ProcessBuilder builder = new ProcessBuilder("bash", run.toString()).inheritIO();
    builder.environment().put("GRADUS_AUTOGRADER", root.toString());
    assertEquals(0, builder.start().waitFor());
    return new ObjectMapper().readTree(Files.readAllBytes(root.resolve("results/results.json")));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Gradescope runs Linux")
  void whateverHappensThereIsAResult() throws Exception {
    for (String failing :
        Set.of(
            "exit 70",
            "kill -9 $$",
            "rm -rf \"$2\"",
            "mkdir -p \"$2/students/s/gradescope\"; : > \"$2/students/s/gradescope/results.json\"")) {
      JsonNode results = resultsAfter(failing);
      assertTrue(results.get("output").asText().contains("That is no zero"), failing);
      assertTrue(results.has("score"), failing);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Gradescope runs Linux")
  void whatWasFoundIsTheResult() throws Exception {
    JsonNode results =
        resultsAfter(
            "mkdir -p \"$2/students/a b/gradescope\"; "
                + "echo '{\"score\": 7}' > \"$2/students/a b/gradescope/results.json\"");
    assertEquals(7, results.get("score").asInt());
  }

  /** What grade.sh says after a grading that ends in some way, and how far it came. */
  private List<String> gradingEnds(int graded, int exported) throws Exception {
    Path home = Files.createDirectories(folder.resolve("jdk"));
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\ncase \"$*\" in *' class grade '*) echo graded; exit %d;; esac\n"
                .formatted(graded)
            + "echo exported; exit %d\n".formatted(exported));
    assertTrue(java.toFile().setExecutable(true));
    Path script = folder.resolve("grade.sh");
    try (InputStream text = Autograder.class.getResourceAsStream("grade.sh")) {
      Files.write(script, text.readAllBytes());
    }
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "in", "out", "junit");
    builder.environment().put("JAVA_HOME", home.toString());
    Process process = builder.redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>(process.inputReader(UTF_8).lines().toList());
    lines.add(String.valueOf(process.waitFor()));
    return lines;
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Artemis runs Linux")
  void whatWasNotGradedIsNoResultOfABuild() throws Exception {
    assertEquals(List.of("graded", "exported", "0"), gradingEnds(0, 0));
    assertEquals(List.of("graded", "exported", "1"), gradingEnds(1, 0));
    assertEquals(List.of("graded", "exported", "70"), gradingEnds(0, 2));
    assertEquals(List.of("graded", "70"), gradingEnds(2, 0));
  }

  @Test
  void withoutABuiltCommandThereIsNone() throws IOException {
    Files.delete(kit.root().resolve("cli/target/gradus-cli.jar"));
    Cli.Result run =
        kit.run("class", "export", "--out", folder.toString(), "--format", "autograder");
    run.assertRefused("cli/target/gradus-cli.jar is not there");
  }
}
