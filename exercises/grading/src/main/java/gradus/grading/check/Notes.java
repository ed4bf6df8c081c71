package gradus.grading.check;

/** Adds lines without points to the board from within properties. */
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
