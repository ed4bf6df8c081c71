package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.grading.Grader;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.StudentsClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The grader, called directly and more than once in one JVM. */
class GraderTest {

  private static final List<Path> SOLUTIONS =
      List.of(Path.of("target", "classes"), Path.of("target", "test-classes"));

  private static final Ladder.Method RELU = Ladder.find("Activations.relu").orElseThrow();
  private static final Ladder.Method SIGMOID = Ladder.find("Activations.sigmoid").orElseThrow();

  @Test
  void gradesWhatItIsAskedForAndNothingElse() {
    try (StudentsClasses classes = new StudentsClasses(SOLUTIONS)) {
      AtomicInteger properties = new AtomicInteger();
      Gradings gradings =
          Grader.grade(classes, List.of(RELU), sofar -> properties.incrementAndGet());
      assertEquals(Status.PASSES, gradings.of(RELU).status());
      assertEquals(Status.NOT_GRADED, gradings.of(SIGMOID).status());
      assertEquals(properties.get(), gradings.of(RELU).properties());
    }
  }

  @Test
  void everyRunBeginsAnew() {
    for (int run = 0; run < 2; run++) {
      try (StudentsClasses classes = new StudentsClasses(SOLUTIONS)) {
        Gradings gradings = Grader.grade(classes, List.of(RELU, SIGMOID), sofar -> {});
        assertEquals(Status.PASSES, gradings.of(SIGMOID).status());
        assertEquals(Status.PASSES, gradings.of(RELU).status());
      }
    }
  }
}
