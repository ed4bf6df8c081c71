package gradus.exercises.step09;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Sample;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * What is graded in step 09, in networks of the kit's own layers. For {@code backward} and {@code
 * zeroGradients} the tests run the layers forward themselves, so that neither needs the student's
 * {@code forward}.
 */
@Tag("step09")
class NeuralNetworkProperties {

  private static final int LONGEST = 5;

  /** First 2x, then 3x + 1: 5 becomes 31, and 32 in the wrong order. */
  @Example
  @Grades("NeuralNetwork.forward")
  void forwardWorkedExample() {
    Matrix input = Matrix.row(5);
    Case given = Case.of("layers", "first 2·x, then 3·x + 1").and("input", input);
    Matrix yours = new NeuralNetwork(twoLayers()).forward(input.copy());
    Check.matrix("output", yours, Matrix.row(31), given);
  }

  @Property
  @Grades("NeuralNetwork.forward")
  void forwardRunsThroughAllLayers(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    Matrix yours = new NeuralNetwork(chain.layers()).forward(chain.input());
    Check.matrix("output", yours, Chain.run(chain.layers(), chain.input()), chain.given());
  }

  @Property
  @Grades("NeuralNetwork.forward")
  void forwardCallsEachLayerOnce(@ForAll @IntRange(min = 1, max = LONGEST) int length) {
    List<String> calls = new ArrayList<>();
    new NeuralNetwork(recorders(length, calls)).forward(Matrix.row(1));
    List<String> expected =
        IntStream.rangeClosed(1, length).mapToObj(i -> "forward of layer " + i).toList();
    requireCalls(calls, expected);
  }

  @Property
  @Grades("NeuralNetwork.forward")
  void forwardLeavesArgumentAndParameters(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    List<Layer> layers = chain.layers();
    Matrix input = chain.input();
    new NeuralNetwork(layers).forward(input);
    Check.unchanged("input", chain.input(), input, chain.given());
    requireValues(chain, layers);
  }

  /**
   * L = 7·(3·2x + 1) at x = 5: dL/dx = 42; the weight 2 gets 7·3·x = 105, the weight 3 7·2x = 70.
   */
  @Example
  @Grades("NeuralNetwork.backward")
  void backwardWorkedExample() {
    Matrix input = Matrix.row(5);
    Case given =
        Case.of("layers", "first 2·x, then 3·x + 1")
            .and("input", input)
            .and("outputGradient", Matrix.row(7));
    List<Layer> layers = twoLayers();
    Chain.run(layers, input.copy());
    Matrix yours = new NeuralNetwork(layers).backward(Matrix.row(7));
    Check.matrix("dL/dX", yours, Matrix.row(42), given);
    Matrix first = layers.get(0).parameters().get(0).gradient();
    Check.matrix("dL/dW of the first layer", first, Matrix.row(105), given);
    Matrix second = layers.get(1).parameters().get(0).gradient();
    Check.matrix("dL/dW of the second layer", second, Matrix.row(70), given);
  }

  @Property
  @Grades("NeuralNetwork.backward")
  void backwardAgreesWithFiniteDifferences(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    Case given = chain.given().and("outputGradient", chain.outputGradient());
    List<Layer> layers = chain.layers();
    Chain.run(layers, chain.input());
    Matrix yours = new NeuralNetwork(layers).backward(chain.outputGradient());
    Matrix input = chain.input();
    DoubleSupplier loss = chain.loss(chain.layers(), input);
    Check.gradient("dL/dX", yours, FiniteDifferences.gradient(loss, input), given);
    requireGradients(chain, layers, 1, given);
  }

  @Property
  @Grades("NeuralNetwork.backward")
  void backwardTwiceDoublesTheGradients(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    Case given = chain.given().and("outputGradient", chain.outputGradient());
    List<Layer> layers = chain.layers();
    Chain.run(layers, chain.input());
    NeuralNetwork network = new NeuralNetwork(layers);
    network.backward(chain.outputGradient());
    network.backward(chain.outputGradient());
    requireGradients(chain, layers, 2, given.and("backward", "called twice"));
  }

  @Property
  @Grades("NeuralNetwork.backward")
  void backwardCallsEachLayerOnce(@ForAll @IntRange(min = 1, max = LONGEST) int length) {
    List<String> calls = new ArrayList<>();
    new NeuralNetwork(recorders(length, calls)).backward(Matrix.row(1));
    List<String> expected =
        IntStream.rangeClosed(1, length)
            .mapToObj(i -> "backward of layer " + (length + 1 - i))
            .toList();
    requireCalls(calls, expected);
  }

  @Property
  @Grades("NeuralNetwork.backward")
  void backwardLeavesArgumentAndValues(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    Case given = chain.given().and("outputGradient", chain.outputGradient());
    List<Layer> layers = chain.layers();
    Chain.run(layers, chain.input());
    Matrix outputGradient = chain.outputGradient();
    new NeuralNetwork(layers).backward(outputGradient);
    Check.unchanged("outputGradient", chain.outputGradient(), outputGradient, given);
    requireValues(chain, layers);
  }

  @Property
  @Grades("NeuralNetwork.zeroGradients")
  void zeroGradientsSetsEveryGradientToZero(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    requireZeroed(new Chain(sample, length), 1.25);
  }

  @Property
  @Grades("NeuralNetwork.zeroGradients")
  void zeroGradientsSetsInfinityAndNotANumberToo(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    requireZeroed(new Chain(sample, length), Double.NaN);
    requireZeroed(new Chain(sample, length), Double.NEGATIVE_INFINITY);
  }

  private static void requireZeroed(Chain chain, double before) {
    List<Layer> layers = chain.layers();
    parameters(layers).forEach(parameter -> InPlace.fill(before, parameter.gradient()));
    new NeuralNetwork(layers).zeroGradients();
    Case given = chain.given().and("all gradients before", before);
    for (Layer layer : layers) {
      for (Parameter parameter : layer.parameters()) {
        Matrix zeros = Matrix.zeros(parameter.value().rows(), parameter.value().columns());
        Check.matrix(nameOf(layers, layer, parameter), parameter.gradient(), zeros, given);
      }
    }
    requireValues(chain, layers);
  }

  private static List<Layer> twoLayers() {
    return List.of(
        new Dense(Matrix.row(2), Matrix.row(0)), new Dense(Matrix.row(3), Matrix.row(1)));
  }

  private static List<Recorder> recorders(int length, List<String> calls) {
    return IntStream.rangeClosed(1, length)
        .mapToObj(i -> new Recorder("layer " + i, i, calls))
        .toList();
  }

  private static List<Parameter> parameters(List<Layer> layers) {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  /** Numeric gradients come from layers of their own, which no student's method has touched. */
  private static void requireGradients(Chain chain, List<Layer> layers, double times, Case given) {
    List<Layer> fresh = chain.layers();
    DoubleSupplier loss = chain.loss(fresh, chain.input());
    for (int i = 0; i < layers.size(); i++) {
      List<Parameter> parameters = layers.get(i).parameters();
      for (int j = 0; j < parameters.size(); j++) {
        Matrix variable = fresh.get(i).parameters().get(j).value();
        Check.gradient(
            nameOf(layers, layers.get(i), parameters.get(j)),
            parameters.get(j).gradient(),
            FiniteDifferences.gradient(loss, variable).scale(times),
            given);
      }
    }
  }

  private static void requireValues(Chain chain, List<Layer> layers) {
    List<Parameter> before = parameters(chain.layers());
    List<Parameter> after = parameters(layers);
    for (int i = 0; i < before.size(); i++) {
      Matrix value = before.get(i).value();
      Check.unchanged(before.get(i).name(), value, after.get(i).value(), chain.given());
    }
  }

  private static void requireCalls(List<String> calls, List<String> expected) {
    Check.that(
        calls.equals(expected),
        "the calls were %s; they must be %s"
            .formatted(
                calls.isEmpty() ? "none" : String.join(", ", calls), String.join(", ", expected)),
        Case.of("layers", expected.size()));
  }

  private static String nameOf(List<Layer> layers, Layer layer, Parameter parameter) {
    return "gradient of the %s of layer %d".formatted(parameter.name(), layers.indexOf(layer) + 1);
  }
}
