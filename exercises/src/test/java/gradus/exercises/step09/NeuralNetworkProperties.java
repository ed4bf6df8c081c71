package gradus.exercises.step09;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
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
 * The graded properties of step 09, in networks of the kit's own layers. For {@code backward} and
 * {@code zeroGradients} the tests run the layers forward themselves, so that neither needs the
 * student's {@code forward}.
 */
@Tag("step09")
class NeuralNetworkProperties {

  private static final int LONGEST = 5;

  /** First 2x, then 3x + 1: 5 becomes 31, and 32 in the wrong order. */
  @Example
  @Checks("NeuralNetwork.forward")
  void forwardWorkedExample() {
    Matrix input = Matrix.row(5);
    GivenCase given = GivenCase.of("layers", "first 2·x, then 3·x + 1").and("input", input);
    Matrix yours = new NeuralNetwork(twoLayers()).forward(input.copy());
    Check.matrix("output", yours, Matrix.row(31), NetworkMistakes.ofOutput(5, 16, given));
  }

  @Property
  @Checks("NeuralNetwork.forward")
  void forwardRunsThroughAllLayers(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    Matrix right = Chain.run(chain.layers(), chain.input());
    GivenCase given = NetworkMistakes.ofOutput(chain, right);
    Matrix yours = new NeuralNetwork(chain.layers()).forward(chain.input());
    Check.matrix("output", yours, right, given);
  }

  @Property(tries = 30)
  @Checks("NeuralNetwork.forward")
  void forwardCallsEachLayerOnce(@ForAll @IntRange(min = 2, max = LONGEST) int length) {
    List<String> calls = new ArrayList<>();
    List<Recorder> layers = Recorder.layers(length, calls);
    GivenCase given =
        GivenCase.of("layers", "x times 2, then times 3, …, %d layers".formatted(length));
    Matrix yours = new NeuralNetwork(layers).forward(Matrix.row(1));
    List<String> expected =
        IntStream.rangeClosed(1, length).mapToObj(i -> "forward of layer " + i).toList();
    new Calls(calls, expected).require(given);
    GivenCase suspected =
        NetworkMistakes.ofOutput(1, layers.get(length - 1).factor(), given.and("input", 1));
    Check.matrix("output", yours, Matrix.row(Recorder.product(layers)), suspected);
  }

  @Property(tries = 30)
  @Checks("NeuralNetwork.forward")
  void forwardLeavesArgumentAndParameters(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    List<Layer> layers = chain.layers();
    Matrix input = chain.input();
    List<Parameter> parameters =
        layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    parameters.forEach(parameter -> InPlace.fill(0.5, parameter.gradient()));
    GivenCase given = chain.given();
    new NeuralNetwork(layers).forward(input);
    Check.unchanged("input", chain.input(), input, given);
    chain.requireValues(layers, given);
    for (Parameter parameter : parameters) {
      Matrix before = parameter.value().map(x -> 0.5);
      Check.unchanged("gradient of a layer", before, parameter.gradient(), given);
    }
  }

  @Property(tries = 2)
  @Checks("NeuralNetwork.forward")
  void forwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(NetworkWideChecks::requireOutput);
  }

  @Property(tries = 8)
  @Checks("NeuralNetwork.forward")
  void forwardWorksCallAfterCall(@ForAll Sample sample) {
    NetworkSubject.requireForward(sample);
  }

  /**
   * L = 7·(3·2x + 1) at x = 5: dL/dx = 42; the weight 2 gets 7·3·x = 105, the weight 3 7·2x = 70.
   */
  @Example
  @Checks("NeuralNetwork.backward")
  void backwardWorkedExample() {
    Matrix input = Matrix.row(5);
    GivenCase given =
        GivenCase.of("layers", "first 2·x, then 3·x + 1")
            .and("input", input)
            .and("outputGradient", Matrix.row(7));
    List<Layer> layers = twoLayers();
    Chain.run(layers, input.copy());
    Matrix yours = new NeuralNetwork(layers).backward(Matrix.row(7));
    Check.matrix("dL/dX", yours, Matrix.row(42), NetworkMistakes.ofInputGradient(7, 14, given));
    Matrix first = layers.get(0).parameters().get(0).gradient();
    Check.matrix("dL/dW of the first layer", first, Matrix.row(105), given);
    Matrix second = layers.get(1).parameters().get(0).gradient();
    Check.matrix("dL/dW of the second layer", second, Matrix.row(70), given);
  }

  @Property
  @Checks("NeuralNetwork.backward")
  void backwardAgreesWithFiniteDifferences(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    GivenCase given = chain.given().and("outputGradient", chain.outputGradient());
    List<Layer> layers = chain.layers();
    Chain.run(layers, chain.input());
    Matrix yours = new NeuralNetwork(layers).backward(chain.outputGradient());
    Matrix input = chain.input();
    DoubleSupplier loss = chain.loss(chain.layers(), input);
    Matrix right = Chain.runBack(chain.ranForward(), chain.outputGradient());
    GivenCase suspected = NetworkMistakes.ofInputGradient(chain, right, given);
    Check.gradient("dL/dX", yours, FiniteDifferences.gradient(loss, input), suspected);
    chain.requireGradients(layers, chain.zeros(), 1, given);
  }

  /** The gradients are not 0 at first, so that what is overwritten is not half of what is right. */
  @Property
  @Checks("NeuralNetwork.backward")
  void backwardTwiceDoublesTheGradients(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    GivenCase given = chain.given().and("outputGradient", chain.outputGradient());
    List<Layer> layers = chain.layers();
    List<Matrix> before = chain.setGradients(layers);
    Chain.run(layers, chain.input());
    NeuralNetwork network = new NeuralNetwork(layers);
    network.backward(chain.outputGradient());
    network.backward(chain.outputGradient());
    chain.requireValues(layers, given);
    GivenCase twice = given.and("backward", "called twice, and added to what the gradients were");
    chain.requireGradients(layers, before, 2, twice);
  }

  @Property(tries = 30)
  @Checks("NeuralNetwork.backward")
  void backwardCallsEachLayerOnce(@ForAll @IntRange(min = 2, max = LONGEST) int length) {
    List<String> calls = new ArrayList<>();
    List<Recorder> layers = Recorder.layers(length, calls);
    GivenCase given =
        GivenCase.of("layers", "x times 2, then times 3, …, %d layers".formatted(length));
    Matrix yours = new NeuralNetwork(layers).backward(Matrix.row(1));
    List<String> expected =
        IntStream.iterate(length, i -> i > 0, i -> i - 1)
            .mapToObj(i -> "backward of layer " + i)
            .toList();
    new Calls(calls, expected).require(given);
    GivenCase suspected =
        NetworkMistakes.ofInputGradient(1, layers.get(0).factor(), given.and("outputGradient", 1));
    Check.matrix("dL/dX", yours, Matrix.row(Recorder.product(layers)), suspected);
  }

  @Property(tries = 30)
  @Checks("NeuralNetwork.backward")
  void backwardLeavesArgumentAndValues(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    Chain chain = new Chain(sample, length);
    GivenCase given = chain.given().and("outputGradient", chain.outputGradient());
    List<Layer> layers = chain.layers();
    Chain.run(layers, chain.input());
    Matrix outputGradient = chain.outputGradient();
    new NeuralNetwork(layers).backward(outputGradient);
    Check.unchanged("outputGradient", chain.outputGradient(), outputGradient, given);
    chain.requireValues(layers, given);
  }

  @Property(tries = 2)
  @Checks("NeuralNetwork.backward")
  void backwardWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(NetworkWideChecks::requireGradients);
  }

  @Property(tries = 8)
  @Checks("NeuralNetwork.backward")
  void backwardWorksCallAfterCall(@ForAll Sample sample) {
    NetworkSubject.requireBackward(sample);
  }

  @Property
  @Checks("NeuralNetwork.zeroGradients")
  void zeroGradientsSetsEveryGradientToZero(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    requireZeroed(new Chain(sample, length), 1.25);
  }

  @Property(tries = 30)
  @Checks("NeuralNetwork.zeroGradients")
  void zeroGradientsSetsInfinityAndNotANumberToo(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = LONGEST) int length) {
    requireZeroed(new Chain(sample, length), Double.NEGATIVE_INFINITY);
    requireZeroed(new Chain(sample, length), Double.NaN);
  }

  @Property(tries = 2)
  @Checks("NeuralNetwork.zeroGradients")
  void zeroGradientsWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(NetworkWideChecks::requireZeros);
  }

  @Property(tries = 8)
  @Checks("NeuralNetwork.zeroGradients")
  void zeroGradientsWorksCallAfterCall(@ForAll Sample sample) {
    NetworkSubject.requireZeros(sample);
  }

  private static void requireZeroed(Chain chain, double before) {
    List<Layer> layers = chain.layers();
    layers.forEach(layer -> layer.parameters().forEach(p -> InPlace.fill(before, p.gradient())));
    GivenCase given = chain.given().and("all gradients before", before);
    new NeuralNetwork(layers).zeroGradients();
    chain.requireValues(layers, given);
    for (Layer layer : layers) {
      for (Parameter parameter : layer.parameters()) {
        Matrix zeros = parameter.value().map(x -> 0);
        GivenCase suspected = NetworkMistakes.ofZeroed(zeros, before, given);
        Check.matrix(
            Chain.nameOf(layers, layer, parameter), parameter.gradient(), zeros, suspected);
      }
    }
  }

  private static List<Layer> twoLayers() {
    return List.of(
        new Dense(Matrix.row(2), Matrix.row(0)), new Dense(Matrix.row(3), Matrix.row(1)));
  }
}
