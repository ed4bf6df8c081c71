package gradus.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {

  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itIsGivenTheWholeText() throws Exception {
    Path shown = folder.resolve("shown");
    assertTrue(new Pager("cat > '" + shown + "'").show(List.of("σ", "", "two"), false));
    assertEquals(List.of("σ", "", "two"), Files.readAllLines(shown));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoeverLeavesEarlyIsNotToldAgain() {
    List<String> lines = Collections.nCopies(100_000, "a line that is longer than a pipe has room");
    assertTrue(new Pager("true").show(lines, true));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPagerThatIsNotThereIsSaid() {
    assertFalse(new Pager("exec no-such-pager").show(List.of("text"), true));
    assertFalse(new Pager("exec '" + folder + "'").show(List.of("text"), true));
    assertFalse(new Pager("exit 2").show(List.of("text"), true));
  }

  @Test
  void itIsTheOneThatIsNamed() {
    assertEquals(Optional.of(new Pager("most -s")), Pager.of("most -s"));
    assertEquals(Optional.empty(), Pager.of(" "));
    assertTrue(Pager.of("less").orElseThrow().command().contains("-FRX"));
  }
}
