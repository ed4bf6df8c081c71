package gradus.grading.trace;

import java.util.List;

/**
 * Takes the student's code of one step through a small case. A step that can be traced has such a
 * class beside its properties, with the name of the class of its properties and {@code Trace} in
 * the place of {@code Properties}.
 */
public interface TracedStep {

  /**
   * What can be traced, where there is a choice.
   *
   * @return their names; one that is empty where there is none
   */
  default List<String> choices() {
    return List.of("");
  }

  /**
   * The case that is shown at first: small, and with other numbers in every place.
   *
   * @param choice one of the choices
   * @return what is given
   */
  GivenNumbers usual(String choice);

  /**
   * Says what is computed from what, and where the student's code has its part in it. Nothing of
   * the student's runs yet.
   *
   * @param choice one of the choices
   * @param given what is given, of the names and shapes of {@link #usual}, with other numbers and
   *     perhaps other sizes
   * @return the trace
   * @throws IllegalArgumentException with a sentence, if the sizes do not fit each other
   */
  Trace trace(String choice, GivenNumbers given);
}
