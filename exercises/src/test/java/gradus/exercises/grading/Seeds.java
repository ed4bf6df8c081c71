package gradus.exercises.grading;

import java.lang.reflect.Method;

/**
 * The seed of every property: fixed, so that every run draws the same cases, and another with
 * {@code -Dgradus.seed=…}. It is made of that number and the property's name, so what one property
 * draws does not depend on which others run.
 */
final class Seeds {

  private Seeds() {}

  /** The seed of the run. */
  static long run() {
    return Settings.now().seed();
  }

  static String of(Method property) {
    String name = property.getDeclaringClass().getName() + "." + property.getName();
    return Long.toString(run() * 1_000_003 + name.hashCode());
  }
}
