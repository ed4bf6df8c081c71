package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.GradientReport.Block;
import gradus.nn.GradientReport.Verdict;
import gradus.nn.mistake.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the mistakes of wrong layers are named in the gradients of a whole network. */
class GradientSearchTest {

  private static final Dataset DATA = data(5, 3, 2);

  private static Dataset data(int rows, int inputs, int outputs) {
    NumpyRandom random = new NumpyRandom(7);
    Matrix x = Matrix.zeros(rows, inputs).map(none -> 4 * random.nextDouble() - 2);
    Matrix t = Matrix.zeros(rows, outputs).map(none -> random.nextDouble());
    return new Dataset("random", x, t);
  }

  /** 3 → 3 → 2, with the wrong layer as the second dense one, or in the place of a sigmoid. */
  private static Network network(Layer wrong) {
    NumpyRandom random = new NumpyRandom(3);
    List<Layer> layers = new ArrayList<>();
    layers.add(Initializer.UNIFORM.dense(3, 3, random));
    boolean isDense = !wrong.parameters().isEmpty();
    layers.add(isDense ? new ActivationLayer(Activation.TANH) : wrong);
    layers.add(isDense ? wrong : Initializer.UNIFORM.dense(3, 2, random));
    layers.add(new ActivationLayer(Activation.SIGMOID));
    return new Network(3, layers);
  }

  @ParameterizedTest
  @CsvSource({
    "1 slope from the pre-activation, derivative-at-preactivation",
    "2 sigmoid applied again, sigmoid-again",
    "6 no slope at all, derivative-missing",
    "16 slope of tanh, other-activation",
    "12 sign, sign",
    "7 bias never learns, frozen",
    "8 last row only, last-row-only",
    "8 mean of the rows, factor-per-row",
    "9 twice as large, factor-2",
    "13 sign of the bias, sign",
    "13 sign of the input, sign",
    "14 weights read crosswise, weights-crosswise",
    "15 outgoing weights missing, weights-missing",
    "17 first unit skipped, first-column-missing"
  })
  void aMistakeInALayerIsNamedInEveryWrongBlock(String name, String id) {
    for (Block block : check(layer(name)).blocks()) {
      boolean isWrong = block.verdict() == Verdict.DIFFERS;
      assertEquals(isWrong ? List.of(id) : List.of(), ids(block), block.name());
    }
  }

  /** No right formula is one or two slips away. */
  @ParameterizedTest
  @CsvSource({
    "not a number",
    "infinite",
    "8 times the input",
    "14 weight gradient stored crosswise"
  })
  void anotherMistakeHasNoName(String name) {
    GradientReport report = check(layer(name));
    assertTrue(report.differs());
    report.blocks().forEach(block -> assertEquals(List.of(), ids(block), block.name()));
  }

  /** The name says which layer, also in the gradients of the layers before it. */
  @Test
  void theLayerIsSaid() {
    Block first = check(layer("6 no slope at all")).blocks().get(0);
    assertEquals(
        "Yours is not multiplied by the derivative of the sigmoid at layer 2.",
        first.diagnoses().get(0).sentence());
  }

  @Test
  void twoSlipsAreNamed() {
    Block first = check(sigmoid((x, y) -> -2 * y)).blocks().get(0);
    assertEquals(Verdict.DIFFERS, first.verdict());
    assertEquals(List.of(), ids(first), "and three are not");
    Block second = check(sigmoid((x, y) -> -y)).blocks().get(0);
    assertEquals(List.of("function-for-derivative", "sign"), ids(second));
  }

  /** A layer of another kind is not searched; what any gradient may have is still named. */
  @Test
  void withoutAFormulaTheGeneralMistakesAreNamed() {
    List<Layer> layers = new ArrayList<>(network(layer("9 twice as large")).layers());
    layers.set(1, new ActivationLayer(Activation.LEAKY_RELU));
    GradientReport report = GradientCheck.ofNetwork(new Network(3, layers), Losses.MSE, DATA);
    assertEquals(List.of("factor-2"), ids(report.blocks().get(2)));
  }

  @ParameterizedTest
  @EnumSource(Losses.class)
  void aMistakeInALossIsNamed(Losses loss) {
    Loss wrong =
        new Loss() {
          @Override
          public double value(Matrix predictions, Matrix targets) {
            return loss.value(predictions, targets);
          }

          @Override
          public Matrix gradient(Matrix predictions, Matrix targets) {
            Matrix gradient = loss.gradient(predictions, targets);
            return loss == Losses.MSE ? predictions.plus(targets) : gradient.scale(-1);
          }
        };
    Dataset data = new Dataset("rows", DATA.inputs(), DATA.targets().map(t -> t < 0.5 ? 0 : 1));
    Network network = network(new ActivationLayer(Activation.RELU));
    GradientReport report = GradientCheck.ofNetwork(network, wrong, data);
    List<String> expected =
        loss == Losses.MSE ? List.of("sum-for-difference", "factor-rows") : List.of("sign");
    assertTrue(report.differs());
    assertEquals(expected, ids(report.blocks().get(2)));
  }

  /** A hundred rows are too many for the search, and the first ones tell enough. */
  @Test
  void manyRowsAreNoObstacle() {
    Network network = network(layer("2 sigmoid applied again"));
    GradientReport report = GradientCheck.ofNetwork(network, Losses.MSE, data(100, 3, 2));
    assertEquals(List.of("sigmoid-again"), ids(report.blocks().get(0)));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationOfARightNetworkAgrees(Activation activation) {
    GradientReport report = check(new ActivationLayer(activation));
    assertTrue(report.agrees());
    report.blocks().forEach(block -> assertEquals(List.of(), ids(block)));
  }

  private static GradientReport check(Layer layer) {
    return GradientCheck.ofNetwork(network(layer), Losses.MSE, DATA);
  }

  private static Layer sigmoid(Mistakes.Slope slope) {
    return new PlainSigmoid() {
      @Override
      double slope(double x, double y) {
        return slope.at(x, y);
      }
    };
  }

  private static Layer layer(String mistake) {
    return Mistakes.ofGradients().stream()
        .filter(each -> each.name().equals(mistake))
        .map(each -> each.layer().apply(new NumpyRandom(1)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Block block) {
    return block.diagnoses().stream().map(Diagnosis::id).toList();
  }
}
