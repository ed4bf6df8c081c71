package gradus.grading.expect;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an example: a method without arguments that calls the method it is of, and expects. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExampleOf {

  /**
   * The method that it is an example of.
   *
   * @return class and method, for example {@code DenseLayer.forward}
   */
  String value();
}
