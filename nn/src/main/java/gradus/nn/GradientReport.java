package gradus.nn;

import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.mistake.Diagnosis;
import java.util.List;

/**
 * The result of a {@link GradientCheck}.
 *
 * @param blocks the parameters in their order, then the input
 */
public record GradientReport(List<Block> blocks) {

  /** The verdict on one block. */
  public enum Verdict {
    /** The relative error is below {@link RelativeError#TOLERANCE}. */
    AGREES,
    /** The relative error is larger: the analytic gradient is wrong. */
    DIFFERS,
    /**
     * The relative error is larger, but within the rounding error of finite differences, as where a
     * gradient vanishes. This proves nothing; check at other inputs.
     */
    TOO_SMALL_TO_TELL
  }

  /**
   * One block of gradients.
   *
   * @param name for example {@code layer 1, dense 2→4: weights}
   * @param analytic what {@code backward} gave
   * @param numeric what finite differences gave
   * @param relativeError between the two; positive infinity if an entry is not finite
   * @param noise the largest error of an entry of the numeric gradient by rounding alone
   * @param diagnoses the mistakes that explain a gradient that differs; empty if it does not, or if
   *     none that is known explains it
   */
  public record Block(
      String name,
      Matrix analytic,
      Matrix numeric,
      double relativeError,
      double noise,
      List<Diagnosis> diagnoses) {

    /** The same block with its diagnoses. */
    Block with(List<Diagnosis> named) {
      return new Block(name, analytic, numeric, relativeError, noise, named);
    }

    /**
     * The verdict.
     *
     * @return what can be said of this block
     */
    public Verdict verdict() {
      if (relativeError < RelativeError.TOLERANCE) {
        return Verdict.AGREES;
      }
      boolean explained = Double.isFinite(relativeError) && largestDifference() <= noise;
      return explained ? Verdict.TOO_SMALL_TO_TELL : Verdict.DIFFERS;
    }

    private double largestDifference() {
      double largest = 0;
      for (int k = 0; k < analytic.size(); k++) {
        largest = Math.max(largest, Math.abs(analytic.entry(k) - numeric.entry(k)));
      }
      return largest;
    }
  }

  /**
   * The verdict on all of it.
   *
   * @return whether every block agrees
   */
  public boolean agrees() {
    return blocks.stream().allMatch(block -> block.verdict() == Verdict.AGREES);
  }

  /**
   * Whether an error was found.
   *
   * @return whether some block differs by more than rounding explains
   */
  public boolean differs() {
    return blocks.stream().anyMatch(block -> block.verdict() == Verdict.DIFFERS);
  }

  /**
   * The largest relative error.
   *
   * @return 0 or more
   */
  public double worst() {
    return blocks.stream().mapToDouble(Block::relativeError).max().orElse(0);
  }
}
