package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A function of every entry.
 *
 * @param function that is applied
 * @param argument what it is applied to
 */
record Mapped(Function function, Formula argument) implements Formula {

  private static final String WRONG_SIGN = "Yours has %s with the wrong sign.";

  @Override
  public Matrix value(Quantities quantities) {
    return quantities.value(argument).map(function.operation());
  }

  @Override
  public List<Formula> operands() {
    return List.of(argument);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Mapped(function, operands.get(0));
  }

  @Override
  public List<Slip> slips() {
    if (function == Function.NEGATIVE) {
      return List.of(Slip.about(argument, "sign-of-%s", WRONG_SIGN, argument));
    }
    List<Slip> slips = new ArrayList<>();
    String name = function.words();
    slips.add(
        Slip.about(
            argument,
            function.missing(),
            "Yours goes on with %s as it is: it leaves out " + name + ".",
            argument));
    slips.add(
        Slip.of(
            function.id() + "-again",
            "Yours applies " + name + " twice, one after the other.",
            new Mapped(function, this)));
    for (Function other : Function.values()) {
      if (other != function && other.family() == function.family()) {
        slips.add(
            Slip.about(
                argument,
                function.other(),
                "Yours has " + other.words() + " of %s.",
                new Mapped(other, argument)));
      }
    }
    if (function == Function.SIGMOID) {
      slips.add(
          Slip.of(
              "decided",
              "Yours is 0 or 1: a decision, where the sigmoid's own value is due.",
              argument.atLeast(Constant.ZERO)));
    }
    slips.add(
        Slip.about(
            argument,
            "sign-of-argument",
            "Yours has " + name + " of minus %s.",
            new Mapped(function, new Mapped(Function.NEGATIVE, argument))));
    slips.add(Slip.about(this, "sign-of-%s", WRONG_SIGN, new Mapped(Function.NEGATIVE, this)));
    return slips;
  }

  @Override
  public String words() {
    return function == Function.NEGATIVE
        ? argument.words()
        : "%s of %s".formatted(function.words(), argument.words());
  }

  @Override
  public String id() {
    return function == Function.NEGATIVE ? argument.id() : function.id();
  }

  @Override
  public String toString() {
    return function == Function.NEGATIVE
        ? "−" + Text.operand(argument)
        : function.name().toLowerCase(java.util.Locale.ROOT) + "(" + argument + ")";
  }
}
