package gradus.exercises.quiz;

import gradus.exercises.step10.Adam;
import gradus.exercises.step10.Momentum;
import gradus.exercises.step11.XorNetwork;
import gradus.exercises.step12.MiniBatches;
import gradus.exercises.step12.SoftmaxCrossEntropy;
import gradus.exercises.step13.Value;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.GradientDescent;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The right numbers of steps 10 to 13, computed by the solutions. */
final class Numbers10To13 {

  static final Map<String, ToDoubleFunction<Drawn>> ALL =
      Map.ofEntries(
          Map.entry("10-momentum-two-steps", Numbers10To13::momentumTwoSteps),
          Map.entry("10-limit", Numbers10To13::limit),
          Map.entry("10-adam-first", Numbers10To13::adamFirst),
          Map.entry("10-corrected-mean", Numbers10To13::correctedMean),
          Map.entry("11-one-epoch", Numbers10To13::oneEpoch),
          Map.entry("11-accuracy", Numbers10To13::accuracy),
          Map.entry("11-how-many", Numbers06To09::parameters),
          Map.entry("11-after-a-step", Numbers10To13::afterAStep),
          Map.entry("12-three-classes", Numbers10To13::threeClasses),
          Map.entry("12-mean-loss", Numbers10To13::meanLoss),
          Map.entry("12-slope-of-a-logit", Numbers10To13::slopeOfALogit),
          Map.entry("12-how-many-batches", Numbers10To13::batches),
          Map.entry("13-two-ways", Numbers10To13::twoWays),
          Map.entry("13-square", Numbers10To13::square),
          Map.entry("13-doubled", Numbers10To13::doubled),
          Map.entry("13-power", Numbers10To13::power));

  private Numbers10To13() {}

  /** Where a weight is after steps along these gradients. */
  static double walk(Optimizer optimizer, double start, double... gradients) {
    Parameter parameter = new Parameter("w", Matrix.row(start));
    for (double gradient : gradients) {
      parameter.gradient().setEntry(0, gradient);
      optimizer.step(List.of(parameter));
    }
    return parameter.value().entry(0);
  }

  private static double momentumTwoSteps(Drawn d) {
    return walk(new Momentum(d.at("r"), d.at("m")), d.at("w"), d.at("g"), d.at("g"));
  }

  /** The length of the thousandth step. */
  private static double limit(Drawn d) {
    double[] gradients = new double[1000];
    Arrays.fill(gradients, d.at("g"));
    double[] fewer = Arrays.copyOf(gradients, 999);
    return walk(new Momentum(d.at("r"), d.at("m")), 0, fewer)
        - walk(new Momentum(d.at("r"), d.at("m")), 0, gradients);
  }

  private static double adamFirst(Drawn d) {
    return walk(new Adam(d.at("r")), d.at("w"), d.at("g"));
  }

  /**
   * With squares that forget everything, the second step of Adam is the rate times the mean divided
   * by the size of the second gradient.
   */
  private static double correctedMean(Drawn d) {
    gradus.nn.Adam.Settings settings = new gradus.nn.Adam.Settings(1, 0.5, 0, 1e-12);
    double first = walk(new Adam(settings), 0, d.at("g"));
    double second = walk(new Adam(settings), 0, d.at("g"), d.at("k"));
    return (first - second) * Math.abs(d.at("k"));
  }

  private static double oneEpoch(Drawn d) {
    Dense layer = Dense.withoutBias(d.row("w").copy());
    Network network = new Network(1, List.of(layer));
    new XorNetwork(network).trainEpoch(Matrix.column(1, 2), d.column("t", "u"), d.at("r"));
    return layer.weights().value().entry(0);
  }

  private static double accuracy(Drawn d) {
    Network identity = new Network(1, List.of(Dense.withoutBias(Matrix.row(1))));
    Matrix outputs = Matrix.column(d.at("a"), d.at("b"), 0.5, d.at("c"));
    return new XorNetwork(identity).accuracy(outputs, Matrix.column(0, 1, 1, 0));
  }

  /** Adds each gradient to what is there, as backward does. */
  private static double afterAStep(Drawn d) {
    return walk(new GradientDescent(1), d.at("w"), d.at("g"), d.at("g") + d.at("e"));
  }

  private static double threeClasses(Drawn d) {
    Matrix logits = Matrix.row(0, Math.log(d.at("a")), Math.log(d.at("b")));
    return SoftmaxCrossEntropy.softmax(logits).entry(2);
  }

  /** Two rows whose first class has the drawn probability, the other two the rest. */
  private static double meanLoss(Drawn d) {
    double p = d.at("p");
    double q = d.at("q");
    Matrix logits =
        Matrix.of(2, 3, p, (1 - p) / 2, (1 - p) / 2, q, (1 - q) / 2, (1 - q) / 2).map(Math::log);
    return new SoftmaxCrossEntropy().value(logits, Matrix.of(2, 3, 1, 0, 0, 1, 0, 0));
  }

  private static double slopeOfALogit(Drawn d) {
    Matrix logits = Matrix.row(0, Math.log(d.at("k")));
    return new SoftmaxCrossEntropy().gradient(logits, Matrix.row(1, 0)).entry(0);
  }

  private static double batches(Drawn d) {
    int rows = (int) d.at("n");
    Dataset data = new Dataset("rows", Matrix.zeros(rows, 1), Matrix.zeros(rows, 1));
    return MiniBatches.batches(data, (int) d.at("b"), new NumpyRandom(1)).size();
  }

  private static double twoWays(Drawn d) {
    Value x = new Value(d.at("x"));
    x.times(new Value(d.at("y"))).plus(x).backward();
    return x.gradient();
  }

  private static double square(Drawn d) {
    Value x = new Value(d.at("x"));
    x.times(x).backward();
    return x.gradient();
  }

  private static double doubled(Drawn d) {
    Value first = new Value(1);
    Value last = first;
    for (int addition = 0; addition < d.at("n"); addition++) {
      last = last.plus(last);
    }
    last.backward();
    return first.gradient();
  }

  private static double power(Drawn d) {
    Value x = new Value(d.at("x"));
    x.pow(d.at("n")).backward();
    return x.gradient();
  }
}
