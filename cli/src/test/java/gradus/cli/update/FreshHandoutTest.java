package gradus.cli.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.HandoutStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unpacked of a hand-out does not stay. */
class FreshHandoutTest {

  @TempDir Path folder;

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("new.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write("{}".getBytes(UTF_8));
      }
    }
    return zip;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "autumn/", "gradus-update-3/"})
  void whereverItsFolderIsAllOfItGoes(String inside) throws IOException {
    Path root;
    Path top;
    try (FreshHandout fresh =
        FreshHandout.open(zip(inside + HandoutStamp.FILE, inside + "README.md"))) {
      root = fresh.root();
      top = fresh.unpacked().orElseThrow().path();
      assertEquals(top.resolve(inside), root);
      assertEquals(List.of(HandoutStamp.FILE, "README.md"), List.copyOf(fresh.files()));
      // Which the next command knows as one that was left behind, if this one is killed.
      assertTrue(Files.exists(top.resolveSibling("lock")));
    }
    assertFalse(Files.exists(root));
    assertFalse(Files.exists(top.getParent()));
  }

  @Test
  void aFolderIsTheOwnersAndStays() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    FreshHandout.open(own).close();
    assertTrue(Files.exists(own));
  }

  @Test
  void whatIsNoHandoutIsRefused() throws IOException {
    Path zip = zip("a/b.txt");
    UserMistake mistake = assertThrows(UserMistake.class, () -> FreshHandout.open(zip));
    assertTrue(mistake.getMessage().contains("is no hand-out of a course"), mistake.getMessage());
  }
}
