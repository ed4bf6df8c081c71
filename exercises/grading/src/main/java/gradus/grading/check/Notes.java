package gradus.grading.check;

/** What properties have seen that is worth a line on the board and has no points. */
public final class Notes {

  private Notes() {}

  /**
   * Adds a line below a step's row; the same line again changes nothing.
   *
   * @param step the step's number
   * @param line one short sentence
   */
  public static void add(int step, String line) {
    PropertyLog.current().note(step, line);
  }
}
