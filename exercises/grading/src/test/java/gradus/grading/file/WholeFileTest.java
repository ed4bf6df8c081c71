package gradus.grading.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("grade.json");
  }

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    WholeFile.write(file, NEW);
    assertArrayEquals(NEW, Files.readAllBytes(file));
    assertEquals(List.of("grade.json"), names(folder));
  }

  @Test
  void aLongerFileIsReplacedWhole() throws IOException {
    Files.writeString(file, "old and much longer");
    WholeFile.write(file, NEW);
    assertArrayEquals(NEW, Files.readAllBytes(file));
    assertEquals(List.of("grade.json"), names(folder));
  }

  @Test
  void whoReadsTheOldFileReadsItToItsEnd() throws IOException {
    Files.writeString(file, "old");
    try (var reader = Files.newBufferedReader(file)) {
      WholeFile.write(file, NEW);
      assertEquals("old", reader.readLine());
    }
  }

  @Test
  void whatASymbolicLinkPointsToIsReplaced() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("kept.json");
    Files.writeString(elsewhere, "old");
    Files.createSymbolicLink(file, elsewhere);
    WholeFile.write(file, NEW);
    assertTrue(Files.isSymbolicLink(file));
    assertArrayEquals(NEW, Files.readAllBytes(elsewhere));
    assertEquals(List.of("kept.json"), names(elsewhere.getParent()));
  }

  @Test
  void aFolderInItsPlaceStaysAndNothingElseIsLeft() throws IOException {
    Files.createDirectory(file);
    Files.writeString(file.resolve("inside"), "old");
    assertThrows(IOException.class, () -> WholeFile.write(file, NEW));
    assertEquals("old", Files.readString(file.resolve("inside")));
    assertEquals(List.of("grade.json"), names(folder));
  }

  @Test
  void theFolderHasToBeThere() {
    Path lost = folder.resolve("none").resolve("grade.json");
    assertThrows(NoSuchFileException.class, () -> WholeFile.write(lost, NEW));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
