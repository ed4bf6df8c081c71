package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.grader.Workplace.Linker;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit in which submissions are laid. */
class WorkplaceTest {

  private static final KitFolder KIT = new KitFolder(Path.of("").toAbsolutePath().getParent());

  static Stream<Linker> thatMakeNone() {
    return Stream.of(
        (place, folder) -> {
          throw new FileSystemException(
              place.toString(), null, "A required privilege is not held by the client");
        },
        (place, folder) -> {
          throw new UnsupportedOperationException("Symbolic links not supported");
        });
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(folder::relativize).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("thatMakeNone")
  void whereNoLinkCanBeMadeThePropertiesAreCopied(Linker linker) throws IOException {
    try (Workplace work = new Workplace(KIT, linker)) {
      Path properties = work.paths().properties();
      assertFalse(Files.isSymbolicLink(properties));
      assertEquals(files(KIT.tests()), files(properties));
      Path one = Path.of("step02/ActivationsProperties.java");
      assertArrayEquals(
          Files.readAllBytes(KIT.tests().resolve(one)),
          Files.readAllBytes(properties.resolve(one)));
    }
  }

  @Test
  void theFolderGoesWithAllThatIsInIt() throws IOException {
    Path folder;
    try (Workplace work = new Workplace(KIT)) {
      folder = work.folder();
      work.lay(List.of());
      assertTrue(Files.exists(work.paths().sources().resolve("Graded.java")));
    }
    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(KIT.tests()));
  }
}
