package gradus.exercises.step09;

import gradus.grading.trace.GivenNumbers;
import gradus.grading.trace.Once;
import gradus.grading.trace.Trace;
import gradus.grading.trace.TracedStep;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes the student's network through a chain of four of the kit's layers, each of which notes what
 * it was given and what it answered; the loss is L = Σ G ∘ Y4.
 */
public final class NeuralNetworkTrace implements TracedStep {

  /** A layer that notes its latest answers. */
  private static final class Noting implements Layer {

    private final Layer layer;
    private Matrix output;
    private Matrix inputGradient;

    Noting(Layer layer) {
      this.layer = layer;
    }

    @Override
    public Matrix forward(Matrix input) {
      output = layer.forward(input);
      return output;
    }

    @Override
    public Matrix backward(Matrix outputGradient) {
      inputGradient = layer.backward(outputGradient);
      return inputGradient;
    }

    @Override
    public List<Parameter> parameters() {
      return layer.parameters();
    }

    @Override
    public int outputSize(int inputSize) {
      return layer.outputSize(inputSize);
    }
  }

  @Override
  public GivenNumbers usual(String choice) {
    return GivenNumbers.NONE
        .and("X", Matrix.of(1, 2, 1, -1))
        .and("W1", Matrix.of(2, 3, 1, 0.5, -1, 0.25, 1, 2))
        .and("b1", Matrix.row(0.1, -0.2, 0.3))
        .and("W2", Matrix.of(3, 2, 1, -1, 0.5, 2, -0.5, 1))
        .and("b2", Matrix.row(0.2, -0.1))
        .and("G", Matrix.of(1, 2, 4, -2));
  }

  @Override
  public Trace trace(String choice, GivenNumbers given) {
    requireShapes(given);
    List<Noting> layers = layers(given);
    NeuralNetwork network = new NeuralNetwork(layers);
    Once<Matrix> forward = Once.of(() -> network.forward(given.get("X")));
    Trace trace = chain(given);
    for (int i = 0; i < layers.size(); i++) {
      Noting layer = layers.get(i);
      boolean isLast = i == layers.size() - 1;
      trace.yours(
          "Y" + (i + 1),
          "NeuralNetwork.forward",
          () -> isLast ? forward.get() : noted(forward, layer));
    }
    return withGradients(trace, given);
  }

  /** The way back goes through layers that a right way forward has gone through. */
  private static Trace withGradients(Trace trace, GivenNumbers given) {
    List<Noting> layers = layers(given);
    Matrix passed = given.get("X");
    for (Layer layer : layers) {
      passed = layer.forward(passed);
    }
    NeuralNetwork network = new NeuralNetwork(layers);
    Once<Matrix> back = Once.of(() -> network.backward(given.get("G")));
    for (int i = layers.size() - 1; i > 0; i--) {
      Noting layer = layers.get(i);
      trace.yourGradient(
          "Y" + i,
          "NeuralNetwork.backward",
          () -> {
            back.get();
            return layer.inputGradient;
          });
    }
    return trace.yourGradient("X", "NeuralNetwork.backward", back::get);
  }

  private static Matrix noted(Once<Matrix> forward, Noting layer) throws Exception {
    forward.get();
    return layer.output;
  }

  private static Trace chain(GivenNumbers given) {
    return new Trace()
        .given("X", given.get("X"))
        .constant("W1", given.get("W1"))
        .constant("b1", given.get("b1"))
        .constant("W2", given.get("W2"))
        .constant("b2", given.get("b2"))
        .constant("G", given.get("G"))
        .node("Y1", "Y₁ = X W₁ + b₁", v -> dense(v, "X", "W1", "b1"), "X", "W1", "b1")
        .node("Y2", "Y₂ = σ(Y₁)", v -> v.apply("Y1").map(Elementary::sigmoid), "Y1")
        .node("Y3", "Y₃ = Y₂ W₂ + b₂", v -> dense(v, "Y2", "W2", "b2"), "Y2", "W2", "b2")
        .node("Y4", "Y₄ = σ(Y₃)", v -> v.apply("Y3").map(Elementary::sigmoid), "Y3")
        .loss("L", "L = Σ G ∘ Y₄", NeuralNetworkTrace::loss, "Y4", "G");
  }

  private static List<Noting> layers(GivenNumbers given) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Dense(given.get("W1"), given.get("b1")));
    layers.add(new ActivationLayer(Activation.SIGMOID));
    layers.add(new Dense(given.get("W2"), given.get("b2")));
    layers.add(new ActivationLayer(Activation.SIGMOID));
    return layers.stream().map(Noting::new).toList();
  }

  private static void requireShapes(GivenNumbers given) {
    Matrix input = given.get("X");
    int hidden = given.get("W1").columns();
    int outputs = given.get("W2").columns();
    given.require("W1", input.columns(), hidden);
    given.require("b1", 1, hidden);
    given.require("W2", hidden, outputs);
    given.require("b2", 1, outputs);
    given.require("G", input.rows(), outputs);
  }

  private static Matrix dense(
      Function<String, Matrix> values, String input, String weights, String bias) {
    return values.apply(input).multiply(values.apply(weights)).addRow(values.apply(bias));
  }

  private static Matrix loss(Function<String, Matrix> values) {
    return Matrix.row(values.apply("G").hadamard(values.apply("Y4")).sum());
  }
}
