package gradus.nn.formula;

import gradus.nn.formula.Entrywise.Sign;
import java.util.ArrayList;
import java.util.List;

/** The slips that people make in an entrywise operation. */
final class EntrywiseSlips {

  private final Entrywise whole;
  private final Sign sign;
  private final Formula left;
  private final Formula right;
  private final List<Slip> slips = new ArrayList<>();

  private EntrywiseSlips(Entrywise whole) {
    this.whole = whole;
    this.sign = whole.sign();
    this.left = whole.left();
    this.right = whole.right();
  }

  static List<Slip> of(Entrywise operation) {
    EntrywiseSlips made = new EntrywiseSlips(operation);
    made.addAll();
    return made.slips;
  }

  private void addAll() {
    for (Formula wrong : Brackets.opened(whole)) {
      slips.add(
          Slip.of(
              "precedence",
              "Yours is what comes out without a pair of brackets: × and / go before + and −, and"
                  + " from left to right.",
              wrong));
    }
    switch (sign) {
      case PLUS -> addSum();
      case MINUS -> addDifference();
      case TIMES -> addProduct();
      case OVER -> addQuotient();
      case POWER -> addPower();
      case LARGER -> addLarger();
      default -> addComparison();
    }
  }

  private void addSum() {
    addMissing("Yours is without %s.");
    slips.add(slip(right, "sign-of-", "Yours has %s with the wrong sign.", whole.with(Sign.MINUS)));
    slips.add(
        slip(
            left,
            "sign-of-",
            "Yours has %s with the wrong sign.",
            new Entrywise(sign, negative(left), right)));
    slips.add(both("product-for-sum", "Yours multiplies %s and %s.", whole.with(Sign.TIMES)));
    addTwice("Yours has %s twice.");
    addParts();
  }

  private void addDifference() {
    addMissing("Yours is without %s.");
    slips.add(
        both("right-for-difference", "Yours does not begin with %s: it goes on with %s.", right));
    slips.add(both("sum-for-difference", "Yours adds %s and %s.", whole.with(Sign.PLUS)));
    slips.add(
        both(
            "sign-of-difference",
            "Yours has %s and %s the wrong way round in a difference.",
            whole.exchanged(sign)));
    addTwice("Yours has %s twice.");
    addParts();
  }

  private void addProduct() {
    addMissing("Yours is not multiplied by %s.");
    addTwice("Yours is multiplied by %s twice.");
    slips.add(both("sum-for-product", "Yours adds %s and %s.", whole.with(Sign.PLUS)));
    slips.add(slip(right, "divided-by-", "Yours is divided by %s.", whole.with(Sign.OVER)));
    slips.add(slip(left, "divided-by-", "Yours is divided by %s.", whole.exchanged(Sign.OVER)));
  }

  private void addQuotient() {
    slips.add(slip(right, "not-divided-by-", "Yours is not divided by %s.", left));
    slips.add(
        slip(
            left,
            "",
            "-missing",
            "Yours is not multiplied by %s.",
            new Entrywise(sign, Constant.ONE, right)));
    slips.add(slip(right, "multiplied-by-", "Yours is multiplied by %s.", whole.with(Sign.TIMES)));
    slips.add(
        slip(
            right,
            "divided-twice-by-",
            "Yours is divided by %s twice.",
            new Entrywise(sign, whole, right)));
    slips.add(Slip.of("upside-down", "Yours has a quotient upside down.", whole.exchanged(sign)));
    slips.add(
        Slip.of(
            "integer-division",
            "Yours is cut off after the decimal point in a division: look for a division of two"
                + " ints, or for (int).",
            new Mapped(Function.CUT, whole)));
  }

  private void addPower() {
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
    slips.add(both("product-for-power", "Yours multiplies %s and %s.", whole.with(Sign.TIMES)));
    slips.add(
        Slip.of("upside-down", "Yours has base and exponent exchanged.", whole.exchanged(sign)));
  }

  private void addLarger() {
    addMissing("Yours does not compare with %s.");
    slips.add(
        both(
            "smaller-for-larger",
            "Yours takes the smaller of %s and %s.",
            whole.with(Sign.SMALLER)));
  }

  private void addComparison() {
    for (Sign other : Sign.values()) {
      if (other.compareTo(Sign.ABOVE) >= 0 && other != sign) {
        slips.add(
            both(
                "other-comparison",
                "Yours asks whether %s is " + other.words() + " %s.",
                whole.with(other)));
      }
    }
    slips.add(slip(left, "", "-not-compared", "Yours takes %s as it is, uncompared.", left));
  }

  private void addMissing(String sentence) {
    slips.add(slip(right, "", "-missing", sentence, left));
    Formula rest = sign == Sign.MINUS ? negative(right) : right;
    slips.add(slip(left, "", "-missing", sentence, rest));
  }

  private void addTwice(String sentence) {
    slips.add(slip(right, "", "-twice", sentence, new Entrywise(sign, whole, right)));
    Sign outer = sign == Sign.TIMES ? Sign.TIMES : Sign.PLUS;
    slips.add(slip(left, "", "-twice", sentence, new Entrywise(outer, whole, left)));
  }

  /** A term that only a part of the result has. */
  private void addParts() {
    for (Part part : Part.values()) {
      slips.add(Slip.about(right, part.onlyId(), part.only(), new Region(part, whole, left)));
      slips.add(Slip.about(right, part.exceptId(), part.except(), new Region(part, left, whole)));
      if (sign == Sign.PLUS) {
        slips.add(Slip.about(left, part.onlyId(), part.only(), new Region(part, whole, right)));
        slips.add(Slip.about(left, part.exceptId(), part.except(), new Region(part, right, whole)));
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
    return new Slip(id, () -> sentence.formatted(Text.words(left), Text.words(right)), wrong);
  }
}
