package gradus.exercises.quiz;

import gradus.exercises.step06.XorByHand;
import gradus.exercises.step06.XorByHand.Activations;
import gradus.exercises.step06.XorByHand.Gradients;
import gradus.exercises.step06.XorByHand.Parameters;
import gradus.exercises.step07.DenseLayer;
import gradus.exercises.step08.SigmoidLayer;
import gradus.exercises.step09.NeuralNetwork;
import gradus.math.Elementary;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The right numbers of steps 06 to 09, computed by the solutions. */
final class Numbers06To09 {

  static final Map<String, ToDoubleFunction<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("06-forward", Numbers06To09::forward),
          Map.entry("06-two-ways", Numbers06To09::twoWays),
          Map.entry("06-through-the-unit", Numbers06To09::throughTheUnit),
          Map.entry("06-one-weight", Numbers06To09::oneWeight),
          Map.entry("07-output-entry", Numbers06To09::outputEntry),
          Map.entry("07-weight-three-rows", Numbers06To09::weightThreeRows),
          Map.entry("07-bias", Numbers06To09::bias),
          Map.entry("07-input-entry", Numbers06To09::inputEntry),
          Map.entry("08-forward", Numbers06To09::sigmoidForward),
          Map.entry("08-entries-apart", Numbers06To09::entriesApart),
          Map.entry("08-through-many", Numbers06To09::throughMany),
          Map.entry("09-chain", d -> chain(d).backward(d.row("g")).entry(0)),
          Map.entry("09-first-weight", Numbers06To09::firstWeight),
          Map.entry("09-same-weight-twice", Numbers06To09::sameWeightTwice),
          Map.entry("09-price", d -> 2 * parameters(d) - 3));

  private Numbers06To09() {}

  private static double logit(double output) {
    return Math.log(output) - Math.log(1 - output);
  }

  private static double forward(Drawn d) {
    Parameters parameters =
        new Parameters(Matrix.row(1), Matrix.row(-d.at("x")), d.row("w"), d.row("b"));
    return logit(XorByHand.forward(parameters, d.row("x")).outputs().entry(0));
  }

  /** A layer with two outputs, to which come the two rates. */
  private static double twoWays(Drawn d) {
    return input(DenseLayer.withoutBias(d.row("u", "v")), Matrix.row(1), d.row("d", "e"));
  }

  /** By the two gradients of step 06: that of the bias is that of what goes in. */
  private static double throughTheUnit(Drawn d) {
    double output = 0.5;
    double target = 0.25;
    double outputDelta = (output - target) / 4;
    Parameters parameters =
        new Parameters(
            Matrix.row(0), Matrix.row(0), Matrix.row(d.at("g") / outputDelta), Matrix.row(0));
    Activations activations = new Activations(d.row("h"), Matrix.row(output));
    Gradients gradients =
        XorByHand.backward(parameters, Matrix.row(1), activations, Matrix.row(target));
    return gradients.hiddenBias().entry(0);
  }

  /** By the loss itself, whose slopes are given. */
  private static double oneWeight(Drawn d) {
    Matrix inputs = d.column("x", "y");
    Matrix rates = d.column("d", "e");
    return FiniteDifferences.derivative(w -> inputs.scale(w).hadamard(rates).sum(), 0);
  }

  private static double outputEntry(Drawn d) {
    return new DenseLayer(d.column("w", "v"), d.row("b")).forward(d.row("x", "y")).entry(0);
  }

  private static double weightThreeRows(Drawn d) {
    return DenseLayer.withoutBias(Matrix.row(1))
        .weightGradient(d.column("x", "y", "z"), d.column("a", "b", "c"))
        .entry(0);
  }

  private static double bias(Drawn d) {
    return new DenseLayer(Matrix.row(1), d.row("k")).biasGradient(d.column("a", "b", "c")).entry(0);
  }

  private static double inputEntry(Drawn d) {
    Matrix weights = Matrix.of(2, 2, d.at("w"), d.at("v"), d.at("u"), 17);
    return DenseLayer.withoutBias(weights).inputGradient(d.row("a", "b")).entry(0);
  }

  private static double input(Layer layer, Matrix input, Matrix outputGradient) {
    layer.forward(input);
    return layer.backward(outputGradient).entry(0);
  }

  private static double sigmoidForward(Drawn d) {
    return new SigmoidLayer().forward(d.row("k").map(Math::log)).entry(0);
  }

  private static double entriesApart(Drawn d) {
    SigmoidLayer layer = new SigmoidLayer();
    layer.forward(d.row("p", "q").map(Numbers06To09::logit));
    return layer.backward(d.row("g", "k")).entry(1);
  }

  /** The weights are 1, and each bias brings the sum to 0, where the sigmoid is steepest. */
  private static double throughMany(Drawn d) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new SigmoidLayer());
    while (layers.size() < 2 * d.at("n") - 1) {
      layers.add(new DenseLayer(Matrix.row(1), Matrix.row(-Elementary.sigmoid(0))));
      layers.add(new SigmoidLayer());
    }
    return input(new NeuralNetwork(layers), Matrix.row(0), d.row("g"));
  }

  private static NeuralNetwork chain(Drawn d) {
    NeuralNetwork network =
        new NeuralNetwork(
            List.of(
                DenseLayer.withoutBias(d.row("a").copy()),
                new DenseLayer(d.row("b").copy(), Matrix.row(1))));
    network.forward(Matrix.row(d.item().quantities().getOrDefault("x", 1.0)));
    return network;
  }

  private static double firstWeight(Drawn d) {
    NeuralNetwork network = chain(d);
    network.backward(d.row("g"));
    return network.parameters().get(0).gradient().entry(0);
  }

  private static double sameWeightTwice(Drawn d) {
    return FiniteDifferences.derivative(w -> d.at("g") * w * (w * d.at("x")), d.at("w"));
  }

  /** The numbers in a network of these widths. */
  static double parameters(Drawn d) {
    int inputs = d.item().quantities().getOrDefault("i", 2.0).intValue();
    int hidden = (int) d.at("h");
    NeuralNetwork network =
        new NeuralNetwork(
            List.of(
                new DenseLayer(Matrix.zeros(inputs, hidden), Matrix.zeros(1, hidden)),
                new SigmoidLayer(),
                new DenseLayer(Matrix.zeros(hidden, 1), Matrix.zeros(1, 1))));
    return network.parameters().stream().mapToInt(parameter -> parameter.value().size()).sum();
  }
}
