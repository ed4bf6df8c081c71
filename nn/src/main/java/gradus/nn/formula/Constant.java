package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.List;

/**
 * A number that is the same in every case.
 *
 * @param number the number
 */
public record Constant(double number) implements Formula {

  /** The number zero. */
  public static final Constant ZERO = new Constant(0);

  /** One half. */
  public static final Constant HALF = new Constant(0.5);

  /** The number one. */
  public static final Constant ONE = new Constant(1);

  /** The number two. */
  public static final Constant TWO = new Constant(2);

  private static final List<Constant> OTHERS =
      List.of(ZERO, ONE, TWO, HALF, new Constant(-1), new Constant(4));

  @Override
  public Matrix value(Quantities quantities) {
    return Matrix.row(number);
  }

  @Override
  public List<Slip> slips() {
    return OTHERS.stream()
        .filter(other -> other.number != number)
        .map(
            other ->
                Slip.of(
                    "other-constant",
                    "Yours has %s in the place of another number.".formatted(other),
                    other))
        .toList();
  }

  @Override
  public String words() {
    return "the " + this;
  }

  @Override
  public String id() {
    return "factor";
  }

  @Override
  public String toString() {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
