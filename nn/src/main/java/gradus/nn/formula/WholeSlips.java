package gradus.nn.formula;

import static gradus.nn.formula.Constant.TWO;

import gradus.nn.formula.Entrywise.Sign;
import java.util.ArrayList;
import java.util.List;

/** Slips that can be made with any formula, whatever it is. */
public final class WholeSlips {

  private WholeSlips() {}

  /**
   * Slips with a whole answer.
   *
   * @param answer the right formula
   * @return the slips
   */
  public static List<Slip> of(Formula answer) {
    List<Slip> slips = new ArrayList<>();
    Formula zero = new Constant(0);
    for (Part part : Part.values()) {
      slips.add(
          Slip.of(
              part.id() + "-only",
              "Yours is right in %s, and 0 elsewhere.".formatted(part.words()),
              new Region(part, answer, zero)));
      slips.add(
          Slip.of(
              part.id() + "-missing",
              "Yours is 0 in %s, and right elsewhere.".formatted(part.words()),
              new Region(part, zero, answer)));
    }
    slips.add(
        Slip.of("transposed", "Yours is the transpose of the right one.", new Transposed(answer)));
    slips.add(
        Slip.of(
            "upside-down",
            "Yours is 1 divided by the right one.",
            new Entrywise(Sign.OVER, Constant.ONE, answer)));
    slips.add(
        Slip.of(
            "squared",
            "Yours is the square of the right one.",
            new Mapped(Function.SQUARE, answer)));
    slips.add(
        Slip.of("root", "Yours is the root of the right one.", new Mapped(Function.ROOT, answer)));
    slips.add(
        Slip.of(
            "absolute-value",
            "Yours has the right sizes, but every sign is plus.",
            new Mapped(Function.ABSOLUTE, answer)));
    return slips;
  }

  /**
   * Slips with a whole answer that only its digits show; a slip within it says more.
   *
   * @param answer the right formula
   * @return the slips
   */
  public static List<Slip> ofDigits(Formula answer) {
    List<Slip> slips = new ArrayList<>();
    slips.add(
        Slip.of(
            "integer-division",
            "Yours is the right answer with everything after the decimal point cut off: look for a"
                + " division of two ints, or for (int).",
            new Mapped(Function.CUT, answer)));
    slips.add(
        Slip.of(
            "rounded",
            "Yours is the right answer, rounded to a whole number.",
            new Mapped(Function.ROUNDED, answer)));
    slips.addAll(Digits.slips(answer));
    return slips;
  }

  /**
   * Slips with something that has a name.
   *
   * @param named a quantity, or a formula with a name
   * @return the slips
   */
  public static List<Slip> wrapped(Formula named) {
    List<Slip> slips = new ArrayList<>(ofEntries(named));
    slips.addAll(Spread.slips(named));
    return slips;
  }

  private static List<Slip> ofEntries(Formula named) {
    return List.of(
        wrapped(named, "sign-of-%s", "Yours has %s with the wrong sign.", Function.NEGATIVE),
        wrapped(
            named,
            "absolute-%s",
            "Yours is right for the sizes of %s: the signs are lost.",
            Function.ABSOLUTE),
        wrapped(named, "squared-%s", "Yours has the square of %s.", Function.SQUARE),
        wrapped(
            named,
            isSigmoid(named) ? "sigmoid-again" : "sigmoid-of-%s",
            isSigmoid(named)
                ? "Yours sends %s through the sigmoid once more."
                : "Yours sends %s through a sigmoid first.",
            Function.SIGMOID),
        wrapped(named, "relu-of-%s", "Yours takes 0 for what is below 0 in %s.", Function.RELU),
        wrapped(
            named,
            "integer-%s",
            "Yours cuts %s off after the decimal point: look for (int).",
            Function.CUT),
        wrapped(named, "rounded-%s", "Yours rounds %s to a whole number.", Function.ROUNDED),
        Slip.about(named, "doubled-%s", "Yours has %s twice as large.", TWO.hadamard(named)),
        Slip.about(named, "halved-%s", "Yours has %s half as large.", named.over(TWO)),
        Slip.about(
            named,
            "normalized-%s",
            "Yours divides %s by the number of its rows.",
            named.over(new Count(Count.What.ROWS, named))),
        Slip.about(
            named,
            "normalized-%s",
            "Yours divides %s by the number of its columns.",
            named.over(new Count(Count.What.COLUMNS, named))));
  }

  private static boolean isSigmoid(Formula formula) {
    return formula instanceof Named named
        && named.formula() instanceof Mapped mapped
        && mapped.function() == Function.SIGMOID;
  }

  private static Slip wrapped(Formula named, String id, String sentence, Function function) {
    return Slip.about(named, id, sentence, new Mapped(function, named));
  }
}
