package gradus.grading.curriculum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the exercise that a property grades. Every property of a step has this annotation; an
 * exercise earns its points when all of its properties pass.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Checks {

  /**
   * The exercise.
   *
   * @return class and method, for example {@code DenseLayer.weightGradient}
   */
  String value();
}
