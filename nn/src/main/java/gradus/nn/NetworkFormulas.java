package gradus.nn;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slopes;
import gradus.nn.mistake.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right formula of every gradient of a network, by what its layers have put out: a gradient is
 * right if it is that of the outputs as they are.
 *
 * <p>What a layer is shows in what it gives, so it may be of another class than those of this
 * package.
 */
final class NetworkFormulas {

  private static final double SAME = 1e-9;

  private static final Quantity INPUTS =
      new Quantity("inputs", "X", "the inputs").of("example", "input");
  private static final Quantity TARGETS =
      new Quantity("targets", "T", "the targets").of("example", "output");

  /**
   * One layer.
   *
   * @param parameters its weights, and its bias if there is one; none of an activation
   * @param activation the activation; null of a dense layer, and where the output is the input
   */
  private record Place(
      Layer layer,
      String words,
      Quantity input,
      Quantity output,
      List<Quantity> parameters,
      Function activation) {}

  private final List<Place> places;
  private final List<Reference> blocks = new ArrayList<>();

  private NetworkFormulas(List<Place> places, Named lossGradient) {
    this.places = places;
    collectBlocks(lossGradient);
  }

  /**
   * The formulas of a network.
   *
   * @param inputs at which it is seen what its layers and the loss are
   * @param targets of the inputs
   * @return empty if there is a layer or a loss of another kind
   */
  static Optional<NetworkFormulas> of(Network network, Loss loss, Matrix inputs, Matrix targets) {
    List<Place> places = new ArrayList<>();
    Matrix values = inputs;
    for (Layer layer : network.layers()) {
      Quantity input = places.isEmpty() ? INPUTS : places.get(places.size() - 1).output();
      Matrix output = layer.forward(values.copy()).copy();
      Optional<Place> place = place(places.size() + 1, layer, input, values, output);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
      values = output;
    }
    Quantity outputs = places.get(places.size() - 1).output();
    return LossFormulas.gradient(loss, values, targets, outputs, TARGETS)
        .map(gradient -> new NetworkFormulas(List.copyOf(places), gradient));
  }

  private static Optional<Place> place(
      int number, Layer layer, Quantity input, Matrix values, Matrix output) {
    String words = "layer " + number;
    Quantity out =
        new Quantity("output", "A" + number, "the output of " + words).of("example", "unit");
    if (!layer.parameters().isEmpty()) {
      return isDense(layer.parameters(), values, output)
          ? Optional.of(new Place(layer, words, input, out, parameters(layer, number), null))
          : Optional.empty();
    }
    if (isSame(values, output)) {
      return Optional.of(new Place(layer, words, input, out, List.of(), null));
    }
    for (Function function : List.of(Function.SIGMOID, Function.TANH, Function.RELU)) {
      Formula activated = input.map(function);
      if (isSame(activated.value(Quantities.NONE.and(input, values)), output)) {
        return Optional.of(new Place(layer, words, input, out, List.of(), function));
      }
    }
    return Optional.empty();
  }

  private static List<Quantity> parameters(Layer layer, int number) {
    Quantity weights =
        new Quantity("weights", "W" + number, "the weights of layer " + number).of("unit", "unit");
    Quantity bias =
        new Quantity("bias", "b" + number, "the bias of layer " + number).of("row", "unit");
    return List.of(weights, bias).subList(0, layer.parameters().size());
  }

  /** Whether the output is X W + b, or X W where there is no bias. */
  private static boolean isDense(List<Parameter> parameters, Matrix input, Matrix output) {
    Matrix weights = parameters.get(0).value();
    if (parameters.size() > 2 || weights.rows() != input.columns()) {
      return false;
    }
    Matrix product = input.multiply(weights);
    if (parameters.size() == 1) {
      return isSame(product, output);
    }
    Matrix bias = parameters.get(1).value();
    boolean fits = bias.rows() == 1 && bias.columns() == product.columns();
    return fits && isSame(product.addRow(bias), output);
  }

  private static boolean isSame(Matrix one, Matrix other) {
    return one.hasShapeOf(other) && RelativeError.of(one, other) < SAME;
  }

  /** From the last layer to the first, as the gradients come back. */
  private void collectBlocks(Named lossGradient) {
    Named gradient = lossGradient;
    List<Formula> known = new ArrayList<>(List.of(INPUTS, TARGETS));
    places.forEach(place -> known.add(place.output()));
    known.add(gradient);
    for (int i = places.size() - 1; i >= 0; i--) {
      Place place = places.get(i);
      if (!place.parameters().isEmpty()) {
        addParameters(place, gradient, known.toArray(Formula[]::new));
      }
      gradient = back(place, gradient);
      known.add(gradient);
    }
    blocks.add(Reference.of(gradient, known.toArray(Formula[]::new)));
  }

  /** The blocks of a layer, before those of the layers behind it. */
  private void addParameters(Place place, Named gradient, Formula... known) {
    if (place.parameters().size() > 1) {
      blocks.add(0, Reference.of(gradient.sumRows(), known));
    }
    blocks.add(0, Reference.of(place.input().transposed().times(gradient), known));
  }

  /** The gradient by a layer's input. */
  private static Named back(Place place, Named gradient) {
    String words = "the gradient by the input of " + place.words();
    if (!place.parameters().isEmpty()) {
      return gradient.times(place.parameters().get(0).transposed()).named("returned", words);
    }
    return place.activation() == null
        ? gradient
        : gradient.hadamard(slope(place)).named("delta", words);
  }

  private static Named slope(Place place) {
    String where = "at " + place.words();
    return switch (place.activation()) {
      case SIGMOID -> Slopes.ofSigmoid(place.output(), place.input(), where);
      case TANH -> Slopes.ofTanh(place.output(), place.input(), where);
      default -> Slopes.ofRelu(place.output(), where);
    };
  }

  /**
   * The formulas of the blocks of a report: the parameters in their order, then the input.
   *
   * @return one for each
   */
  List<Reference> blocks() {
    return List.copyOf(blocks);
  }

  /** The values of the quantities for some rows; the layers compute them once more. */
  Quantities quantities(Matrix inputs, Matrix targets) {
    Quantities quantities = Quantities.NONE.and(INPUTS, inputs).and(TARGETS, targets);
    Matrix values = inputs;
    for (Place place : places) {
      values = place.layer().forward(values.copy()).copy();
      quantities = quantities.and(place.output(), values);
      for (int i = 0; i < place.parameters().size(); i++) {
        Matrix parameter = place.layer().parameters().get(i).value();
        quantities = quantities.and(place.parameters().get(i), parameter);
      }
    }
    return quantities;
  }
}
