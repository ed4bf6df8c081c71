package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.mistake.Diagnosis;
import gradus.nn.mistake.KnownMistakes;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that a gradient with a known mistake gets its name, and any other none. */
class DiagnosticsTest {

  private static final Matrix INPUT = Matrix.of(3, 2, 0.5, -1, 2, 1.5, -0.25, 3);
  private static final Matrix WEIGHTS = Matrix.of(2, 2, 0.3, -0.8, 1.1, 0.4);
  private static final Matrix UPSTREAM = Matrix.of(3, 2, 1, -2, 0.5, 3, -1, 0.25);

  /**
   * A dense layer without bias whose weight gradient is spoilt.
   *
   * @param mistake what becomes of the gradient, by the number of rows
   */
  private record Spoilt(Dense right, BiFunction<Matrix, Integer, Matrix> mistake) implements Layer {

    Spoilt(Dense right, UnaryOperator<Matrix> mistake) {
      this(right, (gradient, rows) -> mistake.apply(gradient));
    }

    @Override
    public Matrix forward(Matrix input) {
      return right.forward(input);
    }

    @Override
    public Matrix backward(Matrix outputGradient) {
      Matrix inputGradient = right.backward(outputGradient);
      Matrix gradient = right.parameters().get(0).gradient();
      InPlace.copy(mistake.apply(gradient, outputGradient.rows()), gradient);
      return inputGradient;
    }

    @Override
    public List<Parameter> parameters() {
      return right.parameters();
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("sign", (UnaryOperator<Matrix>) g -> g.scale(-1)),
        Arguments.of("factor-2", (UnaryOperator<Matrix>) g -> g.scale(2)),
        Arguments.of("factor-half", (UnaryOperator<Matrix>) g -> g.scale(0.5)),
        Arguments.of("factor", (UnaryOperator<Matrix>) g -> g.scale(0.1)),
        Arguments.of("frozen", (UnaryOperator<Matrix>) g -> g.scale(0)),
        Arguments.of("absolute-value", (UnaryOperator<Matrix>) g -> g.map(Math::abs)),
        Arguments.of("integer-division", (UnaryOperator<Matrix>) g -> g.map(x -> (int) x)),
        Arguments.of("transposed", (UnaryOperator<Matrix>) Matrix::transpose),
        Arguments.of(
            "missing-row", (UnaryOperator<Matrix>) g -> g.hadamard(Matrix.of(2, 2, 0, 0, 1, 1))),
        Arguments.of(
            "missing-column",
            (UnaryOperator<Matrix>) g -> g.hadamard(Matrix.of(2, 2, 1, 0, 1, 0))));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aKnownMistakeIsNamed(String id, UnaryOperator<Matrix> mistake) {
    assertEquals(List.of(id), ids(mistake));
  }

  @Test
  void meansAndSumsAreNamedByTheNumberOfRows() {
    Matrix right = Matrix.of(2, 2, 1, 2, -3, 4.5);
    assertEquals(List.of("factor-rows"), idsOf(right.scale(3), right, 3));
    assertEquals(List.of("factor-per-row"), idsOf(right.scale(1.0 / 3), right, 3));
  }

  @Test
  void whatIsNotKnownHasNoName() {
    assertEquals(List.of(), ids(g -> g.map(x -> x + 0.5)));
    assertEquals(List.of(), ids(g -> g.map(x -> Double.NaN)));
    assertEquals(List.of(), ids(g -> g.map(x -> 2 * x + 1e-6)), "nine digits or nothing");
  }

  @Test
  void aRightGradientHasNoDiagnosis() {
    assertEquals(List.of(), ids(g -> g));
  }

  /** With two rows, a factor of two is also the number of rows; with one row less it is not. */
  @Test
  void whatOnlyOneCaseExplainsIsNotNamed() {
    Matrix right = Matrix.of(2, 2, 1, 2, -3, 4.5);
    assertEquals(List.of("factor-2", "factor-rows"), idsOf(right.scale(2), right, 2));
    Layer layer = new Spoilt(Dense.withoutBias(WEIGHTS.copy()), g -> g.scale(2));
    GradientReport report =
        GradientCheck.ofLayer(
            layer, Matrix.of(2, 2, 0.5, -1, 2, 1.5), Matrix.of(2, 2, 1, -2, 0.5, 3));
    assertEquals(
        List.of("factor-2"),
        report.blocks().get(0).diagnoses().stream().map(Diagnosis::id).toList());
  }

  @Test
  void aMeanOverTheRowsIsNamed() {
    Dense right = Dense.withoutBias(WEIGHTS.copy());
    Layer mean = new Spoilt(right, (gradient, rows) -> gradient.scale(1.0 / rows));
    assertEquals(List.of("factor-per-row"), ids(mean));
  }

  private static List<String> ids(UnaryOperator<Matrix> mistake) {
    return ids(new Spoilt(Dense.withoutBias(WEIGHTS.copy()), mistake));
  }

  private static List<String> ids(Layer layer) {
    GradientReport report = GradientCheck.ofLayer(layer, INPUT, UPSTREAM);
    assertTrue(report.blocks().get(1).diagnoses().isEmpty(), "the input's gradient is right");
    return report.blocks().get(0).diagnoses().stream().map(Diagnosis::id).toList();
  }

  private static List<String> idsOf(Matrix yours, Matrix right, int rows) {
    return KnownMistakes.general(yours, right, rows).stream()
        .filter(mistake -> mistake.explains(yours))
        .map(mistake -> mistake.diagnosis().id())
        .toList();
  }
}
