package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that is kept away from 0 and 1.
 *
 * @param low the smallest value
 * @param high the largest value
 * @param argument what is clipped
 */
public record Clipped(double low, double high, Formula argument) implements Formula {

  private static final int FEWEST_ZEROS = 1;
  private static final int MOST_ZEROS = 17;

  @Override
  public Matrix value(Quantities quantities) {
    return quantities.value(argument).map(x -> Math.min(Math.max(x, low), high));
  }

  @Override
  public List<Formula> operands() {
    return List.of(argument);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Clipped(low, high, operands.get(0));
  }

  @Override
  public List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    slips.add(
        Slip.about(argument, "not-clipped", "Yours has %s as they are, not clipped.", argument));
    slips.add(
        Slip.about(
            argument,
            "clipped-below-only",
            "Yours clips %s below, and not above.",
            new Clipped(low, Double.POSITIVE_INFINITY, argument)));
    slips.add(
        Slip.about(
            argument,
            "clipped-above-only",
            "Yours clips %s above, and not below.",
            new Clipped(Double.NEGATIVE_INFINITY, high, argument)));
    slips.add(bound(2 * low, high));
    slips.add(bound(low / 2, high));
    slips.add(bound(low, low));
    slips.add(bound(low, 2 * high));
    slips.add(bound(low, high / 2));
    slips.add(bound(low, 1 + low));
    for (int zeros = FEWEST_ZEROS; zeros <= MOST_ZEROS; zeros++) {
      double bound = Math.pow(10, -zeros);
      if (!(Math.abs(bound - low) < bound / 2)) {
        addBound(slips, zeros, Double.parseDouble("1e-" + zeros));
      }
    }
    return slips;
  }

  private Slip bound(double other, double otherHigh) {
    String sentence = "Yours keeps %%s between %s and %s.".formatted(other, otherHigh);
    return Slip.about(argument, "other-bound", sentence, new Clipped(other, otherHigh, argument));
  }

  private void addBound(List<Slip> slips, int zeros, double bound) {
    slips.add(
        new Slip(
            "other-bound",
            () ->
                "It is what a bound of 1e-%d gives; the bound is 1e-%d."
                    .formatted(zeros, Math.round(-Math.log10(low))),
            new Clipped(bound, 1 - bound, argument)));
    slips.add(
        Slip.about(
            argument,
            "added-for-clipped",
            "Yours adds 1e-" + zeros + " to %s, which changes every number.",
            argument.plus(new Constant(bound))));
  }

  @Override
  public String words() {
    return argument.words();
  }

  @Override
  public String id() {
    return argument.id();
  }

  @Override
  public String toString() {
    return "clipped(" + argument + ")";
  }
}
