package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Results;
import gradus.grading.run.Grader;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests the grader, called directly and more than once in one JVM. */
class GraderTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise SIGMOID = Curriculum.find("Activations.sigmoid").orElseThrow();

  @Test
  void gradesWhatItIsAskedForAndNothingElse() {
    try (StudentClassLoader classes = new StudentClassLoader(Reference.FOLDERS, true)) {
      AtomicInteger properties = new AtomicInteger();
      Results results =
          Grader.grade(
              classes,
              classes.enforcer(),
              List.of(RELU),
              Reference.SETTINGS,
              sofar -> properties.incrementAndGet());
      assertEquals(Status.PASSES, results.of(RELU).status());
      assertEquals(Status.NOT_GRADED, results.of(SIGMOID).status());
      assertEquals(properties.get(), results.of(RELU).properties());
    }
  }

  @Test
  void everyRunBeginsAnew() {
    for (int run = 0; run < 2; run++) {
      try (StudentClassLoader classes = new StudentClassLoader(Reference.FOLDERS, true)) {
        Results results = Grader.grade(classes, List.of(RELU, SIGMOID), Reference.SETTINGS);
        assertEquals(Status.PASSES, results.of(SIGMOID).status());
        assertEquals(Status.PASSES, results.of(RELU).status());
      }
    }
  }
}
