package gradus.exercises.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps, their methods and points. This table decides what is graded, not the annotations in
 * the student's files, which a student may delete.
 */
public final class Ladder {

  /**
   * One method to write.
   *
   * @param step the number of its step
   * @param file its class
   * @param name its name
   * @param points what it is worth; 0 for the finale
   */
  public record Method(int step, String file, String name, int points) {

    /**
     * The name that a property's {@link Grades} gives.
     *
     * @return class and method
     */
    public String id() {
      return file + "." + name;
    }

    /**
     * Whether a filter asks for it.
     *
     * @param filter its step, its file or its own name: 07, DenseLayer, DenseLayer.forward
     * @return whether it is one of those
     */
    public boolean isPartOf(String filter) {
      return filter.equals(twoDigits(step))
          || filter.equals(String.valueOf(step))
          || filter.equals(file)
          || filter.equals(id());
    }

    /**
     * The name with its step, as stubs and reports have it: {@code 07 DenseLayer.forward}.
     *
     * @return step, class and method
     */
    public String label() {
      return step == 0 ? file : twoDigits(step) + " " + id();
    }
  }

  /**
   * One step.
   *
   * @param number from 1 on
   * @param title for the board
   * @param folder the last part of its package
   * @param properties the class of the properties that grade it, in the same package
   * @param bonus whether its points come on top of the 100
   * @param methods in the order in which they are written
   */
  public record Step(
      int number,
      String title,
      String folder,
      String properties,
      boolean bonus,
      List<Method> methods) {

    int points() {
      return methods.stream().mapToInt(Method::points).sum();
    }
  }

  /** In their order. */
  public static final List<Step> STEPS =
      List.of(
          step(1, "Matrices", "Matrices", "Matrices: multiply 3, transpose 1, addRow 2, sumRows 2"),
          step(
              2,
              "Activations",
              "Activations",
              "Activations: sigmoid 2, sigmoidDerivative 2, tanhDerivative 2, relu 1, reluDerivative 1"),
          step(
              3,
              "Losses",
              "Losses",
              "MeanSquaredError: value 2, gradient 3",
              "BinaryCrossEntropy: value 2, gradient 3"),
          step(
              4,
              "Finite differences",
              "NumericalGradient",
              "NumericalGradient: centralDifference 2, gradient 4, relativeError 2"),
          step(
              5,
              "First descent",
              "FirstDescent",
              "GradientDescent: step 3",
              "OneNeuron: predict 2, train 4"),
          step(
              6,
              "Two layers by hand",
              "XorByHand",
              "XorByHand: forward 4, backward 8, trainEpoch 4"),
          step(
              7,
              "Dense layer",
              "DenseLayer",
              "DenseLayer: forward 3, weightGradient 3, biasGradient 3, inputGradient 3"),
          step(8, "Activation layer", "SigmoidLayer", "SigmoidLayer: forward 2, backward 3"),
          step(
              9,
              "Backpropagation",
              "NeuralNetwork",
              "NeuralNetwork: forward 2, backward 5, zeroGradients 1"),
          step(10, "Better descent", "BetterDescent", "Momentum: step 3", "Adam: step 4"),
          step(11, "XOR", "XorNetwork", "XorNetwork: initialWeights 3, trainEpoch 4, accuracy 2"),
          step(
              12,
              "Many classes",
              "ManyClasses",
              "SoftmaxCrossEntropy: softmax 2, value 2, gradient 3",
              "MiniBatches: batches 3"),
          step(
              13, "Autodiff", "Value", "Value: plus 1, times 1, pow 1, exp 1, tanh 1, backward 5"));

  /** The student's own steps 03, 05 and 07 to 11, end to end. It has no points. */
  static final Method FINALE = new Method(0, "Finale", "solvesXor", 0);

  private static final int LAST_BEFORE_BONUS = 11;

  private Ladder() {}

  /**
   * A method by its name.
   *
   * @param id class and method, for example {@code DenseLayer.forward}
   * @return empty if there is none
   */
  public static Optional<Method> find(String id) {
    return methods().filter(method -> method.id().equals(id)).findFirst();
  }

  /**
   * All methods.
   *
   * @return in their order, the finale last
   */
  public static Stream<Method> methods() {
    return Stream.concat(
        STEPS.stream().flatMap(step -> step.methods().stream()), Stream.of(FINALE));
  }

  /**
   * The last part of a method's package.
   *
   * @param method the method
   * @return for example {@code step07}
   */
  public static String folder(Method method) {
    return method.equals(FINALE) ? "finale" : stepOf(method).folder();
  }

  /** The last parts of all packages in which a student writes. */
  static Stream<String> folders() {
    return methods().map(Ladder::folder).distinct();
  }

  /**
   * Where a student finds the file of a method.
   *
   * @param method the method
   * @return a path from the root of the kit
   */
  public static String source(Method method) {
    return "exercises/src/main/java/gradus/exercises/%s/%s.java"
        .formatted(folder(method), method.file());
  }

  /** The full name of the class of the properties that grade a method. */
  static String properties(Method method) {
    String name = method.equals(FINALE) ? "FinaleProperties" : stepOf(method).properties();
    return "gradus.exercises.%s.%s".formatted(folder(method), name);
  }

  /** The full name of the class of the properties of a package, by its last part. */
  static String propertiesIn(String folder) {
    return methods()
        .filter(method -> folder(method).equals(folder))
        .map(Ladder::properties)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The step of a method that belongs to one: all but the finale.
   *
   * @param method the method
   * @return its step
   */
  public static Step stepOf(Method method) {
    return STEPS.get(method.step() - 1);
  }

  static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private static Step step(int number, String title, String properties, String... files) {
    List<Method> methods =
        Arrays.stream(files).flatMap(file -> methods(number, file).stream()).toList();
    String folder = "step" + twoDigits(number);
    boolean bonus = number > LAST_BEFORE_BONUS;
    return new Step(number, title, folder, properties + "Properties", bonus, methods);
  }

  /** Reads a line such as {@code OneNeuron: predict 2, train 4}. */
  private static List<Method> methods(int step, String line) {
    String file = line.substring(0, line.indexOf(':'));
    return Arrays.stream(line.substring(line.indexOf(':') + 2).split(", "))
        .map(method -> method.split(" "))
        .map(method -> new Method(step, file, method[0], Integer.parseInt(method[1])))
        .toList();
  }
}
