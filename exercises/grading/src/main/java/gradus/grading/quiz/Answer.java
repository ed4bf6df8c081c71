package gradus.grading.quiz;

/**
 * One of the answers that an item knows.
 *
 * @param given the answer: the text of a choice, or the formula of a number
 * @param misconception the name of what is behind a wrong one; empty for the right one
 * @param sentence the reason of the right one; what a wrong one overlooks
 */
record Answer(String given, String misconception, String sentence) {

  static Answer right(String text) {
    String[] parts = parts(text, 2);
    return new Answer(parts[0], "", parts[1]);
  }

  static Answer wrong(String text) {
    String[] parts = parts(text, 3);
    return new Answer(parts[0], parts[1], parts[2]);
  }

  private static String[] parts(String text, int count) {
    String[] parts = text.strip().split("\\s+\\|\\s+", -1);
    boolean isWhole = parts.length == count;
    for (String part : parts) {
      isWhole &= !part.isBlank();
    }
    if (!isWhole) {
      throw new IllegalArgumentException(
          "%s must have %d parts, with | between them.".formatted(text.strip(), count));
    }
    return parts;
  }
}
