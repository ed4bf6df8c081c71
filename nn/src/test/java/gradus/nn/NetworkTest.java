package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.math.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests layers and networks: examples by hand and refused combinations. */
class NetworkTest {

  /** (1, 2)·[[1, 0, 1], [0, 1, 1]] + (0, 0, 10) = (1, 2, 13); ReLU leaves it. */
  @Test
  void forwardByHand() {
    Network network =
        new Network(
            2,
            List.of(
                new Dense(Matrix.of(2, 3, 1, 0, 1, 0, 1, 1), Matrix.row(0, 0, 10)),
                new ActivationLayer(Activation.RELU),
                Dense.withoutBias(Matrix.column(1, 10, 100))));
    assertEquals(Matrix.column(1321, 1000), network.predict(Matrix.of(2, 2, 1, 2, 0, 0)));
    Matrix inputGradient = network.backward(Matrix.column(1, 0));
    assertEquals(Matrix.of(2, 2, 101, 110, 0, 0), inputGradient);
    assertEquals(Matrix.column(1, 2, 13), network.parameters().get(2).gradient());
    network.zeroGradients();
    network.parameters().forEach(p -> assertEquals(p.gradient().scale(0), p.gradient()));
    assertEquals("network of dense 2→3, relu, dense 3→1 without bias", network.name());
  }

  /**
   * The method that training uses instead of backward adds the same gradients for any first layer.
   */
  @Test
  void addGradientsAddsWhatBackwardAdds() {
    Layer relu = new ActivationLayer(Activation.RELU);
    Layer inner = new Network(2, List.of(dense(2, 2)));
    for (Layer first : List.of(dense(2, 2), relu, inner)) {
      Layer tanh = new ActivationLayer(Activation.TANH);
      Network network = new Network(2, List.of(first, dense(2, 3), tanh));
      network.forward(Matrix.of(2, 2, 1, 2, -3, 0.5));
      Matrix outputGradient = Matrix.of(2, 3, 1, -2, 3, 0, 5, 6);
      network.backward(outputGradient);
      List<Matrix> once = network.parameters().stream().map(p -> p.gradient().copy()).toList();
      network.zeroGradients();
      network.addGradients(outputGradient);
      assertEquals(once, network.parameters().stream().map(Parameter::gradient).toList());
    }
  }

  @Test
  void twoSizesAreOneLayer() {
    Network network =
        Network.dense(
            List.of(2, 1),
            Activation.RELU,
            Activation.SIGMOID,
            Initializer.XAVIER,
            new NumpyRandom(1));
    assertEquals("network of dense 2→1, sigmoid", network.name());
  }

  @Test
  void whatCannotRunCannotBeBuilt() {
    ActivationLayer sigmoid = new ActivationLayer(Activation.SIGMOID);
    assertRefused("a network needs at least one input and one layer", 2, List.of());
    assertRefused("a network needs at least one input and one layer", 0, List.of(sigmoid));
    assertRefused(
        "layer 3 does not fit what comes before it: dense 5→1 takes 5 inputs, not 4",
        2,
        List.of(dense(2, 4), sigmoid, dense(5, 1)));
    assertRefused(
        "layer 1 does not fit what comes before it: dense 2→4 takes 2 inputs, not 3",
        3,
        List.of(dense(2, 4)));
    assertRefused(
        "layer 3 is the same object as an earlier one, and each remembers one input: sigmoid",
        2,
        List.of(sigmoid, dense(2, 2), sigmoid));
  }

  @Test
  void sizesThatMakeNoNetwork() {
    for (List<Integer> sizes : List.of(List.<Integer>of(), List.of(2), List.of(2, 0, 1))) {
      var thrown =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  Network.dense(
                      sizes, Activation.TANH, Activation.TANH, Initializer.HE, new NumpyRandom(1)));
      assertEquals(
          "layer sizes are " + sizes + "; there must be two or more, each 1 or more",
          thrown.getMessage());
    }
  }

  @Test
  void shapesAreRefusedBeforeAnythingRuns() {
    Dense dense = dense(2, 4);
    Network network = new Network(2, List.of(dense));
    assertShape("network: the input is 1×3, it must be 1×2", () -> network.forward(row(3)));
    assertShape("dense 2→4: the input is 1×3, it must be 1×2", () -> dense.forward(row(3)));
    dense.forward(row(2));
    assertShape(
        "dense 2→4: the output gradient is 1×3, it must be 1×4", () -> dense.backward(row(3)));
    assertShape(
        "dense layer of 2×4 weights: the bias is 1×3, it must be 1×4",
        () -> new Dense(Matrix.zeros(2, 4), row(3)));
    ActivationLayer relu = new ActivationLayer(Activation.RELU);
    relu.forward(row(2));
    assertShape("relu: the output gradient is 1×3, it must be 1×2", () -> relu.backward(row(3)));
  }

  @Test
  void backwardNeedsAForward() {
    for (Layer layer : List.of(dense(2, 4), new ActivationLayer(Activation.TANH))) {
      var thrown = assertThrows(IllegalStateException.class, () -> layer.backward(row(4)));
      assertEquals(layer.name() + ": backward was called before forward", thrown.getMessage());
    }
  }

  @Test
  void predictionsAreToKeep() {
    Network network = new Network(2, List.of(dense(2, 4)));
    Matrix first = network.predict(row(2));
    assertNotSame(first, network.predict(row(2)));
    Matrix before = first.copy();
    network.forward(Matrix.row(5, 6));
    assertEquals(before, first);
  }

  @Test
  void networksNest() {
    Network inner = new Network(2, List.of(dense(2, 4)));
    Network outer = new Network(2, List.of(inner, dense(4, 3)));
    assertEquals(3, outer.outputSize());
    assertEquals(4, outer.parameters().size());
  }

  private static void assertRefused(String sentence, int inputs, List<Layer> layers) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> new Network(inputs, layers));
    assertEquals(sentence, thrown.getMessage());
  }

  private static void assertShape(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(ShapeException.class, call::run).getMessage());
  }

  private static Dense dense(int inputs, int outputs) {
    return Initializer.UNIFORM.dense(inputs, outputs, new NumpyRandom(1));
  }

  private static Matrix row(int columns) {
    return Matrix.zeros(1, columns);
  }
}
