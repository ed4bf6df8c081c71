package gradus.nn.formula;

import gradus.math.Matrix;
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

    /** The comparison in words. */
    String words() {
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

    String text() {
      return text;
    }

    Sign(String text, DoubleBinaryOperator operation) {
      this.text = text;
      this.operation = operation;
    }
  }

  @Override
  public Matrix value(Quantities quantities) {
    Matrix l = quantities.value(left);
    Matrix r = quantities.value(right);
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

  /** The same operands in their order, with another operation. */
  Entrywise with(Sign other) {
    return new Entrywise(other, left, right);
  }

  /** The operands in the other order. */
  Entrywise exchanged(Sign other) {
    Formula first = right;
    return new Entrywise(other, first, left);
  }

  @Override
  public List<Slip> slips() {
    return EntrywiseSlips.of(this);
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
