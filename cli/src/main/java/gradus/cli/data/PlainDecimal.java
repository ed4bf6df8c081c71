package gradus.cli.data;

/**
 * Reads short decimals, such as 7, -0.25 or 12.5, faster than {@link Double#parseDouble} and to the
 * same bits: their digits and the power of ten below them are both exact as doubles, so that one
 * division rounds once (Clinger, <em>How to Read Floating Point Numbers Accurately</em>, 1990).
 */
final class PlainDecimal {

  private static final int MOST_CHARACTERS = 16;
  private static final long LARGEST_EXACT = 1L << 53;
  private static final double[] POWERS_OF_TEN = new double[MOST_CHARACTERS];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < MOST_CHARACTERS; i++) {
      POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
    }
  }

  private PlainDecimal() {}

  /**
   * Reads one number.
   *
   * @return the number; NaN if the text is no short decimal, even if Java could read it
   */
  static double parse(char[] text, int start, int length) {
    boolean negative = length > 0 && text[start] == '-';
    int first = negative ? start + 1 : start;
    double size = unsigned(text, first, start + length);
    return negative ? -size : size;
  }

  private static double unsigned(char[] text, int first, int end) {
    long digits = 0;
    int point = end;
    for (int i = first; i < end && i - first <= MOST_CHARACTERS; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
      } else if (text[i] == '.' && point == end) {
        point = i;
      } else {
        return Double.NaN;
      }
    }
    int length = end - first - (point < end ? 1 : 0);
    return length > 0 && end - first <= MOST_CHARACTERS && digits <= LARGEST_EXACT
        ? digits / POWERS_OF_TEN[Math.max(0, end - 1 - point)]
        : Double.NaN;
  }
}
