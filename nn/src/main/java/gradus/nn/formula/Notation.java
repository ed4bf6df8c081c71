package gradus.nn.formula;

import gradus.nn.formula.Entrywise.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes formulas as the lessons do: {@code Xᵀ (∂L/∂Y ∘ (1 − Y))}. Two formulas side by side are a
 * matrix product, {@code ∘} is the product entry by entry; {@code Σᵢ} adds up the rows, {@code Σⱼ}
 * the columns, {@code Σ} all entries. A bracket stands only where something else would be read
 * without it.
 */
public final class Notation {

  /** How tightly a formula holds together, the loosest first. */
  private enum Hold {
    COMPARISON,
    SUM,
    SIGMA,
    PRODUCT,
    MATRIX_PRODUCT,
    POWER,
    WHOLE
  }

  private Notation() {}

  /**
   * Writes a formula.
   *
   * @param formula what is written; what has a name is written out
   * @return one line
   */
  public static String of(Formula formula) {
    if (formula instanceof Named named) {
      return of(named.formula());
    }
    if (formula instanceof Product product) {
      return within(Hold.MATRIX_PRODUCT, product.left())
          + " "
          + within(Hold.POWER, product.right());
    }
    if (formula instanceof Entrywise operation) {
      return entrywise(operation);
    }
    if (formula instanceof Mapped mapped) {
      return mapped(mapped);
    }
    if (formula instanceof Transposed transposed) {
      return within(Hold.WHOLE, transposed.matrix()) + "ᵀ";
    }
    if (formula instanceof Reduction reduction) {
      return reduction(reduction);
    }
    if (formula instanceof Clipped clipped) {
      return "clip(%s)".formatted(of(clipped.argument()));
    }
    return formula instanceof Recurrence recurrence ? recurrence(recurrence) : formula.toString();
  }

  private static String entrywise(Entrywise operation) {
    String left = of(operation.left());
    String right = of(operation.right());
    return switch (operation.sign()) {
      case LARGER -> "max(%s, %s)".formatted(left, right);
      case SMALLER -> "min(%s, %s)".formatted(left, right);
      case POWER -> joined(operation, Hold.WHOLE, "^", Hold.WHOLE);
      case TIMES -> joined(operation, Hold.PRODUCT, " ∘ ", Hold.MATRIX_PRODUCT);
      case OVER -> joined(operation, Hold.PRODUCT, " / ", Hold.POWER);
      case PLUS -> joined(operation, Hold.SUM, " + ", Hold.SUM);
      case MINUS -> joined(operation, Hold.SUM, " − ", Hold.PRODUCT);
      default -> joined(operation, Hold.SUM, " %s ".formatted(operation.sign().text()), Hold.SUM);
    };
  }

  private static String joined(Entrywise operation, Hold left, String sign, Hold right) {
    return within(left, operation.left()) + sign + within(right, operation.right());
  }

  private static String mapped(Mapped mapped) {
    Formula argument = mapped.argument();
    return switch (mapped.function()) {
      case NEGATIVE -> "−" + within(Hold.PRODUCT, argument);
      case SQUARE -> within(Hold.WHOLE, argument) + "²";
      case ROOT -> "√" + within(Hold.WHOLE, argument);
      case SIGMOID -> "σ(%s)".formatted(of(argument));
      case LOGARITHM -> "log(%s)".formatted(of(argument));
      case EXPONENTIAL -> "exp(%s)".formatted(of(argument));
      case ABSOLUTE -> "|%s|".formatted(of(argument));
      case ONE -> "1";
      default -> "%s(%s)".formatted(mapped.function().id(), of(argument));
    };
  }

  private static String reduction(Reduction reduction) {
    String index =
        switch (reduction.over()) {
          case ROWS -> "ᵢ";
          case COLUMNS -> "ⱼ";
          case ALL -> "";
        };
    return switch (reduction.kind()) {
      case SUM -> "Σ" + index + " " + within(Hold.PRODUCT, reduction.matrix());
      case LARGEST -> "max%s(%s)".formatted(index, of(reduction.matrix()));
      case MEAN -> "mean%s(%s)".formatted(index, of(reduction.matrix()));
      default -> reduction.toString();
    };
  }

  private static String recurrence(Recurrence recurrence) {
    List<String> steps = new ArrayList<>();
    recurrence
        .assignments()
        .forEach(each -> steps.add("%s ← %s".formatted(each.state(), of(each.next()))));
    return String.join(", ", steps);
  }

  /** A formula within another one, in brackets if it holds together less than it has to. */
  private static String within(Hold least, Formula formula) {
    return hold(formula).compareTo(least) < 0 ? "(%s)".formatted(of(formula)) : of(formula);
  }

  private static Hold hold(Formula formula) {
    if (formula instanceof Named named) {
      return hold(named.formula());
    }
    if (formula instanceof Entrywise operation) {
      return hold(operation.sign());
    }
    if (formula instanceof Mapped mapped) {
      return switch (mapped.function()) {
        case NEGATIVE -> Hold.SUM;
        case SQUARE -> Hold.POWER;
        default -> Hold.WHOLE;
      };
    }
    if (formula instanceof Product) {
      return Hold.MATRIX_PRODUCT;
    }
    boolean isSum = formula instanceof Reduction sum && sum.kind() == Reduction.Kind.SUM;
    return isSum ? Hold.SIGMA : Hold.WHOLE;
  }

  private static Hold hold(Sign sign) {
    return switch (sign) {
      case PLUS, MINUS -> Hold.SUM;
      case TIMES, OVER -> Hold.PRODUCT;
      case POWER -> Hold.POWER;
      case LARGER, SMALLER -> Hold.WHOLE;
      default -> Hold.COMPARISON;
    };
  }
}
