package gradus.exercises.step06;

import gradus.math.Matrix;
import java.util.List;

/**
 * The way back through the network of a setting, in parts that can be replaced by wrong ones.
 *
 * @param setting the network and its batch
 * @param error what the output delta starts from, right or wrong
 * @param outputSlope what it is multiplied by
 * @param hiddenSlope the same for the hidden delta
 * @param returnWeights the weights by which the output delta goes back to the hidden units, h×c
 * @param sent what goes back by them, n×c; null for the output delta
 */
record WayBack(
    Setting setting,
    Matrix error,
    Matrix outputSlope,
    Matrix hiddenSlope,
    Matrix returnWeights,
    Matrix sent) {

  /** The right way. */
  static WayBack of(Setting setting) {
    return new WayBack(
        setting,
        setting.outputs().minus(setting.targets()),
        WrongSlope.right(setting.outputs()),
        WrongSlope.right(setting.hidden()),
        setting.parameters().get(2),
        null);
  }

  WayBack withError(Matrix wrong) {
    return new WayBack(setting, wrong, outputSlope, hiddenSlope, returnWeights, sent);
  }

  WayBack withOutputSlope(WrongSlope wrong) {
    Matrix slope = wrong.of(setting.outputSums(), setting.outputs());
    return new WayBack(setting, error, slope, hiddenSlope, returnWeights, sent);
  }

  WayBack withHiddenSlope(WrongSlope wrong) {
    Matrix slope = wrong.of(setting.hiddenSums(), setting.hidden());
    return new WayBack(setting, error, outputSlope, slope, returnWeights, sent);
  }

  WayBack withReturnWeights(Matrix wrong) {
    return new WayBack(setting, error, outputSlope, hiddenSlope, wrong, sent);
  }

  WayBack sending(Matrix wrong) {
    return new WayBack(setting, error, outputSlope, hiddenSlope, returnWeights, wrong);
  }

  /** Where the hidden layer is told of the error itself. */
  WayBack withRawError() {
    return sending(error);
  }

  /** The four gradients, in the order of {@link Setting#NAMES}. */
  List<Matrix> gradients() {
    Matrix outputDelta = error.hadamard(outputSlope);
    Matrix hiddenDelta =
        (sent == null ? outputDelta : sent)
            .multiply(returnWeights.transpose())
            .hadamard(hiddenSlope);
    return List.of(
        setting.inputs().transpose().multiply(hiddenDelta),
        hiddenDelta.sumRows(),
        setting.hidden().transpose().multiply(outputDelta),
        outputDelta.sumRows());
  }
}
