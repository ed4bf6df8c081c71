package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.curriculum.StubMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that the stubs are those that the generator makes of the solutions. */
class StubsTest {

  @Test
  @Tag("kit")
  void stubsAreInStepWithTheSolutions() throws IOException {
    StubGenerator generator =
        new StubGenerator(Path.of("src/main"), Path.of("..", "exercises", "src", "main"));
    assertEquals(List.of(), generator.differences(), "run StubGenerator; it differs in");
  }

  @Test
  void onlyTheBodiesOfGradedMethodsAreReplaced() {
    String source =
        """
        package gradus.exercises.step07;

        class Layer {
          /** Ünïcode 𝑊 · x. */
          @Graded(points = 2)
          int forward(int x) {
            if (x > 0) {
              return 1; // }
            }
            return 2;
          }

          int given() { return 3; }

          @Graded(points = 3)
          int backward() { return 4; }
        }
        """;
    String stub =
        """
        package gradus.exercises.step07;

        class Layer {
          /** Ünïcode 𝑊 · x. */
          @Graded(points = 2)
          int forward(int x) {
            throw new NotImplementedException("07 Layer.forward");
          }

          int given() { return 3; }

          @Graded(points = 3)
          int backward() {
            throw new NotImplementedException("07 Layer.backward");
          }
        }
        """;
    assertEquals(stub, StubMaker.of(source));
  }
}
