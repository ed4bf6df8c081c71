package gradus.grading.curriculum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exercise: one method to write.
 *
 * @param step the number of its step; 0 for the finale
 * @param file the name of its class
 * @param name the name of the method
 * @param points its points; 0 for the finale
 * @param isDerivable whether its answer is derived from the definitions, and so stands nowhere but
 *     on the step's derivation page
 */
public record Exercise(int step, String file, String name, int points, boolean isDerivable) {

  /** The step number of the finale, which is no step but has a folder like one. */
  static final int FINALE_STEP = 0;

  /** The finale, whose number is 0, is among no steps. */
  private static final Pattern STEPS = Pattern.compile("(0?[1-9]|[1-9][0-9])-([0-9]{1,2})");

  /**
   * An exercise with nothing to derive.
   *
   * @param step the number of its step; 0 for the finale
   * @param file the name of its class
   * @param name the name of the method
   * @param points its points; 0 for the finale
   */
  public Exercise(int step, String file, String name, int points) {
    this(step, file, name, points, false);
  }

  /** The same exercise, which is worth something else. */
  Exercise withPoints(int others) {
    return new Exercise(step, file, name, others, isDerivable);
  }

  /**
   * The name as {@link Checks} has it.
   *
   * @return class and method, for example {@code DenseLayer.forward}
   */
  public String id() {
    return file + "." + name;
  }

  /**
   * The name with its step, as stubs and reports have it.
   *
   * @return for example {@code 07 DenseLayer.forward}
   */
  public String label() {
    return isFinale() ? file : Step.twoDigits(step) + " " + id();
  }

  /**
   * Whether it is the finale, in which nothing is written.
   *
   * @return whether it has no step
   */
  public boolean isFinale() {
    return step == FINALE_STEP;
  }

  /**
   * The last part of its package.
   *
   * @return for example {@code step07}
   */
  public String folder() {
    return isFinale() ? "finale" : "step" + Step.twoDigits(step);
  }

  /**
   * The path of its file.
   *
   * @return a path from the root of the kit
   */
  public String source() {
    return KitPaths.SOURCES + "/" + folder() + "/" + file + ".java";
  }

  /**
   * Whether it belongs to a part of the curriculum.
   *
   * @param part a step, some steps, a file or a method: 07, 01-09, DenseLayer, DenseLayer.forward;
   *     finale
   * @return whether it belongs to that
   */
  public boolean isPartOf(String part) {
    return part.equals(Step.twoDigits(step))
        || part.equals(String.valueOf(step))
        || part.equals(folder())
        || part.equals(file)
        || part.equals(id())
        || isOfSteps(part);
  }

  /** Whether its step is among some, such as 01-09. */
  private boolean isOfSteps(String part) {
    Matcher range = STEPS.matcher(part);
    return range.matches()
        && Integer.parseInt(range.group(1)) <= step
        && step <= Integer.parseInt(range.group(2));
  }

  // Java makes a record's own equals and hashCode when they are first called, which takes every
  // command 40 ms.

  @Override
  public boolean equals(Object other) {
    return other instanceof Exercise that
        && step == that.step
        && file.equals(that.file)
        && name.equals(that.name)
        && points == that.points
        && isDerivable == that.isDerivable;
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + name.hashCode();
  }
}
