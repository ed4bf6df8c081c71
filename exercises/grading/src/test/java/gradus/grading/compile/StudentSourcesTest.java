package gradus.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentSourcesTest {

  private static final String PACKAGE = "package gradus.exercises.step01;\n";

  @TempDir Path kit;
  private Path step;
  private StudentSources sources;

  @BeforeEach
  void start() throws IOException {
    KitPaths paths = KitPaths.ofKit(kit);
    sources = new StudentSources(paths);
    step = Files.createDirectories(paths.sources().resolve("step01"));
    write("Matrices.java", PACKAGE + "class Matrices {}");
  }

  @Test
  void theFilesOfTheCurriculumComeFirst() throws IOException {
    write("AHelper.java", PACKAGE);
    assertEquals(List.of("Matrices.java", "AHelper.java"), names());
    assertEquals(List.of(), sources.complaints(List.of("step01")));
  }

  @Test
  void whatAnEditorLeavesIsNoSource() throws IOException {
    Files.createSymbolicLink(step.resolve(".#Matrices.java"), Path.of("somebody@host.1:2"));
    write(".Matrices.java", "nonsense");
    assertEquals(List.of("Matrices.java"), names());
    assertEquals(List.of(), sources.complaints(List.of("step01")));
  }

  @Test
  void whatIsNoFileIsLeftOut() throws IOException {
    Files.createSymbolicLink(step.resolve("Link.java"), Path.of("/nowhere/at/all"));
    Files.createSymbolicLink(step.resolve("Loop.java"), Path.of("Loop.java"));
    Files.createDirectory(step.resolve("Folder.java"));
    assertLeftOut(3, "no file that can be read");
  }

  @Test
  void aFolderBelowIsLeftOutIfItHoldsSources() throws IOException {
    Files.createDirectory(step.resolve("notes"));
    Files.createDirectory(step.resolve("util"));
    write("util/Tool.java", "package gradus.exercises.step01.util;");
    assertLeftOut(1, "no folder below");
  }

  @Test
  void aCopyIsLeftOut() throws IOException {
    write("Matrices (1).java", PACKAGE);
    write("Matrices - Copy.java", PACKAGE);
    write("Matrices.java.java", PACKAGE);
    write("package-info.java", PACKAGE);
    assertEquals(List.of("Matrices.java", "package-info.java"), names());
    assertEquals(3, sources.complaints(List.of("step01")).size());
  }

  @Test
  void aModuleIsLeftOutAndSaysSo() throws IOException {
    write("module-info.java", "module student {}");
    assertLeftOut(1, "no module");
  }

  @Test
  void whatIsNoTextIsLeftOut() throws IOException {
    Files.write(step.resolve("Wide.java"), PACKAGE.getBytes(StandardCharsets.UTF_16));
    assertLeftOut(1, "no text, or one in UTF-16");
  }

  @Test
  void aTextInAnotherEncodingIsCompiled() throws IOException {
    String source = PACKAGE + "// gr\u00f6\u00dfer\nclass Larger {}";
    Files.write(step.resolve("Larger.java"), source.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of("Matrices.java", "Larger.java"), names());
  }

  @Test
  void whatIsTooLongIsLeftOut() throws IOException {
    write("Long.java", PACKAGE + " ".repeat(1 << 20));
    assertLeftOut(1, "longer than a megabyte");
  }

  private void assertLeftOut(int count, String why) {
    assertEquals(List.of("Matrices.java"), names());
    List<CompilerMessage> complaints = sources.complaints(List.of("step01"));
    assertEquals(count, complaints.size());
    assertTrue(complaints.stream().allMatch(one -> one.text().contains(why)), complaints::toString);
  }

  private List<String> names() {
    return sources.ofStep("step01").stream().map(file -> file.getFileName().toString()).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(step.resolve(name), text);
  }
}
