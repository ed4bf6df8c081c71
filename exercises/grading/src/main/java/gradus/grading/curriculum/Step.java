package gradus.grading.curriculum;

import java.util.List;

/**
 * A step: some exercises, the properties that check them, and the story of its result.
 *
 * @param number from 1 on; 0 for the finale
 * @param title for the board
 * @param properties the class of the properties that check it, in its package
 * @param bonus whether its points come on top of the others
 * @param exercises in the order in which they are written
 * @param story for a student who has passed it: what it was, what it is needed for next, and the
 *     command that now shows its derivation
 */
public record Step(
    int number,
    String title,
    String properties,
    boolean bonus,
    List<Exercise> exercises,
    String story) {

  /**
   * The points of all of its exercises.
   *
   * @return points
   */
  public int points() {
    return exercises.stream().mapToInt(Exercise::points).sum();
  }

  /**
   * The exercises whose answer is derived.
   *
   * @return in the order in which they are written; none in some steps
   */
  public List<Exercise> derivable() {
    return exercises.stream().filter(Exercise::isDerivable).toList();
  }

  /**
   * The last part of its package.
   *
   * @return for example {@code step07}
   */
  public String folder() {
    return exercises.get(0).folder();
  }

  /**
   * Its number as people write it.
   *
   * @return for example {@code 07}
   */
  public String label() {
    return twoDigits(number);
  }

  /**
   * The full name of the class of its properties.
   *
   * @return for example {@code gradus.exercises.step07.DenseLayerProperties}
   */
  public String propertiesClass() {
    return KitPaths.PACKAGE + "." + folder() + "." + properties;
  }

  static String twoDigits(int number) {
    // Asked for each file of each submission of a class: a formatter would take half of that time.
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  // Written out for the reason that Exercise names.

  @Override
  public boolean equals(Object other) {
    return other instanceof Step that
        && number == that.number
        && title.equals(that.title)
        && properties.equals(that.properties)
        && bonus == that.bonus
        && exercises.equals(that.exercises)
        && story.equals(that.story);
  }

  @Override
  public int hashCode() {
    return number;
  }
}
