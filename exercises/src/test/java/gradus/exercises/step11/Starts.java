package gradus.exercises.step11;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Network;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Checks of the initial weights: what every start has to be. */
final class Starts {

  /** What is less is noise on weights that somebody has chosen. */
  private static final double LEAST_SPREAD = 0.05;

  /** Weights that are all smaller than this take very long. */
  private static final double SMALL = 0.05;

  private static final int STARTS_TO_COMPARE = 200;

  /** Of two weights that have nothing to do with each other: that far off once in 10²⁰ runs. */
  private static final double MOST_ALIKE = 0.7;

  private Starts() {}

  /** Checks that there are as many weights as there have to be, and that they are numbers. */
  static void requireFiniteOfShape(Matrix weights, int inputs, int outputs) {
    GivenCase given = GivenCase.of("inputs", inputs).and("outputs", outputs);
    Check.that(weights != null, "the initial weights are null", given);
    String finding =
        "the initial weights are %s, they must be %d×%d"
            .formatted(weights.shape(), inputs, outputs);
    boolean right = weights.rows() == inputs && weights.columns() == outputs;
    boolean turned = weights.rows() == outputs && weights.columns() == inputs;
    Check.that(right || !turned, finding, "transposed", given);
    Check.that(right, finding, given);
    Check.that(weights.isFinite(), "an initial weight is not a finite number", given);
  }

  /** Checks that no two units, which are columns, are equal. */
  static void requireUnequalUnits(Matrix weights, GivenCase given) {
    double[][] units = weights.transpose().toArrays();
    for (int i = 0; i < units.length; i++) {
      for (int j = i + 1; j < units.length; j++) {
        Check.that(
            !Arrays.equals(units[i], units[j]),
            "units %d and %d start with equal weights and would stay equal for ever"
                .formatted(i, j),
            "equal-weights",
            given.and("initial weights", weights));
      }
    }
  }

  /** Checks that generators in many states give weights that differ. */
  static void requireSpread(IntFunction<Matrix> startOfState, GivenCase given) {
    List<Matrix> starts = IntStream.range(0, 40).mapToObj(startOfState).toList();
    boolean isSpread = spread(starts) > LEAST_SPREAD;
    String finding = "generators in other states give the same initial weights, or nearly the same";
    // That all are one number is seen elsewhere.
    Check.that(
        isSpread || starts.stream().allMatch(Starts::areOneNumber), finding, "seed-ignored", given);
    Check.that(isSpread, finding, given);
  }

  /** Checks that all chance comes from the generator, and that each call gives a new matrix. */
  static void requireOfGenerator(Sample sample) {
    int inputs = sample.inputs();
    int outputs = sample.outputs() + 1;
    GivenCase given = GivenCase.of("inputs", inputs).and("outputs", outputs);
    RandomGenerator random = sample.random("generator");
    Matrix first = XorNetwork.initialWeights(inputs, outputs, random);
    requireFiniteOfShape(first, inputs, outputs);
    Matrix before = first.copy();
    Matrix second = XorNetwork.initialWeights(inputs, outputs, random);
    boolean isOther = !before.equals(second);
    Check.that(
        first.equals(before),
        "a second call changed the weights that the first one returned",
        "output-reused",
        given);
    Check.overwrite(second);
    Matrix same = XorNetwork.initialWeights(inputs, outputs, sample.random("generator"));
    String differs = "a generator in the same state gives other initial weights";
    Check.that(before.equals(same), differs, "seed-ignored", given);
    requireSpread(
        state -> XorNetwork.initialWeights(inputs, outputs, sample.random("start " + state)),
        given);
    Check.that(isOther, "a second call gives the same initial weights", given);
  }

  /** Checks starts of a layer of any size, as far as the text promises something of them. */
  static void requireOfSizes(int inputs, int outputs, WideSample sample) {
    GivenCase given = GivenCase.of("inputs", inputs).and("outputs", outputs);
    IntFunction<Matrix> startOfState =
        state -> XorNetwork.initialWeights(inputs, outputs, sample.random("start " + state));
    Matrix weights = startOfState.apply(0);
    requireFiniteOfShape(weights, inputs, outputs);
    requireUnequalUnits(weights, given);
    requireSpread(startOfState, given);
    Check.that(
        weights.equals(startOfState.apply(0)),
        "a generator in the same state gives other initial weights",
        "seed-ignored",
        given);
  }

  /** Checks that every weight is drawn by itself: over many starts no two go together. */
  static void requireOneDrawEach(IntFunction<Matrix> startOfState, GivenCase given) {
    double[][] starts =
        IntStream.range(0, STARTS_TO_COMPARE)
            .mapToObj(state -> Matrix.row(entries(startOfState.apply(state))))
            .map(row -> row.toArrays()[0])
            .toArray(double[][]::new);
    double[][] weights = Matrix.of(starts).transpose().toArrays();
    if (Arrays.stream(weights).anyMatch(w -> Arrays.stream(w).allMatch(x -> x == w[0]))) {
      // That chance has no part in it is seen elsewhere.
      return;
    }
    for (int i = 0; i < weights.length; i++) {
      for (int j = i + 1; j < weights.length; j++) {
        double correlation = correlation(weights[i], weights[j]);
        Check.that(
            !(Math.abs(correlation) > MOST_ALIKE),
            "in %d starts the weights %d and %d go together (their correlation is %.2f): each has"
                    .formatted(STARTS_TO_COMPARE, i, j, correlation)
                + " to be drawn by itself",
            "one-draw-for-several",
            given);
      }
    }
  }

  private static double[] entries(Matrix matrix) {
    return IntStream.range(0, matrix.size()).mapToDouble(matrix::entry).toArray();
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double together = 0;
    double ofX = 0;
    double ofY = 0;
    for (int i = 0; i < x.length; i++) {
      together += (x[i] - meanX) * (y[i] - meanY);
      ofX += (x[i] - meanX) * (x[i] - meanX);
      ofY += (y[i] - meanY) * (y[i] - meanY);
    }
    return together / Math.sqrt(ofX * ofY);
  }

  /** How far the entry that varies least goes over many starts, relative to the largest entry. */
  private static double spread(List<Matrix> starts) {
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int k = 0; k < starts.get(0).size(); k++) {
      int entry = k;
      DoubleSummaryStatistics values =
          starts.stream().mapToDouble(weights -> weights.entry(entry)).summaryStatistics();
      least = Math.min(least, values.getMax() - values.getMin());
      largest = Math.max(largest, Math.max(values.getMax(), -values.getMin()));
    }
    return least / largest;
  }

  /** A network whose weights are the student's. */
  static Network network(int seed) {
    RandomGenerator random = new NumpyRandom(seed);
    Matrix hidden = XorNetwork.initialWeights(2, 4, random);
    Matrix output = XorNetwork.initialWeights(4, 1, random);
    requireFiniteOfShape(hidden, 2, 4);
    requireFiniteOfShape(output, 4, 1);
    return Networks.of(List.of(hidden, Matrix.zeros(1, 4), output, Matrix.zeros(1, 1)));
  }

  /** Checks that not all weights of a start that does not learn are near 0. */
  static void requireNotSmall(Matrix weights) {
    boolean small = weights.map(w -> Math.abs(w) < SMALL ? 0 : 1).sum() == 0;
    Check.that(
        !small || areOneNumber(weights),
        "the initial weights are all so near 0 that too few of the starts learn XOR in time",
        "small-weights",
        GivenCase.of("initial weights", weights));
  }

  /**
   * Whether all weights are one number: that they are is seen elsewhere, and no matter of seeds.
   */
  static boolean areOneNumber(Matrix weights) {
    return weights.equals(weights.map(w -> weights.entry(0)));
  }
}
