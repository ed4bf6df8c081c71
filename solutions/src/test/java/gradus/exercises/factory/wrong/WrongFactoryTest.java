package gradus.exercises.factory.wrong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.factory.Variant;
import gradus.exercises.factory.Verdict;
import gradus.exercises.factory.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks a sample of what {@link WrongFactory} grades: nothing wrong passes. */
@Tag("kit")
class WrongFactoryTest {

  /** Change it with the bank and the rules: a number that falls by itself is a defect. */
  private static final int VARIANTS = 23_017;

  private static final int SAMPLE = 500;

  private static final int PROCESSES = 2;

  @Test
  void whatPassesOfTheSampleIsInTheList(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<Variant> variants = WrongVariants.all();
    assertEquals(VARIANTS, variants.size());
    Survivors survivors = Survivors.read();
    List<Variant> sample =
        IntStream.range(0, SAMPLE)
            .mapToObj(i -> variants.get(i * variants.size() / SAMPLE))
            .filter(variant -> survivors.reason(variant).isEmpty())
            .toList();
    // In processes of their own: some of them never end.
    WorkerPool pool = new WorkerPool(sample, folder);
    Map<String, Verdict> verdicts =
        pool.run(WrongFactory.class, List.of(WrongFactory.WORKER), PROCESSES);
    assertEquals(sample.size(), verdicts.size());
    List<String> unexplained =
        sample.stream()
            .filter(variant -> verdicts.get(variant.key()).passes())
            .map(Survivors::key)
            .toList();
    assertEquals(List.of(), unexplained);
  }

  @Test
  void theListHasNothingThatIsNotMade() throws IOException {
    Set<String> listed = new TreeSet<>(Survivors.read().keys());
    assertTrue(!listed.isEmpty());
    listed.removeAll(WrongVariants.all().stream().map(Survivors::key).collect(Collectors.toSet()));
    assertEquals(Set.of(), listed);
  }
}
