package gradus.exercises.factory.wrong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.factory.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks a sample of what {@link WrongFactory} grades: nothing wrong passes. */
@Tag("kit")
class WrongFactoryTest {

  /** Change it with the bank and the rules: a number that falls by itself is a defect. */
  private static final int VARIANTS = 23_017;

  private static final int SAMPLE = 500;

  @Test
  void whatPassesOfTheSampleIsInTheList() throws IOException {
    List<Variant> variants = WrongVariants.all();
    assertEquals(VARIANTS, variants.size());
    Survivors survivors = Survivors.read();
    try (WrongFactory factory = new WrongFactory()) {
      List<String> unexplained =
          IntStream.range(0, SAMPLE)
              .mapToObj(i -> variants.get(i * variants.size() / SAMPLE))
              .filter(variant -> survivors.reason(variant).isEmpty())
              .filter(variant -> factory.grade(variant).passes())
              .map(Survivors::key)
              .toList();
      assertEquals(List.of(), unexplained);
    }
  }

  @Test
  void theListHasNothingThatIsNotMade() throws IOException {
    Set<String> listed = new TreeSet<>(Survivors.read().keys());
    assertTrue(!listed.isEmpty());
    listed.removeAll(WrongVariants.all().stream().map(Survivors::key).collect(Collectors.toSet()));
    assertEquals(Set.of(), listed);
  }
}
