package gradus.nn;

/**
 * Thrown if a loss or a parameter is no finite number any more. The message names the epoch and the
 * usual remedies.
 */
public final class DivergenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int epoch;
  private final double lastFiniteLoss;

  DivergenceException(int epoch, String what, double lastFiniteLoss) {
    super(
        "training diverged in epoch %d: %s is no longer a finite number%s. A smaller learning rate usually helps (try a tenth), and so do inputs scaled to about −1 to 1"
            .formatted(epoch, what, lossBefore(lastFiniteLoss)));
    this.epoch = epoch;
    this.lastFiniteLoss = lastFiniteLoss;
  }

  private static String lossBefore(double loss) {
    return Double.isNaN(loss) ? "" : " (the last finite loss was %s)".formatted(loss);
  }

  /**
   * The epoch in which it happened.
   *
   * @return counting from 1
   */
  public int epoch() {
    return epoch;
  }

  /**
   * The last epoch's loss that was a finite number; this epoch's own if a parameter diverged in it.
   *
   * @return the loss, not a number if there was none
   */
  public double lastFiniteLoss() {
    return lastFiniteLoss;
  }
}
