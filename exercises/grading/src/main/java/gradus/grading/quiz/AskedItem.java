package gradus.grading.quiz;

import java.util.Map;

/** An item with its numbers drawn, ready to be answered. */
public interface AskedItem {

  /**
   * What was drawn.
   *
   * @return the item
   */
  Item item();

  /**
   * Its numbers, for those who compute the answer in another way.
   *
   * @return the value of each drawn or derived quantity
   */
  Map<String, Double> quantities();

  /**
   * The question.
   *
   * @return a paragraph
   */
  String question();

  /**
   * The texts of the choices.
   *
   * @return each under its letter, in the order of the alphabet; none for a number
   */
  Map<String, String> choices();

  /**
   * How the answer is to be given.
   *
   * @return for example {@code a number to three decimals}
   */
  String form();

  /**
   * Judges an answer.
   *
   * @param answer what the student has typed
   * @return the verdict
   */
  Verdict judge(String answer);

  /**
   * The verdict on an item that is left out.
   *
   * @return the right answer and its reason
   */
  Verdict skipped();

  /**
   * The right answer as it may be typed.
   *
   * @return a letter or a number
   */
  String right();
}
