package gradus.exercises.typos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kit")
class TyposTest {

  private static final Path SOLUTIONS = Path.of("src/main/java/gradus/exercises");
  private static final int TRIED = 400;

  @Test
  void oneTokenMistypedCostsNoOtherFile() throws IOException {
    Typos typos = Typos.of(SOLUTIONS, 1, TRIED);
    assertEquals(TRIED, typos.tried());
    assertEquals(List.of(), typos.costStrangers());
    assertEquals(List.of(), typos.costNeighbours());
    // What is drawn is no empty promise: most typos are errors.
    assertTrue(typos.compiled() < TRIED / 4, typos::figures);
  }
}
