package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {

  private static VerdictKey key(int number) {
    return new VerdictKey(2, "files " + number, "grader", "1", "java");
  }

  private static StepVerdict verdict(String failing) {
    Map<String, StoredResult> results = new LinkedHashMap<>();
    Curriculum.step(2)
        .exercises()
        .forEach(
            exercise ->
                results.put(
                    exercise.id(),
                    StoredResult.of(
                        Outcome.of(exercise.id().equals(failing) ? Status.WRONG : Status.PASSES))));
    return new StepVerdict(key(1), results, "");
  }

  @Test
  void aboutOneInTwentyIsASample() {
    long samples =
        IntStream.range(0, 2_000).filter(i -> Sampling.isSample(List.of(key(i)))).count();
    assertTrue(samples > 60 && samples < 150, samples + " of 2,000");
  }

  @Test
  void theSameFilesAreAlwaysASampleOrNever() {
    for (int i = 0; i < 100; i++) {
      List<VerdictKey> keys = List.of(key(i), key(i + 1));
      assertEquals(Sampling.isSample(keys), Sampling.isSample(List.copyOf(keys)));
    }
  }

  @Test
  void onlyWorkersThatDifferForGoodAreToBlame() {
    List<StepVerdict> one = List.of(verdict(""));
    List<StepVerdict> other = List.of(verdict("Activations.relu"));
    assertTrue(Sampling.isTheWorkersDoing(one, other, one, other));
    assertFalse(Sampling.isTheWorkersDoing(one, other, other, other), "chance, in a warm one");
    assertFalse(Sampling.isTheWorkersDoing(one, other, one, one), "chance, in a fresh one");
    assertFalse(Sampling.isTheWorkersDoing(one, one, one, one));
  }

  @Test
  void aDifferenceIsFoundAndNamed() {
    List<StepVerdict> one = List.of(verdict(""));
    List<StepVerdict> other = List.of(verdict("Activations.relu"));
    assertTrue(Sampling.areEqual(one, List.of(verdict(""))));
    assertFalse(Sampling.areEqual(one, other));
    assertTrue(
        Sampling.difference(one, other)
            .startsWith("Activations.relu is passes in a worker that has graded others"),
        Sampling.difference(one, other));
  }
}
