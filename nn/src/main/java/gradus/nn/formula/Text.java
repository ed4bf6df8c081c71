package gradus.nn.formula;

/** Writes formulas with no more brackets than they need. */
final class Text {

  private Text() {}

  /** A formula as the operand of another one: in brackets where it is a sum or a product. */
  static String operand(Formula formula) {
    boolean isOne =
        formula instanceof Quantity
            || formula instanceof Constant
            || formula instanceof Mapped
            || formula instanceof Transposed
            || formula instanceof Count
            || formula instanceof Named;
    return isOne ? formula.toString() : "(" + formula + ")";
  }

  /** A sentence that begins with these words. */
  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
