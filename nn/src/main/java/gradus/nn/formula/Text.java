package gradus.nn.formula;

/** Writes formulas with no more brackets than they need. */
final class Text {

  /** As long as the kit's longest names, and as a product of two sums. */
  private static final int LONGEST_WORDS = 60;

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

  /**
   * The words for a formula in a sentence. One without a name is written with its signs, which
   * nobody can read where it is long.
   */
  static String words(Formula formula) {
    String words = formula.words();
    boolean isReadable = words.length() <= LONGEST_WORDS && !words.contains("((");
    return isReadable ? words : "a part of the formula";
  }

  /** A sentence that begins with these words. */
  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
