package gradus.grading.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StubMakerTest {

  private static final String SOLUTION =
      """
      package gradus.exercises.step07;

      /** A layer: σ(x)  and odd   spaces. */
      public final class DenseLayer {

        @Graded(points = 3)
        public double forward(double x) {
          // A brace } in a comment, and one in a text.
          return "}".isEmpty() ? 0 : helper(x);
        }

        private double helper(double x) { return 2 * x; }

          @Graded(points = 2)
          public void backward() {}
      }
      """;

  private static final String STUB =
      """
      package gradus.exercises.step07;

      /** A layer: σ(x)  and odd   spaces. */
      public final class DenseLayer {

        @Graded(points = 3)
        public double forward(double x) {
          throw new NotImplementedException("07 DenseLayer.forward");
        }

        private double helper(double x) { return 2 * x; }

          @Graded(points = 2)
          public void backward() {
            throw new NotImplementedException("07 DenseLayer.backward");
          }
      }
      """;

  @Test
  void theBodyOfAGradedMethodThrowsAndAllElseStays() {
    assertEquals(STUB, StubMaker.of(SOLUTION));
  }

  @Test
  void aStubIsItsOwnStub() {
    assertEquals(STUB, StubMaker.of(STUB));
  }

  @Test
  void withoutAGradedMethodNothingChanges() {
    String given = "package gradus.exercises.step01;\nclass Given { int f() { return 1; } }\n";
    assertEquals(given, StubMaker.of(given));
  }

  @Test
  void tabsAreOneColumnWide() {
    String tabs = "package a.step01;\nclass A {\n\t@Graded\n\tint f() { return 1; }\n}\n";
    String stub =
        "package a.step01;\nclass A {\n\t@Graded\n\tint f() {\n   throw new"
            + " NotImplementedException(\"01 A.f\");\n }\n}\n";
    assertEquals(stub, StubMaker.of(tabs));
  }
}
