package gradus.cli.hunt;

import java.util.List;

/** Shows a hunt, as text or as JSON. */
interface HuntView {

  /**
   * The score of a step.
   *
   * @param step its number
   * @param found how many of its tasks are found
   * @param of how many it has
   */
  record Score(int step, long found, long of) {}

  /** Shows a task up to its first question. */
  void task(HuntSheet sheet);

  /** Shows the code again. */
  void code(HuntSheet sheet);

  /** Shows what it does again. */
  void picture(HuntSheet sheet);

  /** Waits for another answer to the same question. */
  void again();

  /** Asks for the line. */
  void askLine(boolean again);

  /** Shows the causes, and asks for one. */
  void askCause(HuntSheet sheet);

  /** Says that an answer was none, which counts for nothing. */
  void refused(String sentence);

  /** Says whether an answer to a question was right. */
  void judged(String question, String answer, boolean right, String sentence);

  /** Ends a task. */
  void result(HuntSheet sheet, boolean found, Score score);

  /** Says a sentence about what was remembered. */
  void note(String sentence);

  /** Whether to go on with another task is asked. */
  boolean asksToGoOn();

  /** Ends the hunt. */
  void end(List<Boolean> results);
}
