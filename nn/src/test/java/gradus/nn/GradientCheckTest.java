package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.math.RelativeError;
import gradus.nn.GradientReport.Block;
import gradus.nn.GradientReport.Verdict;
import gradus.nn.Mistakes.Mistake;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that wrong gradients are rejected and right ones accepted. */
class GradientCheckTest {

  private static final NumpyRandom RANDOM = new NumpyRandom(5);
  private static final Matrix INPUT = random(5, 3);
  private static final Matrix OTHER_INPUT = random(5, 3);

  static Stream<Mistake> mistakes() {
    return Mistakes.ofGradients().stream();
  }

  static Stream<Mistake> mistakesOfCalls() {
    return Mistakes.ofCalls().stream();
  }

  static DoubleStream scales() {
    return DoubleStream.of(1, 10, 30, 100, 1e3, 1e5);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void rejectsTheMistakeInItsBlock(Mistake mistake) {
    Layer layer = mistake.layer().apply(new NumpyRandom(1));
    GradientReport report = GradientCheck.ofLayer(layer, INPUT, upstream(layer));
    assertTrue(report.differs());
    assertFalse(report.agrees());
    for (Block block : report.blocks()) {
      boolean wrong = block.name().equals(mistake.block());
      assertEquals(wrong ? Verdict.DIFFERS : Verdict.AGREES, block.verdict(), block.name());
      if (wrong) {
        assertTrue(block.relativeError() > 1000 * RelativeError.TOLERANCE);
      }
    }
  }

  /** Calls the laws of the contract one by one: each must reject its mistake. */
  @ParameterizedTest
  @MethodSource("mistakesOfCalls")
  void theContractRejectsWhatOneCallDoesNotShow(Mistake mistake) {
    LayerContract contract = (inputs, outputs, random) -> mistake.layer().apply(new NumpyRandom(1));
    LayerCase tried = new LayerCase(INPUT, 2, 3);
    contract.gradientsAreThoseOfFiniteDifferences(tried);
    assertThrows(
        Throwable.class,
        () -> {
          contract.backwardTwiceDoublesTheGradients(tried);
          contract.theSecondOfTwoForwardsCounts(tried);
        });
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void theContractRejectsTheMistakeToo(Mistake mistake) {
    LayerContract contract = (inputs, outputs, random) -> mistake.layer().apply(new NumpyRandom(1));
    LayerCase tried = new LayerCase(INPUT, 2, 3);
    assertThrows(
        AssertionError.class,
        () -> {
          contract.argumentsAreLeftAsTheyWere(tried);
          contract.gradientsAreThoseOfFiniteDifferences(tried);
        });
  }

  @Test
  void aStaleCacheShowsOnceTheLayerWasUsed() {
    Layer layer = Mistakes.ofCalls().get(1).layer().apply(new NumpyRandom(1));
    layer.forward(OTHER_INPUT);
    assertTrue(GradientCheck.ofLayer(layer, INPUT, upstream(layer)).differs());
  }

  @Test
  void leavesItsArgumentsAndTheParameters() {
    Network network = network(1);
    List<Matrix> before = network.parameters().stream().map(p -> p.value().copy()).toList();
    Dataset xor = Datasets.xor();
    GradientReport report = GradientCheck.ofNetwork(network, Losses.MSE, xor);
    assertEquals(before, network.parameters().stream().map(Parameter::value).toList());
    assertEquals(Datasets.xor(), xor);
    assertTrue(report.agrees());
    assertTrue(report.worst() < 1e-9, "worst " + report.worst());
    assertEquals(
        List.of(
            "layer 1, dense 2→4: weights",
            "layer 1, dense 2→4: bias",
            "layer 3, dense 4→1: weights",
            "layer 3, dense 4→1: bias",
            "input"),
        report.blocks().stream().map(Block::name).toList());
  }

  /** By symmetry every gradient of the weights is 0 here, and what is left of it is rounding. */
  @ParameterizedTest
  @EnumSource(Losses.class)
  void zeroWeightsRaiseNoAlarm(Losses loss) {
    Network network = network(0);
    assertFalse(GradientCheck.ofNetwork(network, loss, Datasets.xor()).differs());
    assertFalse(GradientCheck.ofLayer(network, Datasets.xor().inputs(), ones(4, 1)).differs());
  }

  @ParameterizedTest
  @MethodSource("scales")
  void saturationRaisesNoAlarm(double scale) {
    Network network = network(scale);
    for (Losses loss : List.of(Losses.MSE, Losses.BINARY_CROSS_ENTROPY)) {
      GradientReport report = GradientCheck.ofNetwork(network, loss, Datasets.or());
      assertFalse(report.differs(), () -> loss + " " + report);
    }
  }

  /** p − t = 1e-10: the loss is 1e-20, and the prediction's rounding is larger than the loss's. */
  @ParameterizedTest
  @MethodSource("scales")
  void nearlyPerfectPredictionsRaiseNoAlarm(double weight) {
    Dataset data = new Dataset("one", Matrix.row(1), Matrix.row(1));
    Network network = network(weight, 0);
    assertFalse(GradientCheck.ofNetwork(network, Losses.MSE, data).differs());
    Network half = network(23, 0);
    assertFalse(GradientCheck.ofNetwork(half, Losses.MSE, data).differs());
  }

  @Test
  void losses() {
    Block block = GradientCheck.ofLoss(Losses.MSE, Matrix.row(1, 2), Matrix.row(0, 5));
    assertEquals(Matrix.row(1, -3), block.analytic());
    assertEquals(Verdict.AGREES, block.verdict());
    Loss wrong = withGradient((p, t) -> p.minus(t));
    assertEquals(
        Verdict.DIFFERS,
        GradientCheck.ofLoss(wrong, Matrix.row(1, 2, 4), Matrix.row(0, 5, 1)).verdict());
    Loss nan = withGradient((p, t) -> p.map(x -> Double.NaN));
    assertEquals(
        Verdict.DIFFERS, GradientCheck.ofLoss(nan, Matrix.row(1), Matrix.row(1)).verdict());
    Loss infinite = withGradient((p, t) -> p.map(x -> Double.POSITIVE_INFINITY));
    assertEquals(
        Verdict.DIFFERS, GradientCheck.ofLoss(infinite, Matrix.row(1), Matrix.row(1)).verdict());
  }

  private static Loss withGradient(BinaryOperator<Matrix> gradient) {
    return new Loss() {
      @Override
      public double value(Matrix predictions, Matrix targets) {
        return Losses.MSE.value(predictions, targets);
      }

      @Override
      public Matrix gradient(Matrix predictions, Matrix targets) {
        return gradient.apply(predictions, targets);
      }
    };
  }

  private static Network network(double scale) {
    NumpyRandom random = new NumpyRandom(2);
    Network network =
        Network.dense(
            List.of(2, 4, 1), Activation.TANH, Activation.SIGMOID, Initializer.UNIFORM, random);
    network.parameters().forEach(p -> InPlace.scale(p.value(), scale, p.value()));
    return network;
  }

  private static Network network(double weight, double bias) {
    return new Network(
        1,
        List.of(
            new Dense(Matrix.row(weight), Matrix.row(bias)),
            new ActivationLayer(Activation.SIGMOID)));
  }

  private static Matrix upstream(Layer layer) {
    return LayerCase.upstream(layer.forward(INPUT.copy()), 9);
  }

  private static Matrix ones(int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> 1);
  }

  private static Matrix random(int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> 4 * RANDOM.nextDouble() - 2);
  }
}
