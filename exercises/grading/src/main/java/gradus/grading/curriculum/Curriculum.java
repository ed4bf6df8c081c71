package gradus.grading.curriculum;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps, their exercises, points and stories. This table decides what is graded; the
 * annotations in the student's files do not, because a student may delete them. A new step is one
 * entry here, and its own files. A ★ marks what is derived: neither stub nor lesson has its answer.
 */
public final class Curriculum {

  /** The steps in their order. */
  public static final List<Step> STEPS =
      List.of(
          step(
              1,
              "Matrices",
              "MatricesProperties",
              "You have built the four operations that a layer is made of, on its way forward and on"
                  + " its way back. The step after it: the functions that bend straight lines.",
              "Matrices: multiply 3, transpose 1, addRow 2, sumRows 2"),
          step(
              2,
              "Activations",
              "ActivationsProperties",
              "You have built the activations, and their derivatives from the output, which is"
                  + " what a layer still has when the gradient comes back. The step after it: a number for how"
                  + " wrong a network is.",
              "Activations: sigmoid 2, sigmoidDerivative 2 ★, tanhDerivative 2 ★, relu 1,"
                  + " reluDerivative 1 ★"),
          step(
              3,
              "Losses",
              "LossesProperties",
              "You can say how wrong a network is, and in which direction each output should"
                  + " move. The step after it: a way to check every gradient that you will ever write.",
              "MeanSquaredError: value 2, gradient 3 ★",
              "BinaryCrossEntropy: value 2, gradient 3 ★"),
          step(
              4,
              "Finite differences",
              "NumericalGradientProperties",
              "You have built the judge: finite differences need no formula, only patience, and"
                  + " this kit grades you with them. The step after it: something that learns.",
              "NumericalGradient: centralDifference 2, gradient 4, relativeError 2"),
          step(
              5,
              "First descent",
              "FirstDescentProperties",
              "Your neuron learns AND and OR, cannot learn XOR, and spends most of its time on"
                  + " numeric gradients. The step after it: two layers, and all gradients in one pass.",
              "GradientDescent: step 3",
              "OneNeuron: predict 2, train 4"),
          step(
              6,
              "Two layers by hand",
              "XorByHandProperties",
              "You have written backpropagation by hand, and it replays the published tables."
                  + " The step after it: the same, taken apart into layers that fit together in any number.",
              "XorByHand: forward 4, backward 8 ★, trainEpoch 4"),
          step(
              7,
              "Dense layer",
              "DenseLayerProperties",
              "Your dense layer hands gradients on without knowing who is before or behind it."
                  + " The step after it: the layer that bends what this one keeps straight.",
              "DenseLayer: forward 3, weightGradient 3 ★, biasGradient 3 ★, inputGradient 3 ★"),
          step(
              8,
              "Activation layer",
              "SigmoidLayerProperties",
              "You have built the second kind of layer; it has no weights, only a local"
                  + " derivative. The step after it: a chain of layers that runs forwards and backwards.",
              "SigmoidLayer: forward 2, backward 3 ★"),
          step(
              9,
              "Backpropagation",
              "NeuralNetworkProperties",
              "You have built backpropagation for any number of layers: forwards in order,"
                  + " backwards in reverse. The step after it: steps that are better than straight downhill.",
              "NeuralNetwork: forward 2, backward 5 ★, zeroGradients 1"),
          step(
              10,
              "Better descent",
              "BetterDescentProperties",
              "Your optimisers remember where they came from; Momentum and Adam train most"
                  + " networks of today. The step after it: the problem that started it all.",
              "Momentum: step 3",
              "Adam: step 4"),
          step(
              11,
              "XOR",
              "XorNetworkProperties",
              "Your network has learnt XOR, which no single neuron can, from several starts."
                  + " Next, as a bonus: more than two classes, and data in batches.",
              "XorNetwork: initialWeights 3 ★, trainEpoch 4, accuracy 2"),
          bonus(
              12,
              "Many classes",
              "ManyClassesProperties",
              "You can tell many classes apart and train in batches, as every classifier does."
                  + " Next, as a bonus: derivatives that nobody has to write.",
              "SoftmaxCrossEntropy: softmax 2, value 2, gradient 3 ★",
              "MiniBatches: batches 3"),
          bonus(
              13,
              "Autodiff",
              "ValueProperties",
              "You have built reverse-mode differentiation, the engine inside PyTorch and"
                  + " TensorFlow. It needs no layers: any formula will do.",
              "Value: plus 1 ★, times 1 ★, pow 1 ★, exp 1 ★, tanh 1 ★, backward 5 ★"));

  /** The exercise without points: a training with the student's own {@link #FINALE_PARTS}. */
  public static final Exercise FINALE =
      new Exercise(Exercise.FINALE_STEP, "Finale", "solvesXor", 0);

  private static final Step FINALE_AS_STEP =
      new Step(
          Exercise.FINALE_STEP,
          "Finale",
          "FinaleProperties",
          false,
          List.of(FINALE),
          "Your own parts, end to end, have learnt XOR: in this network every gradient is one that"
              + " you wrote. See it at work: cli/gradus train --with exercises --plot"
              + " xor.svg.");

  /** The numbers of the steps whose code the finale runs. */
  private static final List<Integer> FINALE_PARTS = List.of(3, 5, 7, 8, 9, 10, 11);

  /** The end of every step's story. */
  private static final String DERIVATION =
      " Derivation and the answer to the lesson's question: cli/gradus derivation %s.";

  /** The message about a part that names no exercise. */
  private static final String NO_PART =
      "%s names no step, file or method; 07, DenseLayer and DenseLayer.forward do.";

  private Curriculum() {}

  /**
   * All exercises.
   *
   * @return in their order, the finale last
   */
  public static Stream<Exercise> exercises() {
    return stepsAndFinale().flatMap(step -> step.exercises().stream());
  }

  /**
   * The number of exercises that are derived.
   *
   * @param withBonus whether those of the bonus steps count
   * @return their number
   */
  public static int derivable(boolean withBonus) {
    return (int)
        STEPS.stream()
            .filter(step -> withBonus || !step.bonus())
            .flatMap(step -> step.exercises().stream())
            .filter(Exercise::isDerivable)
            .count();
  }

  /**
   * Finds the exercises of a part of the curriculum.
   *
   * @param part a step, a file or a method: 07, DenseLayer, DenseLayer.forward; empty for all
   * @return in their order; empty if the part names no exercise
   */
  public static List<Exercise> exercises(String part) {
    return exercises().filter(exercise -> part.isEmpty() || exercise.isPartOf(part)).toList();
  }

  /**
   * The message to a person whose part names no exercise.
   *
   * @param part what was asked for
   * @return one sentence that says what would be right
   */
  public static String noPart(String part) {
    return NO_PART.formatted(part);
  }

  /**
   * Finds an exercise by its name.
   *
   * @param id class and method, for example {@code DenseLayer.forward}
   * @return empty if there is none
   */
  public static Optional<Exercise> find(String id) {
    return exercises().filter(exercise -> exercise.id().equals(id)).findFirst();
  }

  /**
   * The step of an exercise; the finale's has no points and is not among {@link #STEPS}.
   *
   * @param exercise the exercise
   * @return its step
   */
  public static Step stepOf(Exercise exercise) {
    return step(exercise.step());
  }

  /**
   * Finds a step by its number.
   *
   * @param number of the step, 0 for the finale
   * @return the step
   * @throws java.util.NoSuchElementException if there is none
   */
  public static Step step(int number) {
    return stepsAndFinale().filter(step -> step.number() == number).findFirst().orElseThrow();
  }

  /**
   * Finds the step of a package.
   *
   * @param folder the last part of the package, for example {@code step07}
   * @return empty if it is the package of no step
   */
  public static Optional<Step> stepIn(String folder) {
    return stepsAndFinale().filter(step -> step.folder().equals(folder)).findFirst();
  }

  /**
   * The last parts of all packages in which a student writes.
   *
   * @return in the order of the steps, that of the finale last
   */
  public static Stream<String> folders() {
    return stepsAndFinale().map(Step::folder);
  }

  /**
   * Whether the finale runs code of an exercise.
   *
   * @param exercise the exercise
   * @return whether the finale runs code of its step
   */
  public static boolean isPartOfFinale(Exercise exercise) {
    return FINALE_PARTS.contains(exercise.step());
  }

  /**
   * The last parts of the packages whose classes an exercise runs: its own, and for the finale
   * those of its parts.
   *
   * @param folder the last part of the exercise's package
   * @return in the order of the steps
   */
  public static Stream<String> foldersRunBy(String folder) {
    return folder.equals(FINALE.folder())
        ? Stream.concat(
            FINALE_PARTS.stream().map(Curriculum::step).map(Step::folder), Stream.of(folder))
        : Stream.of(folder);
  }

  /**
   * The points of all exercises.
   *
   * @param bonus whether the bonus steps are asked for, or all others
   * @return points
   */
  public static int points(boolean bonus) {
    return steps(bonus).mapToInt(Step::points).sum();
  }

  /**
   * The number of exercises outside the bonus steps.
   *
   * @return their number
   */
  public static int count() {
    return steps(false).mapToInt(step -> step.exercises().size()).sum();
  }

  /**
   * The bonus steps, or all others.
   *
   * @param bonus which of them
   * @return in their order
   */
  public static Stream<Step> steps(boolean bonus) {
    return STEPS.stream().filter(step -> step.bonus() == bonus);
  }

  private static Stream<Step> stepsAndFinale() {
    return Stream.concat(STEPS.stream(), Stream.of(FINALE_AS_STEP));
  }

  private static Step step(
      int number, String title, String properties, String story, String... files) {
    return step(number, title, properties, false, story, files);
  }

  private static Step bonus(
      int number, String title, String properties, String story, String... files) {
    return step(number, title, properties, true, story, files);
  }

  private static Step step(
      int number, String title, String properties, boolean bonus, String story, String... files) {
    List<Exercise> exercises = exercises(number, files);
    String end = DERIVATION.formatted(Step.twoDigits(number));
    return new Step(number, title, properties, bonus, exercises, story + end);
  }

  private static List<Exercise> exercises(int step, String... files) {
    return Arrays.stream(files).flatMap(file -> exercises(step, file)).toList();
  }

  /** Reads a line such as {@code MeanSquaredError: value 2, gradient 3 ★}. */
  private static Stream<Exercise> exercises(int step, String line) {
    String file = line.substring(0, line.indexOf(':'));
    return Arrays.stream(line.substring(line.indexOf(':') + 2).split(", "))
        .map(exercise -> exercise.split(" "))
        .map(
            words ->
                new Exercise(step, file, words[0], Integer.parseInt(words[1]), words.length > 2));
  }
}
