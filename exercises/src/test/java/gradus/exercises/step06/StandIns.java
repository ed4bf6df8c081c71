package gradus.exercises.step06;

import gradus.math.Elementary;
import gradus.math.Matrix;

/**
 * The kit's own way forward and way back. While they are asked to, they answer in the place of the
 * student's: the grader has that written into {@link XorByHand} when it is loaded. So an epoch is
 * graded apart from the two methods that it calls.
 */
final class StandIns {

  private static final ThreadLocal<Boolean> ASKED = ThreadLocal.withInitial(() -> false);

  private StandIns() {}

  /** Whether they answer, in this thread. */
  static boolean areAsked() {
    return ASKED.get();
  }

  /** Runs a check in which they answer. */
  static void answerDuring(Runnable check) {
    ASKED.set(true);
    try {
      check.run();
    } finally {
      ASKED.set(false);
    }
  }

  /**
   * Whether they cannot answer, as the student's records have other components than they know. The
   * compiler's own error says so, or the JVM's.
   */
  static boolean cannotAnswer(Throwable failure) {
    return failure instanceof LinkageError
        || (failure.getClass() == Error.class
            && String.valueOf(failure.getMessage()).startsWith("Unresolved compilation"));
  }

  /** For {@link XorByHand#forward}. */
  static XorByHand.Activations forward(XorByHand.Parameters parameters, Matrix inputs) {
    Matrix hidden = layer(inputs, parameters.hiddenWeights(), parameters.hiddenBias());
    Matrix outputs = layer(hidden, parameters.outputWeights(), parameters.outputBias());
    return new XorByHand.Activations(hidden, outputs);
  }

  private static Matrix layer(Matrix inputs, Matrix weights, Matrix bias) {
    Matrix sums = inputs.multiply(weights).addRow(bias);
    return sums.map(Elementary::sigmoid);
  }

  /** For {@link XorByHand#backward}. */
  static XorByHand.Gradients backward(
      XorByHand.Parameters parameters,
      Matrix inputs,
      XorByHand.Activations activations,
      Matrix targets) {
    Matrix error = activations.outputs().minus(targets);
    Matrix second = behindSigmoid(error, activations.outputs());
    Matrix returned = second.multiply(parameters.outputWeights().transpose());
    Matrix first = behindSigmoid(returned, activations.hidden());
    return new XorByHand.Gradients(
        ofWeights(inputs, first),
        first.sumRows(),
        ofWeights(activations.hidden(), second),
        second.sumRows());
  }

  private static Matrix behindSigmoid(Matrix gradient, Matrix activation) {
    return gradient.hadamard(activation.map(Elementary::sigmoidDerivative));
  }

  private static Matrix ofWeights(Matrix inputs, Matrix gradient) {
    return inputs.transpose().multiply(gradient);
  }
}
