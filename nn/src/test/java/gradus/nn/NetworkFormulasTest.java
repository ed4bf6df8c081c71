package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.math.RelativeError;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the formula of every gradient gives what the layers give. */
class NetworkFormulasTest {

  private static final NumpyRandom RANDOM = new NumpyRandom(11);
  private static final Matrix INPUTS = Matrix.zeros(4, 3).map(none -> 2 * RANDOM.nextDouble() - 1);
  private static final Matrix TARGETS = Matrix.of(4, 2, 0, 1, 1, 0, 0, 1, 1, 0);

  private static Network network(Activation hidden) {
    return Network.dense(
        List.of(3, 5, 4, 2), hidden, Activation.SIGMOID, Initializer.UNIFORM, RANDOM);
  }

  private static void requireRight(Network network, Loss loss) {
    NetworkFormulas formulas = NetworkFormulas.of(network, loss, INPUTS, TARGETS).orElseThrow();
    Quantities quantities = formulas.quantities(INPUTS, TARGETS);
    network.zeroGradients();
    Matrix outputs = network.predict(INPUTS);
    Matrix byInput = network.backward(loss.gradient(outputs, TARGETS)).copy();
    List<Matrix> right =
        new ArrayList<>(network.parameters().stream().map(Parameter::gradient).toList());
    right.add(byInput);
    List<Reference> blocks = formulas.blocks();
    assertEquals(right.size(), blocks.size());
    for (int i = 0; i < right.size(); i++) {
      Matrix value = blocks.get(i).formula().value(quantities);
      assertTrue(RelativeError.of(right.get(i), value) < 1e-12, "block " + i);
    }
  }

  @ParameterizedTest
  @EnumSource(Losses.class)
  void everyLoss(Losses loss) {
    requireRight(network(Activation.TANH), loss);
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"SIGMOID", "TANH", "RELU", "IDENTITY"})
  void everyActivation(Activation activation) {
    requireRight(network(activation), Losses.MSE);
  }

  @Test
  void layersWithoutABiasAndOfOtherClasses() {
    Layer first = Dense.withoutBias(INPUTS.transpose());
    Layer second = new PlainDense(Matrix.of(4, 2, 1, 2, -3, 4, 5, -6, 7, 8), Matrix.row(1, -1));
    requireRight(new Network(3, List.of(first, new PlainSigmoid(), second)), Losses.MSE);
  }

  @Test
  void whatIsNotKnownHasNoFormulas() {
    assertFalse(
        NetworkFormulas.of(network(Activation.LEAKY_RELU), Losses.MSE, INPUTS, TARGETS)
            .isPresent());
    Loss other =
        new Loss() {
          @Override
          public double value(Matrix predictions, Matrix targets) {
            return predictions.minus(targets).map(Math::abs).sum();
          }

          @Override
          public Matrix gradient(Matrix predictions, Matrix targets) {
            return predictions.minus(targets).map(Math::signum);
          }
        };
    Optional<NetworkFormulas> formulas =
        NetworkFormulas.of(network(Activation.TANH), other, INPUTS, TARGETS);
    assertFalse(formulas.isPresent());
  }
}
