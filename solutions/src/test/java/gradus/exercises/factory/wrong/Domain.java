package gradus.exercises.factory.wrong;

import gradus.grading.curriculum.Exercise;
import java.util.Map;

/**
 * The numbers that an argument may hold by the text of its method, and those that an answer can
 * consist of. What is wrong outside of them is not wrong.
 *
 * @param low the smallest
 * @param high the largest
 */
record Domain(double low, double high) {

  private static final Domain ANY = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final Domain PROBABILITY = new Domain(0, 1);
  private static final Domain POSITIVE = new Domain(1e-9, Double.POSITIVE_INFINITY);
  private static final Domain UP_TO_A_THOUSAND = new Domain(-1000, 1000);
  private static final Domain NOT_NEGATIVE = new Domain(0, Double.POSITIVE_INFINITY);

  private static final Map<String, Domain> ARGUMENTS =
      Map.ofEntries(
          Map.entry("Activations.sigmoidDerivative output", PROBABILITY),
          Map.entry("Activations.tanhDerivative output", new Domain(-1, 1)),
          Map.entry("BinaryCrossEntropy.value predictions", PROBABILITY),
          Map.entry("BinaryCrossEntropy.value targets", PROBABILITY),
          Map.entry("BinaryCrossEntropy.gradient predictions", PROBABILITY),
          Map.entry("BinaryCrossEntropy.gradient targets", PROBABILITY),
          Map.entry("NumericalGradient.centralDifference h", POSITIVE),
          Map.entry("NumericalGradient.gradient h", POSITIVE),
          Map.entry("OneNeuron.train learningRate", POSITIVE),
          Map.entry("XorByHand.trainEpoch learningRate", POSITIVE),
          Map.entry("XorNetwork.trainEpoch learningRate", POSITIVE),
          Map.entry("XorNetwork.accuracy targets", PROBABILITY),
          Map.entry("SoftmaxCrossEntropy.value logits", UP_TO_A_THOUSAND),
          Map.entry("SoftmaxCrossEntropy.gradient logits", UP_TO_A_THOUSAND),
          Map.entry("SoftmaxCrossEntropy.value targets", PROBABILITY),
          Map.entry("SoftmaxCrossEntropy.gradient targets", PROBABILITY));

  private static final Map<String, Domain> ANSWERS =
      Map.ofEntries(
          Map.entry("Activations.sigmoid", PROBABILITY),
          Map.entry("Activations.sigmoidDerivative", new Domain(0, 0.25)),
          Map.entry("Activations.tanhDerivative", PROBABILITY),
          Map.entry("Activations.relu", NOT_NEGATIVE),
          Map.entry("Activations.reluDerivative", PROBABILITY),
          Map.entry("MeanSquaredError.value", NOT_NEGATIVE),
          Map.entry("BinaryCrossEntropy.value", new Domain(0, 28)),
          Map.entry("NumericalGradient.relativeError", PROBABILITY),
          Map.entry("OneNeuron.predict", PROBABILITY),
          Map.entry("SigmoidLayer.forward", PROBABILITY),
          Map.entry("XorNetwork.accuracy", PROBABILITY),
          Map.entry("SoftmaxCrossEntropy.softmax", PROBABILITY),
          Map.entry("SoftmaxCrossEntropy.value", NOT_NEGATIVE),
          Map.entry("SoftmaxCrossEntropy.gradient", new Domain(-1, 1)),
          Map.entry("Value.exp", NOT_NEGATIVE),
          Map.entry("Value.tanh", new Domain(-1, 1)));

  /** Of the numbers in an argument. */
  static Domain ofArgument(Exercise exercise, String name) {
    return ARGUMENTS.getOrDefault(exercise.id() + " " + name, ANY);
  }

  /** Of the numbers in an answer. */
  static Domain ofAnswer(Exercise exercise) {
    return ANSWERS.getOrDefault(exercise.id(), ANY);
  }

  /** Whether some of its numbers lie in a range. */
  boolean reaches(double from, double to) {
    return low < to && from < high;
  }

  /** Whether some of its numbers lie outside a range. */
  boolean exceeds(double from, double to) {
    return low < from || to < high;
  }
}
