package gradus.exercises;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that you write. It earns its points when all of its tests pass, and none before;
 * the method's own comment says what is tested.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Graded {

  /**
   * What the method is worth.
   *
   * @return the points; the steps 01 to 11 have 100 together
   */
  int points();
}
