package gradus.nn.formula;

import gradus.nn.formula.Entrywise.Sign;
import java.util.ArrayList;
import java.util.List;

/** Leaves a pair of brackets out, as Java then reads what is left. */
final class Brackets {

  private Brackets() {}

  /** What an operation becomes without the brackets round one of its operands. */
  static List<Formula> opened(Entrywise whole) {
    List<Formula> opened = new ArrayList<>();
    Sign sign = whole.sign();
    if (bare(whole.right()) instanceof Entrywise right) {
      if (sign == Sign.OVER && (right.sign() == Sign.TIMES || right.sign() == Sign.OVER)) {
        // a / (b · c) without its brackets is (a / b) · c.
        opened.add(
            new Entrywise(
                right.sign(), new Entrywise(sign, whole.left(), right.left()), right.right()));
      }
      if (sign == Sign.MINUS && isSum(right)) {
        opened.add(
            new Entrywise(
                right.sign(), new Entrywise(sign, whole.left(), right.left()), right.right()));
      }
    }
    if (isProduct(sign)) {
      for (Entrywise sum : sums(whole.right())) {
        // a · (b − c) without its brackets is a · b − c.
        opened.add(
            new Entrywise(sum.sign(), new Entrywise(sign, whole.left(), sum.left()), sum.right()));
      }
      for (Entrywise sum : sums(whole.left())) {
        // (a − b) · c without its brackets is a − b · c.
        opened.add(
            new Entrywise(sum.sign(), sum.left(), new Entrywise(sign, sum.right(), whole.right())));
      }
    }
    return opened;
  }

  /** A sum, or the sums that a product becomes where its own brackets are left out. */
  private static List<Entrywise> sums(Formula formula) {
    if (!(bare(formula) instanceof Entrywise operation)) {
      return List.of();
    }
    if (isSum(operation)) {
      return List.of(operation);
    }
    return opened(operation).stream()
        .filter(opened -> opened instanceof Entrywise sum && isSum(sum))
        .map(Entrywise.class::cast)
        .toList();
  }

  private static Formula bare(Formula formula) {
    return formula instanceof Named named ? bare(named.formula()) : formula;
  }

  private static boolean isSum(Entrywise operation) {
    return operation.sign() == Sign.PLUS || operation.sign() == Sign.MINUS;
  }

  private static boolean isProduct(Sign sign) {
    return sign == Sign.TIMES || sign == Sign.OVER;
  }
}
