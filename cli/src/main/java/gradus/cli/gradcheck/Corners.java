package gradus.cli.gradcheck;

import gradus.cli.failure.UserMistake;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dataset;
import gradus.nn.Layer;
import gradus.nn.Losses;
import gradus.nn.Model;
import gradus.nn.Network;
import gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Finds the rows at which a network has no derivative, or has a corner so near that finite
 * differences step over it: one step of a parameter or an input switches a ReLU on or off. A right
 * gradient would seem wrong at such a row.
 */
final class Corners {

  private static final double FAR = 0.1;

  private final Network network;
  private final Matrix inputs;
  private final List<Matrix> sides;
  private final boolean[] near;

  private Corners(Network network, Matrix inputs) {
    this.network = network;
    this.inputs = inputs.copy();
    this.near = new boolean[inputs.rows()];
    this.sides = sides();
  }

  /**
   * The rows without a corner nearby. If every row has one (training tends to move corners onto
   * rows), slightly shifted rows are used instead.
   */
  static Dataset without(Network network, Dataset data) {
    if (network.layers().stream().noneMatch(Corners::hasCorner)) {
      return data;
    }
    return rowsAway(network, data)
        .or(() -> rowsAway(network, moved(data)))
        .orElseThrow(
            () ->
                new UserMistake(
                    "at every row of %s a ReLU is at its corner, where there is no gradient to"
                            .formatted(data.name())
                        + " check; take other rows."));
  }

  /**
   * The rows whose predictions binary cross-entropy does not clip. Beyond its bound its value is
   * constant while its gradient still leads back, so the two differ there on purpose.
   */
  static Dataset withoutClipped(Model model, Dataset data) {
    if (model.loss() != Losses.BINARY_CROSS_ENTROPY) {
      return data;
    }
    Matrix predictions = model.network().predict(data.inputs());
    int[] kept =
        IntStream.range(0, data.size()).filter(i -> isWithinBounds(predictions, i)).toArray();
    if (kept.length == 0) {
      throw new UserMistake(
          "at every row of %s binary-cross-entropy holds the prediction at its bound, where there is"
                  .formatted(data.name())
              + " no gradient to check; take other rows.");
    }
    return kept.length == data.size()
        ? data
        : new Dataset(data.name(), take(data.inputs(), kept), take(data.targets(), kept));
  }

  /** Whether predictions stay within the bounds by more than a step of finite differences. */
  private static boolean isWithinBounds(Matrix predictions, int row) {
    for (int j = 0; j < predictions.columns(); j++) {
      double p = predictions.get(row, j);
      if (p <= 2 * Losses.CLIP || p >= 1 - 2 * Losses.CLIP) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Dataset> rowsAway(Network network, Dataset data) {
    Corners corners = new Corners(network, data.inputs());
    corners.moveEverything();
    int[] kept = IntStream.range(0, data.size()).filter(i -> !corners.near[i]).toArray();
    return kept.length == 0
        ? Optional.empty()
        : Optional.of(
            new Dataset(data.name(), take(data.inputs(), kept), take(data.targets(), kept)));
  }

  private static Dataset moved(Dataset data) {
    RandomGenerator random = new NumpyRandom(0);
    Matrix inputs = data.inputs().map(x -> x + FAR * (2 * random.nextDouble() - 1));
    return new Dataset(data.name() + ", moved by up to " + FAR, inputs, data.targets());
  }

  private static Matrix take(Matrix rows, int[] kept) {
    Matrix taken = Matrix.zeros(kept.length, rows.columns());
    InPlace.takeRows(rows, kept, 0, taken);
    return taken;
  }

  private static boolean hasCorner(Layer layer) {
    return layer instanceof ActivationLayer activation
        && (activation.activation() == Activation.RELU
            || activation.activation() == Activation.LEAKY_RELU);
  }

  private void moveEverything() {
    for (Parameter parameter : network.parameters()) {
      for (int k = 0; k < parameter.value().size(); k++) {
        move(parameter.value(), k);
      }
    }
    for (int k = 0; k < inputs.size(); k++) {
      move(inputs, k);
    }
  }

  private void move(Matrix matrix, int entry) {
    double before = matrix.entry(entry);
    double step = FiniteDifferences.scaledStep(FiniteDifferences.EXTRAPOLATED_STEP, before);
    for (double moved : new double[] {before - step, before + step}) {
      matrix.setEntry(entry, moved);
      compare(sides());
    }
    matrix.setEntry(entry, before);
  }

  private void compare(List<Matrix> moved) {
    for (int layer = 0; layer < sides.size(); layer++) {
      for (int i = 0; i < near.length; i++) {
        for (int j = 0; j < sides.get(layer).columns(); j++) {
          near[i] |= moved.get(layer).get(i, j) != sides.get(layer).get(i, j);
        }
      }
    }
  }

  /** For every layer that has corners: 1 for each unit that is on, 0 for each that is off. */
  private List<Matrix> sides() {
    List<Matrix> result = new ArrayList<>();
    Matrix passed = inputs;
    for (Layer layer : network.layers()) {
      passed = layer.forward(passed);
      if (hasCorner(layer)) {
        result.add(passed.map(y -> y > 0 ? 1 : 0));
      }
    }
    return result;
  }
}
