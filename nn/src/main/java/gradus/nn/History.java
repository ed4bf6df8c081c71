package gradus.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * The loss of a training, epoch by epoch. When it holds {@value #CAPACITY} points it drops every
 * second one and from then on keeps half as many, so it stays small over any number of epochs. The
 * last epoch is always kept.
 */
public final class History {

  private static final int CAPACITY = 2048;

  /**
   * One epoch.
   *
   * @param epoch its number; the first is 1
   * @param loss its loss
   */
  public record Point(int epoch, double loss) {}

  private final List<Point> points = new ArrayList<>();
  private int stride = 1;
  private int lastEpoch;
  private double lastLoss = Double.NaN;

  /** Creates a history without epochs. */
  public History() {}

  /**
   * Restores a history.
   *
   * @param points what {@link #points} gave
   * @return a new history of the same points
   * @throws IllegalArgumentException if the epochs do not rise
   */
  public static History of(List<Point> points) {
    History history = new History();
    for (Point point : points) {
      history.setLast(point.epoch, point.loss);
      history.points.add(point);
    }
    return history;
  }

  /**
   * Appends an epoch.
   *
   * @param epoch its number, larger than the one before
   * @param loss its loss
   * @throws IllegalArgumentException if the number is not larger
   */
  public void add(int epoch, double loss) {
    setLast(epoch, loss);
    if (isDue(epoch)) {
      points.add(new Point(epoch, loss));
    }
    while (points.size() >= CAPACITY) {
      stride *= 2;
      points.removeIf(point -> !isDue(point.epoch));
    }
  }

  private void setLast(int epoch, double loss) {
    if (epoch <= lastEpoch) {
      throw new IllegalArgumentException(
          "epoch %d cannot follow epoch %d".formatted(epoch, lastEpoch));
    }
    lastEpoch = epoch;
    lastLoss = loss;
  }

  private boolean isDue(int epoch) {
    return (epoch - 1) % stride == 0;
  }

  /**
   * The points held, the last epoch among them.
   *
   * @return a new list, epochs rising
   */
  public List<Point> points() {
    List<Point> all = new ArrayList<>(points);
    if (lastEpoch > 0 && (all.isEmpty() || all.get(all.size() - 1).epoch != lastEpoch)) {
      all.add(new Point(lastEpoch, lastLoss));
    }
    return all;
  }

  /**
   * The last epoch.
   *
   * @return its number, 0 if there was none
   */
  public int lastEpoch() {
    return lastEpoch;
  }

  /**
   * The loss of the last epoch.
   *
   * @return the loss, not a number if there was no epoch
   */
  public double lastLoss() {
    return lastLoss;
  }
}
