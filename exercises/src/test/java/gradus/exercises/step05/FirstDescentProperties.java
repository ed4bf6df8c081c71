package gradus.exercises.step05;

import gradus.grading.check.Check;
import gradus.grading.check.Notes;
import gradus.grading.check.Sample;
import gradus.grading.curriculum.Checks;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.nn.Datasets;
import gradus.nn.Parameter;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The graded properties of step 05. */
@Tag("step05")
class FirstDescentProperties {

  /** The rate and the number of steps that the text of {@code train} names. */
  private static final double RATE = 5;

  private static final int STEPS = 1000;

  @Example
  @Checks("GradientDescent.step")
  void stepWorkedExample() {
    Parameter parameter = StepChecks.parameter("w", Matrix.row(1, 2), Matrix.row(10, -20));
    GivenCase given =
        GivenCase.of("learningRate", 0.1)
            .and("value", Matrix.row(1, 2))
            .and("gradient", Matrix.row(10, -20));
    new GradientDescent(0.1).step(List.of(parameter));
    given = NeuronMistakes.ofStep(given, Matrix.row(1, 2), Matrix.row(10, -20), 0.1);
    Check.matrix("the new value", parameter.value(), Matrix.row(0, 4), given);
  }

  @Property
  @Checks("GradientDescent.step")
  void stepMovesEveryParameter(@ForAll Sample sample) {
    StepChecks.requireEveryParameter(sample);
  }

  /** Nothing is remembered: each step follows the gradient as it then is. */
  @Property
  @Checks("GradientDescent.step")
  void stepAfterStep(@ForAll Sample sample) {
    StepChecks.requireStepAfterStep(sample);
  }

  @Property(tries = 2)
  @Checks("GradientDescent.step")
  void stepWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DescentWideChecks::requireStep);
  }

  @Property(tries = 4)
  @Checks("GradientDescent.step")
  void stepWorksCallAfterCall(@ForAll Sample sample) {
    StepSubject.require(sample);
  }

  /** σ(log 3) = ¾, σ(−log 3) = ¼ and σ(0) = ½. */
  @Example
  @Checks("OneNeuron.predict")
  void predictWorkedExample() {
    double log3 = Math.log(3);
    Matrix inputs = Matrix.of(3, 2, 1, 0, 1, 1, 2, 1);
    Neuron neuron = new Neuron(Matrix.column(log3, -log3), Matrix.row(0), inputs, inputs);
    GivenCase given = NeuronMistakes.ofPrediction(neuron);
    Matrix without = new OneNeuron(neuron.weights(), neuron.bias()).predict(inputs);
    Matrix expected = Matrix.column(0.75, 0.5, 0.75);
    Check.matrix("p", without, expected, given);
    Neuron biased = new Neuron(neuron.weights(), Matrix.row(-log3), inputs, inputs);
    given = NeuronMistakes.ofPrediction(biased);
    Matrix with = new OneNeuron(biased.weights(), biased.bias()).predict(inputs);
    Matrix shifted = Matrix.column(0.5, 0.25, 0.5);
    Check.matrix("p", with, shifted, given);
  }

  @Property
  @Checks("OneNeuron.predict")
  void predictIsTheFormula(@ForAll Sample sample) {
    Neuron neuron = Neuron.of(sample);
    Neuron mine = neuron.copy();
    GivenCase given = NeuronMistakes.ofPrediction(neuron);
    Matrix predictions = new OneNeuron(mine.weights(), mine.bias()).predict(mine.inputs());
    Check.matrix("p", predictions, neuron.predictions(), given);
    Check.overwrite(predictions);
    Check.unchanged("inputs", neuron.inputs(), mine.inputs(), neuron.given());
    Check.unchanged("weights", neuron.weights(), mine.weights(), neuron.given());
    Check.unchanged("bias", neuron.bias(), mine.bias(), neuron.given());
  }

  @Property(tries = 2)
  @Checks("OneNeuron.predict")
  void predictWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DescentWideChecks::requirePredictions);
  }

  @Property(tries = 4)
  @Checks("OneNeuron.predict")
  void predictWorksCallAfterCall(@ForAll Sample sample) {
    NeuronSubject.requirePredictions(sample);
  }

  /**
   * p = ½ where 1 is wanted: dL/dp = −1, and σ′ = ¼ leaves −¼ for b and −¼·2 for w. The bias is −0,
   * so that the two are not equal matrices, which code that keeps them in a map must not suffer
   * for.
   */
  @Example
  @Checks("OneNeuron.train")
  void trainWorkedExample() {
    Neuron neuron = new Neuron(Matrix.row(0), Matrix.row(-0.0), Matrix.row(2), Matrix.row(1));
    GivenCase given = neuron.given(4, 1);
    Neuron trained = train(neuron, 4, 1);
    Check.matrix("w", trained.weights(), Matrix.row(2), given);
    Check.matrix("b", trained.bias(), Matrix.row(1), given);
  }

  @Property
  @Checks("OneNeuron.train")
  void trainMovesTheWeightsDownhill(@ForAll Sample sample) {
    Neuron neuron = Neuron.of(sample);
    double rate = rate(sample);
    GivenCase given = NeuronMistakes.ofWeights(neuron, rate);
    Matrix change = neuron.weights().minus(train(neuron, rate, 1).weights()).scale(1 / rate);
    Check.gradient("(old w − new w) / η", change, neuron.byWeights(), neuron.loss(), given);
  }

  @Property
  @Checks("OneNeuron.train")
  void trainMovesTheBiasDownhill(@ForAll Sample sample) {
    Neuron neuron = Neuron.of(sample);
    double rate = rate(sample);
    GivenCase given = NeuronMistakes.ofBias(neuron, rate);
    Matrix change = neuron.bias().minus(train(neuron, rate, 1).bias()).scale(1 / rate);
    Check.gradient("(old b − new b) / η", change, neuron.byBias(), neuron.loss(), given);
  }

  @Property
  @Checks("OneNeuron.train")
  void trainTakesAsManyStepsAsItIsTold(@ForAll Sample sample) {
    int steps = sample.rows() - 1;
    Neuron neuron = Neuron.of(sample);
    Neuron expected = NeuronMistakes.after(neuron, 2, steps);
    GivenCase given = NeuronMistakes.ofSteps(neuron, 2, steps);
    Neuron trained = train(neuron, 2, steps);
    Check.matrix("w", trained.weights(), expected.weights(), given);
    Check.matrix("b", trained.bias(), expected.bias(), neuron.given(2, steps));
  }

  @Property(tries = 8)
  @Checks("OneNeuron.train")
  void trainGoesOnWhateverTheLossDoes(@ForAll Sample sample) {
    DescentWideChecks.requireGoingOn(sample);
  }

  @Property
  @Checks("OneNeuron.train")
  void trainLeavesItsArguments(@ForAll Sample sample) {
    Neuron neuron = Neuron.of(sample);
    GivenCase given = neuron.given(1, 1);
    Neuron trained = train(neuron, 1, 1);
    Check.unchanged("inputs", neuron.inputs(), trained.inputs(), given);
    Check.unchanged("targets", neuron.targets(), trained.targets(), given);
  }

  @Property(tries = 1)
  @Checks("OneNeuron.train")
  void trainReachesAnd() {
    checkReaches(Neuron.of(0, 0, 0, Datasets.and()));
  }

  @Property(tries = 1)
  @Checks("OneNeuron.train")
  void trainReachesOr() {
    checkReaches(Neuron.of(0, 0, 0, Datasets.or()));
  }

  /** Nobody's fault: no straight line has 01 and 10 on one side and 00 and 11 on the other. */
  @Property(tries = 1)
  @Checks("OneNeuron.train")
  void trainOnXorStaysAtAQuarter() {
    Neuron neuron = Neuron.of(0.5, -0.5, 0.25, Datasets.xor());
    GivenCase given = neuron.given(RATE, STEPS);
    double loss = train(neuron, RATE, STEPS).loss();
    Check.that(
        Math.abs(loss - 0.25) < 1e-3,
        "after %d steps on XOR the loss is %.4f, expected 0.2500".formatted(STEPS, loss),
        given);
    Notes.add(5, "AND and OR are learnt; on XOR the loss stays at %.2f,".formatted(loss));
    Notes.add(5, "computed %,d times for %,d steps".formatted(evaluations(neuron), STEPS));
  }

  @Property(tries = 2)
  @Checks("OneNeuron.train")
  void trainWorksAtEverySize(@ForAll Sample sample) {
    sample.wide().forEach(DescentWideChecks::requireTraining);
  }

  @Property(tries = 4)
  @Checks("OneNeuron.train")
  void trainWorksCallAfterCall(@ForAll Sample sample) {
    NeuronSubject.requireTraining(sample);
  }

  /** What the training has cost: backpropagation will do with one a step. */
  private static int evaluations(Neuron neuron) {
    OneNeuron yours = new OneNeuron(neuron.weights().copy(), neuron.bias().copy());
    yours.train(neuron.inputs(), neuron.targets(), RATE, STEPS);
    return yours.evaluations();
  }

  private static void checkReaches(Neuron neuron) {
    GivenCase given = neuron.given(RATE, STEPS);
    Matrix predictions = train(neuron, RATE, STEPS).predictions();
    for (int i = 0; i < predictions.rows(); i++) {
      double p = predictions.get(i, 0);
      Check.that(
          Math.abs(p - neuron.targets().get(i, 0)) < 0.5,
          "after %d steps, example %d is predicted as %.4f".formatted(STEPS, i, p),
          given);
    }
  }

  /** The student's training, of a copy. */
  private static Neuron train(Neuron neuron, double rate, int steps) {
    Neuron mine = neuron.copy();
    new OneNeuron(mine.weights(), mine.bias()).train(mine.inputs(), mine.targets(), rate, steps);
    return mine;
  }

  private static double rate(Sample sample) {
    return sample.number("rate", 0.5, 50);
  }
}
