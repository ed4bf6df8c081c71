package gradus.exercises.step10;

/** A rule by which an optimiser changes one entry of a parameter. */
@FunctionalInterface
interface Rule {

  /**
   * How far a run has come.
   *
   * @param step from 1 on
   * @param parameters how many parameters have been changed, this one and all steps included
   */
  record Turn(int step, int parameters) {}

  /**
   * The change of one entry.
   *
   * @param memory two numbers that are kept for this entry, 0 at first, to be brought up to date
   * @param gradient the entry's gradient
   * @param turn how far the run has come
   * @return what is added to the entry
   */
  double change(double[] memory, double gradient, Turn turn);
}
