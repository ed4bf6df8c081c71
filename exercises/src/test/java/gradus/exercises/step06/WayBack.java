package gradus.exercises.step06;

import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.List;

/**
 * The way back through the network of a setting, in parts that can be replaced by wrong ones.
 *
 * @param setting the network and its batch
 * @param error what the output delta starts from, right or wrong
 * @param returnWeights the weights by which the output delta goes back to the hidden units, h×c
 */
record WayBack(Setting setting, Matrix error, Matrix returnWeights) {

  /** The right way. */
  static WayBack of(Setting setting) {
    return new WayBack(
        setting, setting.outputs().minus(setting.targets()), setting.parameters().get(2));
  }

  WayBack withError(Matrix wrong) {
    return new WayBack(setting, wrong, returnWeights);
  }

  WayBack withReturnWeights(Matrix wrong) {
    return new WayBack(setting, error, wrong);
  }

  /** The four gradients, in the order of {@link Setting#NAMES}. */
  List<Matrix> gradients() {
    Matrix second = error.hadamard(slope(setting.outputs()));
    Matrix first = second.multiply(returnWeights.transpose()).hadamard(slope(setting.hidden()));
    return List.of(
        setting.inputs().transpose().multiply(first),
        first.sumRows(),
        setting.hidden().transpose().multiply(second),
        second.sumRows());
  }

  private static Matrix slope(Matrix activation) {
    return activation.map(Elementary::sigmoidDerivative);
  }
}
