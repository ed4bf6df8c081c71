package gradus.grading.curriculum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which of the student's methods a property grades. Every property of a step has one; a method
 * earns its points when all properties that grade it pass.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Checks {

  /**
   * The method.
   *
   * @return class and method, for example {@code DenseLayer.weightGradient}
   */
  String value();
}
