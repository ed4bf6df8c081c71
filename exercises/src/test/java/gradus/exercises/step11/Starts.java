package gradus.exercises.step11;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What every start has to be. */
final class Starts {

  /** What is less is noise on weights that somebody has chosen. */
  private static final double LEAST_SPREAD = 0.05;

  /** Weights that are all smaller than this take very long. */
  private static final double SMALL = 0.05;

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
