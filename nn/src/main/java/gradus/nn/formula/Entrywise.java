package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * An operation on entries of the same place. A number, a single row or a single column is repeated
 * as often as the other operand needs it.
 *
 * @param sign the operation
 * @param left the left operand
 * @param right the right operand
 */
record Entrywise(Sign sign, Formula left, Formula right) implements Formula {

  /** What is done with two entries. */
  enum Sign {
    PLUS("+", Double::sum),
    MINUS("−", (a, b) -> a - b),
    TIMES("∘", (a, b) -> a * b),
    OVER("/", (a, b) -> a / b),
    POWER("^", Math::pow),
    LARGER("max", Math::max),
    SMALLER("min", Math::min),
    ABOVE(">", (a, b) -> a > b ? 1 : 0),
    AT_LEAST("≥", (a, b) -> a >= b ? 1 : 0),
    BELOW("<", (a, b) -> a < b ? 1 : 0),
    AT_MOST("≤", (a, b) -> a <= b ? 1 : 0),
    SAME("=", (a, b) -> a == b ? 1 : 0),
    NEAR("within ½ of", (a, b) -> Math.abs(a - b) < 0.5 ? 1 : 0),
    AT_MOST_HALF_OFF("at most ½ off", (a, b) -> Math.abs(a - b) <= 0.5 ? 1 : 0);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker")
    private final DoubleBinaryOperator operation;

    private String words() {
      return switch (this) {
        case ABOVE -> "above";
        case AT_LEAST -> "at least";
        case BELOW -> "below";
        case AT_MOST -> "at most";
        case SAME -> "the same as";
        case NEAR -> "less than ½ away from";
        default -> "at most ½ away from";
      };
    }

    Sign(String text, DoubleBinaryOperator operation) {
      this.text = text;
      this.operation = operation;
    }
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix l = left.value(quantities);
    Matrix r = right.value(quantities);
    int rows = common(l.rows(), r.rows());
    int columns = common(l.columns(), r.columns());
    Matrix result = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result.set(i, j, sign.operation.applyAsDouble(entry(l, i, j), entry(r, i, j)));
      }
    }
    return result;
  }

  private static int common(int one, int other) {
    if (one != other && one != 1 && other != 1) {
      throw new FormulaException("shapes differ");
    }
    return Math.max(one, other);
  }

  private static double entry(Matrix matrix, int i, int j) {
    return matrix.get(matrix.rows() == 1 ? 0 : i, matrix.columns() == 1 ? 0 : j);
  }

  @Override
  public List<Formula> operands() {
    return List.of(left, right);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Entrywise(sign, operands.get(0), operands.get(1));
  }

  private Entrywise with(Sign other) {
    return new Entrywise(other, left, right);
  }

  private Entrywise exchanged(Sign other) {
    Formula first = right;
    return new Entrywise(other, first, left);
  }

  @Override
  public List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    for (Formula wrong : Brackets.opened(this)) {
      slips.add(
          Slip.of(
              "precedence",
              "Yours is what comes out without a pair of brackets: × and / go before + and −, and"
                  + " from left to right.",
              wrong));
    }
    switch (sign) {
      case PLUS -> addSum(slips);
      case MINUS -> addDifference(slips);
      case TIMES -> addProduct(slips);
      case OVER -> addQuotient(slips);
      case POWER -> addPower(slips);
      case LARGER -> addLarger(slips);
      default -> addComparison(slips);
    }
    return slips;
  }

  private void addSum(List<Slip> slips) {
    addMissing(slips, "Yours is without %s.");
    slips.add(slip(right, "sign-of-", "Yours has %s with the wrong sign.", with(Sign.MINUS)));
    slips.add(
        slip(
            left,
            "sign-of-",
            "Yours has %s with the wrong sign.",
            new Entrywise(sign, negative(left), right)));
    slips.add(both("product-for-sum", "Yours multiplies %s and %s.", with(Sign.TIMES)));
    addTwice(slips, "Yours has %s twice.");
    addParts(slips);
  }

  private void addDifference(List<Slip> slips) {
    addMissing(slips, "Yours is without %s.");
    slips.add(
        both("right-for-difference", "Yours does not begin with %s: it goes on with %s.", right));
    slips.add(both("sum-for-difference", "Yours adds %s and %s.", with(Sign.PLUS)));
    slips.add(
        both(
            "sign-of-difference",
            "Yours has %s and %s the wrong way round in a difference.",
            exchanged(sign)));
    addTwice(slips, "Yours has %s twice.");
    addParts(slips);
  }

  private void addProduct(List<Slip> slips) {
    addMissing(slips, "Yours is not multiplied by %s.");
    addTwice(slips, "Yours is multiplied by %s twice.");
    slips.add(both("sum-for-product", "Yours adds %s and %s.", with(Sign.PLUS)));
    slips.add(slip(right, "divided-by-", "Yours is divided by %s.", with(Sign.OVER)));
    slips.add(slip(left, "divided-by-", "Yours is divided by %s.", exchanged(Sign.OVER)));
  }

  private void addQuotient(List<Slip> slips) {
    slips.add(slip(right, "not-divided-by-", "Yours is not divided by %s.", left));
    slips.add(
        slip(
            left,
            "",
            "-missing",
            "Yours is not multiplied by %s.",
            new Entrywise(sign, Constant.ONE, right)));
    slips.add(slip(right, "multiplied-by-", "Yours is multiplied by %s.", with(Sign.TIMES)));
    slips.add(
        slip(
            right,
            "divided-twice-by-",
            "Yours is divided by %s twice.",
            new Entrywise(sign, this, right)));
    slips.add(Slip.of("upside-down", "Yours has a quotient upside down.", exchanged(sign)));
    slips.add(
        Slip.of(
            "integer-division",
            "Yours is cut off after the decimal point in a division: look for a division of two"
                + " ints, or for (int).",
            new Mapped(Function.CUT, this)));
  }

  private void addPower(List<Slip> slips) {
    slips.add(slip(right, "", "-missing", "Yours is not taken to the power of %s.", left));
    slips.add(
        slip(
            right,
            "truncated-",
            "Yours cuts %s off after the decimal point.",
            new Entrywise(sign, left, new Mapped(Function.CUT, right))));
    slips.add(
        slip(
            left,
            "sign-lost-of-",
            "Yours has lost the sign of %s.",
            new Entrywise(sign, new Mapped(Function.ABSOLUTE, left), right)));
    slips.add(both("product-for-power", "Yours multiplies %s and %s.", with(Sign.TIMES)));
    slips.add(Slip.of("upside-down", "Yours has base and exponent exchanged.", exchanged(sign)));
  }

  private void addLarger(List<Slip> slips) {
    addMissing(slips, "Yours does not compare with %s.");
    slips.add(
        both("smaller-for-larger", "Yours takes the smaller of %s and %s.", with(Sign.SMALLER)));
  }

  private void addComparison(List<Slip> slips) {
    for (Sign other : Sign.values()) {
      if (other.compareTo(Sign.ABOVE) >= 0 && other != sign) {
        slips.add(
            both(
                "other-comparison",
                "Yours asks whether %s is " + other.words() + " %s.",
                with(other)));
      }
    }
    slips.add(slip(left, "", "-not-compared", "Yours takes %s as it is, uncompared.", left));
  }

  private void addMissing(List<Slip> slips, String sentence) {
    slips.add(slip(right, "", "-missing", sentence, left));
    Formula rest = sign == Sign.MINUS ? negative(right) : right;
    slips.add(slip(left, "", "-missing", sentence, rest));
  }

  private void addTwice(List<Slip> slips, String sentence) {
    slips.add(slip(right, "", "-twice", sentence, new Entrywise(sign, this, right)));
    Sign outer = sign == Sign.TIMES ? Sign.TIMES : Sign.PLUS;
    slips.add(slip(left, "", "-twice", sentence, new Entrywise(outer, this, left)));
  }

  /** A term that only a part of the result has. */
  private void addParts(List<Slip> slips) {
    for (Part part : Part.values()) {
      slips.add(Slip.about(right, part.onlyId(), part.only(), new Region(part, this, left)));
      slips.add(Slip.about(right, part.exceptId(), part.except(), new Region(part, left, this)));
      if (sign == Sign.PLUS) {
        slips.add(Slip.about(left, part.onlyId(), part.only(), new Region(part, this, right)));
        slips.add(Slip.about(left, part.exceptId(), part.except(), new Region(part, right, this)));
      }
    }
  }

  private static Formula negative(Formula formula) {
    return new Mapped(Function.NEGATIVE, formula);
  }

  private static Slip slip(Formula about, String id, String sentence, Formula wrong) {
    return slip(about, id, "", sentence, wrong);
  }

  private static Slip slip(
      Formula about, String before, String after, String sentence, Formula wrong) {
    return Slip.about(about, before + "%s" + after, sentence, wrong);
  }

  private Slip both(String id, String sentence, Formula wrong) {
    return new Slip(id, () -> sentence.formatted(left.words(), right.words()), wrong);
  }

  @Override
  public Dimensions dimensions() {
    Dimensions of = left.dimensions();
    return of.equals(Dimensions.PLAIN) ? right.dimensions() : of;
  }

  @Override
  public String words() {
    return toString();
  }

  @Override
  public String id() {
    return switch (sign) {
      case PLUS -> "sum";
      case MINUS -> "difference";
      case TIMES -> "factor";
      case OVER -> "quotient";
      default -> "power";
    };
  }

  @Override
  public String toString() {
    return Text.operand(left) + " " + sign.text + " " + Text.operand(right);
  }
}
