package gradus.cli.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that the figures on the disk are those that the generator draws. */
@Tag("kit")
class FiguresTest {

  private static final int LARGEST = 40_000;

  @Test
  void theFilesAreWhatIsDrawn() {
    Figures.all()
        .forEach(
            (name, svg) -> {
              assertEquals(svg.toString(), read(name), name + ": run Figures");
              assertTrue(svg.toString().length() < LARGEST, name + " is too large");
            });
  }

  @Test
  void noOtherFileIsThere() throws IOException {
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(Figures.FOLDER)) {
      files.forEach(file -> there.add(file.getFileName().toString()));
    }
    assertEquals(Figures.all().keySet(), there);
  }

  private static String read(String name) {
    try {
      return Files.readString(Figures.FOLDER.resolve(name));
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
