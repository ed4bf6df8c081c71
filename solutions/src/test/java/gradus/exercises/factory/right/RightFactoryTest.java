package gradus.exercises.factory.right;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.factory.Base;
import gradus.exercises.factory.Variant;
import gradus.exercises.factory.VariantGrader;
import gradus.exercises.factory.Verdict;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks a sample of what {@link RightFactory} grades: no right submission is refused. */
class RightFactoryTest {

  /** Change it with the bank and the rules: a number that falls by itself is a defect. */
  private static final int VARIANTS = 3355;

  private static final int FEWEST_OF_A_METHOD = 20;

  private static final int SAMPLE = 150;

  private static final long SEED = 1;

  @Test
  @Tag("kit")
  void noneOfTheSampleIsRefused() throws IOException {
    List<Variant> variants = RightVariants.all();
    assertEquals(VARIANTS, variants.size());
    Map<Exercise, Long> byMethod =
        variants.stream().collect(Collectors.groupingBy(Variant::exercise, Collectors.counting()));
    Curriculum.exercises()
        .filter(exercise -> !exercise.isFinale())
        .forEach(e -> assertTrue(byMethod.getOrDefault(e, 0L) >= FEWEST_OF_A_METHOD, e::id));
    assertEquals(List.of(), refusals(sample(variants)));
  }

  /** The list goes through the methods, and in each through the rules: so do its every so many. */
  private static List<Variant> sample(List<Variant> variants) {
    return IntStream.range(0, SAMPLE)
        .mapToObj(i -> variants.get(i * variants.size() / SAMPLE))
        .toList();
  }

  private static List<String> refusals(List<Variant> sample) {
    List<String> refusals = new ArrayList<>();
    try (VariantGrader grader = new VariantGrader(RightFactory.SETTINGS)) {
      for (Variant variant : sample) {
        Verdict verdict = grader.grade(variant, SEED, SEED);
        if (!verdict.passes()) {
          refusals.add(RightFactory.refusal(variant, verdict));
        }
      }
    }
    return refusals;
  }

  @Test
  void whatIsWrongIsRefused() throws IOException {
    Exercise relu = Curriculum.find("Activations.relu").orElseThrow();
    String source =
        Base.all().stream()
            .filter(base -> base.exercise().equals(relu))
            .findFirst()
            .orElseThrow()
            .source();
    String path = Variant.path(relu, relu.file());
    try (VariantGrader grader = new VariantGrader(RightFactory.SETTINGS)) {
      assertEquals("passes", status(grader, relu, Map.of(path, source)));
      String wrong = source.replace("Math.max(0, x)", "Math.max(1, x)");
      assertEquals("wrong", status(grader, relu, Map.of(path, wrong)));
      String broken = source.replace("Math.max(0, x)", "Math.max(0, )");
      assertEquals(Verdict.NOT_COMPILED, status(grader, relu, Map.of(path, broken)));
    }
  }

  private static String status(VariantGrader grader, Exercise exercise, Map<String, String> files) {
    Variant variant = new Variant(exercise, "solution", List.of(), List.of(), files);
    return grader.grade(variant, SEED, SEED).status();
  }
}
