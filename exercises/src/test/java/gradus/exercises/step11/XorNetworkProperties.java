package gradus.exercises.step11;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.exercises.grading.Grades;
import gradus.exercises.grading.Notes;
import gradus.exercises.grading.Sample;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * What is graded in step 11. The starts are graded with the kit's training and the training with
 * the kit's starts, so that a mistake in one does not cost the other. "It converged" proves little:
 * most wrong gradients learn XOR too, so each epoch's change is compared with finite differences.
 */
@Tag("step11")
class XorNetworkProperties {

  private static final int STARTS = 50;
  private static final int STARTS_THAT_MUST_LEARN = 48;
  private static final int MOST_EPOCHS = 2000;
  private static final double LEARNING_RATE = 2.5;

  /** What is less is noise on weights that somebody has chosen. */
  private static final double LEAST_SPREAD = 0.05;

  @Property
  @Grades("XorNetwork.initialWeights")
  void initialWeightsHaveTheShapeAndNoEqualUnits(@ForAll Sample sample) {
    Case given = Case.of("inputs", sample.inputs()).and("outputs", sample.outputs());
    Matrix weights =
        XorNetwork.initialWeights(sample.inputs(), sample.outputs(), sample.random("generator"));
    requireFiniteOfShape(weights, sample.inputs(), sample.outputs());
    Matrix units = weights.transpose();
    for (int i = 0; i < units.rows(); i++) {
      for (int j = i + 1; j < units.rows(); j++) {
        Check.that(
            !row(units, i).equals(row(units, j)),
            "units %d and %d start with equal weights and would stay equal for ever"
                .formatted(i, j),
            given.and("initial weights", weights));
      }
    }
  }

  @Property
  @Grades("XorNetwork.initialWeights")
  void initialWeightsDoNotSaturate(@ForAll Sample sample) {
    Matrix weights = XorNetwork.initialWeights(2, 4, sample.random("generator"));
    requireFiniteOfShape(weights, 2, 4);
    Matrix slopes =
        Datasets.xor()
            .inputs()
            .multiply(weights)
            .map(x -> Elementary.sigmoidDerivative(Elementary.sigmoid(x)));
    Check.that(
        slopes.mean() >= 0.1,
        "the units are saturated: their slope σ′ is %.4f on average, it must be at least 0.1"
            .formatted(slopes.mean()),
        Case.of("initial weights", weights));
  }

  @Property
  @Grades("XorNetwork.initialWeights")
  void initialWeightsComeFromTheGivenGenerator(@ForAll Sample sample) {
    Case given = Case.of("inputs", sample.inputs()).and("outputs", sample.outputs());
    RandomGenerator random = sample.random("generator");
    Matrix first = XorNetwork.initialWeights(sample.inputs(), sample.outputs(), random);
    requireFiniteOfShape(first, sample.inputs(), sample.outputs());
    Matrix before = first.copy();
    Matrix second = XorNetwork.initialWeights(sample.inputs(), sample.outputs(), random);
    Matrix same =
        XorNetwork.initialWeights(sample.inputs(), sample.outputs(), sample.random("generator"));
    double spread =
        Networks.spread(
            start ->
                XorNetwork.initialWeights(
                    sample.inputs(), sample.outputs(), sample.random("start " + start)));
    Check.that(
        before.equals(same), "a generator in the same state gives other initial weights", given);
    Check.that(
        spread > LEAST_SPREAD,
        "generators in other states give the same initial weights, or nearly the same",
        given);
    Check.that(!before.equals(second), "a second call gives the same initial weights", given);
  }

  @Property(tries = 1)
  @Grades("XorNetwork.initialWeights")
  void initialWeightsTrainWell() {
    int learnt = 0;
    for (int seed = 0; seed < STARTS; seed++) {
      RandomGenerator random = new NumpyRandom(seed);
      Matrix hidden = XorNetwork.initialWeights(2, 4, random);
      Matrix output = XorNetwork.initialWeights(4, 1, random);
      requireFiniteOfShape(hidden, 2, 4);
      requireFiniteOfShape(output, 4, 1);
      Network network =
          Networks.network(
              new Dense(hidden.copy(), Matrix.zeros(1, 4)),
              new Dense(output.copy(), Matrix.zeros(1, 1)));
      Optimizer optimizer = new GradientDescent(LEARNING_RATE);
      for (int epoch = 1; epoch <= MOST_EPOCHS && !Networks.hasLearnt(network); epoch++) {
        network.zeroGradients();
        Matrix outputs = network.forward(Datasets.xor().inputs());
        network.backward(Losses.MSE.gradient(outputs, Datasets.xor().targets()));
        optimizer.step(network.parameters());
      }
      learnt += Networks.hasLearnt(network) ? 1 : 0;
    }
    requireConvergence(learnt, "The training is the kit's own: it is the start that is not good.");
  }

  /** One weight, no bias: w = 2 gives 2x, and L = ½[(2·1 − 0)² + (2·2 − 1)²]: dL/dw = 8. */
  @Example
  @Grades("XorNetwork.trainEpoch")
  void trainEpochWorkedExample() {
    Dense layer = Dense.withoutBias(Matrix.row(2));
    Matrix inputs = Matrix.column(1, 2);
    Matrix targets = Matrix.column(0, 1);
    Case given =
        Case.of("network", "w·x with w = 2")
            .and("inputs", inputs)
            .and("targets", targets)
            .and("learningRate", 0.25);
    new XorNetwork(new Network(1, List.of(layer))).trainEpoch(inputs.copy(), targets.copy(), 0.25);
    Check.number("w after one epoch", layer.weights().value().entry(0), 0, given);
  }

  @Property
  @Grades("XorNetwork.trainEpoch")
  void trainEpochDescendsOnXor(@ForAll Sample sample) {
    requireDescent(sample, Datasets.xor(), sample.number("learningRate", 0.1, 5));
  }

  /** A large rate shows if anything moved before all gradients were known. */
  @Property
  @Grades("XorNetwork.trainEpoch")
  void trainEpochDescendsOnOtherRows(@ForAll Sample sample) {
    Matrix inputs = sample.matrix("inputs", sample.rows(), 2);
    Matrix targets = sample.matrix("targets", sample.rows(), 1, 0, 1);
    Dataset data = new Dataset("other rows", inputs, targets);
    requireDescent(sample, data, sample.number("learningRate", 10, 50));
  }

  @Property
  @Grades("XorNetwork.trainEpoch")
  void trainEpochLeavesItsArguments(@ForAll Sample sample) {
    Matrix inputs = sample.matrix("inputs", sample.rows(), 2);
    Matrix targets = sample.matrix("targets", sample.rows(), 1, 0, 1);
    Case given = Case.of("inputs", inputs).and("targets", targets);
    Matrix inputsGiven = inputs.copy();
    Matrix targetsGiven = targets.copy();
    new XorNetwork(Networks.start(sample.random("weights")))
        .trainEpoch(inputsGiven, targetsGiven, 1);
    Check.unchanged("inputs", inputs, inputsGiven, given);
    Check.unchanged("targets", targets, targetsGiven, given);
  }

  /** A wrong gradient is said to be one: only after a right first epoch is it "not converged". */
  @Property(tries = 1)
  @Grades("XorNetwork.trainEpoch")
  void trainEpochRepeatedLearnsXor() {
    Matrix inputs = Datasets.xor().inputs();
    Matrix targets = Datasets.xor().targets();
    int learnt = 0;
    for (int seed = 0; seed < STARTS; seed++) {
      Network network = Networks.start(new NumpyRandom(seed));
      XorNetwork yours = new XorNetwork(network);
      Descent firstEpoch = seed == 0 ? Descent.from(network, Datasets.xor(), LEARNING_RATE) : null;
      for (int epoch = 1; epoch <= MOST_EPOCHS && !Networks.hasLearnt(network); epoch++) {
        yours.trainEpoch(inputs, targets, LEARNING_RATE);
        if (epoch == 1 && firstEpoch != null) {
          firstEpoch.requireChange(network, "one epoch");
        }
      }
      learnt += Networks.hasLearnt(network) ? 1 : 0;
    }
    requireConvergence(
        learnt, "The first epoch's gradients are right and the starts are the kit's own.");
    Notes.add(11, "2-4-1 learnt XOR from %d of %d starts;".formatted(learnt, STARTS));
    Notes.add(11, "2-2-1 from %d (not graded)".formatted(twoHiddenUnitsLearnt()));
  }

  /** Shown, not graded: from some starts two hidden units end where they get no further. */
  private static int twoHiddenUnitsLearnt() {
    int learnt = 0;
    for (int seed = 0; seed < STARTS; seed++) {
      Network network = Networks.start(2, new NumpyRandom(seed));
      XorNetwork yours = new XorNetwork(network);
      for (int epoch = 1; epoch <= MOST_EPOCHS && !Networks.hasLearnt(network); epoch++) {
        yours.trainEpoch(Datasets.xor().inputs(), Datasets.xor().targets(), LEARNING_RATE);
      }
      learnt += Networks.hasLearnt(network) ? 1 : 0;
    }
    return learnt;
  }

  /** Three outputs of four are on the right side of ½. */
  @Example
  @Grades("XorNetwork.accuracy")
  void accuracyWorkedExample() {
    requireAccuracy(Matrix.column(0.2, 0.7, 0.4, 0.1), Matrix.column(0, 1, 1, 0), 0.75);
  }

  @Example
  @Grades("XorNetwork.accuracy")
  void accuracyAtOneHalfCountsAsOne() {
    requireAccuracy(Matrix.column(0.5, 0.5, 0.5, 0.5), Matrix.column(0, 1, 1, 1), 0.75);
  }

  @Property
  @Grades("XorNetwork.accuracy")
  void accuracyIsTheShareOfRightRows(@ForAll Sample sample) {
    Matrix outputs = sample.matrix("outputs", sample.rows(), 1, 0.01, 0.99);
    Matrix targets = sample.matrix("targets", sample.rows(), 1).map(x -> x > 0 ? 1 : 0);
    double right = 0;
    for (int i = 0; i < sample.rows(); i++) {
      right += outputs.get(i, 0) >= 0.5 == (targets.get(i, 0) == 1) ? 1 : 0;
    }
    requireAccuracy(outputs, targets, right / sample.rows());
  }

  @Property
  @Grades("XorNetwork.accuracy")
  void accuracyLeavesArgumentsAndParameters(@ForAll Sample sample) {
    Matrix inputs = sample.matrix("inputs", sample.rows(), 2);
    Matrix targets = sample.matrix("targets", sample.rows(), 1).map(x -> x > 0 ? 1 : 0);
    Case given = Case.of("inputs", inputs).and("targets", targets);
    Network network = Networks.start(sample.random("weights"));
    List<Matrix> before = Networks.values(network);
    Matrix inputsGiven = inputs.copy();
    Matrix targetsGiven = targets.copy();
    new XorNetwork(network).accuracy(inputsGiven, targetsGiven);
    Check.unchanged("inputs", inputs, inputsGiven, given);
    Check.unchanged("targets", targets, targetsGiven, given);
    Check.that(Networks.values(network).equals(before), "accuracy changed the network", given);
  }

  /** A network that gives out its inputs, so that the outputs can be chosen. */
  private static void requireAccuracy(Matrix outputs, Matrix targets, double expected) {
    Case given = Case.of("outputs", outputs).and("targets", targets);
    Network identity = new Network(1, List.of(Dense.withoutBias(Matrix.row(1))));
    double yours = new XorNetwork(identity).accuracy(outputs.copy(), targets.copy());
    Check.number("accuracy", yours, expected, given);
  }

  private static void requireDescent(Sample sample, Dataset data, double learningRate) {
    Network network = Networks.start(sample.random("weights"));
    XorNetwork yours = new XorNetwork(network);
    Descent first = Descent.from(network, data, learningRate);
    yours.trainEpoch(data.inputs().copy(), data.targets().copy(), learningRate);
    first.requireChange(network, "one epoch");
    Descent second = Descent.from(network, data, learningRate);
    yours.trainEpoch(data.inputs().copy(), data.targets().copy(), learningRate);
    second.requireChange(network, "a second epoch");
  }

  private static void requireConvergence(int learnt, String reason) {
    Check.that(
        learnt >= STARTS_THAT_MUST_LEARN,
        "did not converge: %d of %d starts learn XOR within %d epochs, at least %d must. %s"
            .formatted(learnt, STARTS, MOST_EPOCHS, STARTS_THAT_MUST_LEARN, reason),
        Case.of("network", "2-4-1").and("learningRate", LEARNING_RATE));
  }

  private static void requireFiniteOfShape(Matrix weights, int inputs, int outputs) {
    Case given = Case.of("inputs", inputs).and("outputs", outputs);
    Check.that(weights != null, "the initial weights are null", given);
    Check.that(
        weights.rows() == inputs && weights.columns() == outputs,
        "the initial weights are %s, they must be %d×%d"
            .formatted(weights.shape(), inputs, outputs),
        given);
    Check.that(weights.isFinite(), "an initial weight is not a finite number", given);
  }

  private static Matrix row(Matrix matrix, int row) {
    return Matrix.row(matrix.toArrays()[row]);
  }
}
