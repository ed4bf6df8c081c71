package gradus.nn;

import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;

/**
 * Compares analytic gradients, those that {@code backward} computes, with finite differences.
 *
 * <p>A layer is checked through one number, L = Σ G ∘ forward(X) for a given G: then ∂L/∂Y is G
 * itself, and the analytic gradients are what {@code backward(G)} gives. Every block (each
 * parameter, and the input) is judged alone, so that a small wrong one cannot hide behind a large
 * right one.
 */
public final class GradientCheck {

  private GradientCheck() {}

  /**
   * Checks a layer, or a network as one.
   *
   * @param layer the layer; its parameters are put back to the bit, their gradients are overwritten
   * @param input X; not changed
   * @param outputGradient G, of the output's shape; not changed
   * @return a block for every parameter and one for the input
   */
  public static GradientReport ofLayer(Layer layer, Matrix input, Matrix outputGradient) {
    return Diagnostics.of(
        rows -> checkLayer(layer, firstRows(input, rows), firstRows(outputGradient, rows)),
        input.rows());
  }

  private static GradientReport checkLayer(Layer layer, Matrix input, Matrix outputGradient) {
    Matrix variable = input.copy();
    layer.parameters().forEach(Parameter::zeroGradient);
    Matrix terms = layer.forward(variable).hadamard(outputGradient);
    Matrix inputGradient = layer.backward(outputGradient).copy();
    DoubleSupplier value = () -> layer.forward(variable).hadamard(outputGradient).sum();
    double size = terms.map(Math::abs).sum();
    return compare(layer, variable, inputGradient, value, size);
  }

  /**
   * Checks a network under a loss, as it is trained.
   *
   * @param network the network; its parameters are put back to the bit, their gradients are
   *     overwritten
   * @param loss the loss
   * @param data the rows to check at; not changed
   * @return a block for every parameter and one for the input
   */
  public static GradientReport ofNetwork(Network network, Loss loss, Dataset data) {
    IntFunction<GradientReport> check =
        rows ->
            checkNetwork(
                network, loss, firstRows(data.inputs(), rows), firstRows(data.targets(), rows));
    GradientReport report = Diagnostics.of(check, data.size());
    return GradientSearch.named(report, network, loss, data, check);
  }

  private static GradientReport checkNetwork(
      Network network, Loss loss, Matrix inputs, Matrix targets) {
    Matrix variable = inputs.copy();
    network.zeroGradients();
    Matrix outputs = network.predict(variable);
    Matrix lossGradient = loss.gradient(outputs, targets);
    double size = size(loss.value(outputs, targets), outputs, lossGradient);
    Matrix inputGradient = network.backward(lossGradient).copy();
    DoubleSupplier value = () -> loss.value(network.forward(variable), targets);
    return compare(network, variable, inputGradient, value, size);
  }

  /**
   * Checks the gradient of a loss by its predictions.
   *
   * @param loss the loss
   * @param predictions p; not changed
   * @param targets t; not changed
   * @return the one block
   */
  public static GradientReport.Block ofLoss(Loss loss, Matrix predictions, Matrix targets) {
    Matrix numeric = FiniteDifferences.gradient(p -> loss.value(p, targets), predictions);
    Matrix analytic = loss.gradient(predictions, targets);
    double size = size(loss.value(predictions, targets), predictions, analytic);
    return block("predictions", analytic, numeric, size);
  }

  /**
   * The size of a loss for its rounding noise: its value, and its change by rounded predictions.
   */
  private static double size(double value, Matrix predictions, Matrix gradient) {
    return Math.abs(value) + predictions.hadamard(gradient).map(Math::abs).sum();
  }

  private static GradientReport compare(
      Layer layer, Matrix input, Matrix inputGradient, DoubleSupplier value, double size) {
    List<Parameter> parameters = layer.parameters();
    // Copied first: a layer may touch its gradients in the many calls of forward that follow.
    List<Matrix> analytic = parameters.stream().map(p -> p.gradient().copy()).toList();
    List<String> names = names(layer);
    List<GradientReport.Block> blocks = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Matrix numeric = FiniteDifferences.gradient(value, parameters.get(i).value());
      blocks.add(block(names.get(i), analytic.get(i), numeric, size));
    }
    Matrix numeric = FiniteDifferences.gradient(value, input);
    blocks.add(block("input", inputGradient, numeric, size));
    return new GradientReport(List.copyOf(blocks));
  }

  private static GradientReport.Block block(
      String name, Matrix analytic, Matrix numeric, double size) {
    double error = RelativeError.of(analytic, numeric);
    return new GradientReport.Block(
        name, analytic, numeric, error, FiniteDifferences.roundingNoise(size), List.of());
  }

  static Matrix firstRows(Matrix matrix, int rows) {
    return Matrix.of(Arrays.copyOf(matrix.toArrays(), rows));
  }

  private static List<String> names(Layer layer) {
    List<String> names = new ArrayList<>();
    if (layer instanceof Network network) {
      for (int i = 0; i < network.layers().size(); i++) {
        Layer part = network.layers().get(i);
        String place = "layer " + (i + 1) + ", " + part.name() + ": ";
        part.parameters().forEach(parameter -> names.add(place + parameter.name()));
      }
    } else {
      layer.parameters().forEach(parameter -> names.add(parameter.name()));
    }
    return names;
  }
}
