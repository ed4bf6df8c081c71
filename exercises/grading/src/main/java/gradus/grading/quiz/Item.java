package gradus.grading.quiz;

import gradus.math.NumpyRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A question of the quiz, with its right answer and the wrong ones that are known. */
public final class Item {

  /** The decimals of an item whose answer is to be given exactly. */
  static final int EXACT = -1;

  /** So many times numbers are drawn until no two answers are alike. */
  private static final int MOST_DRAWS = 200;

  private final Head head;
  private final List<Quantity> quantities;
  private final Map<String, String> derived;
  private final String ask;
  private final Answer right;
  private final List<Answer> wrong;

  /**
   * What is known of an item beside its question.
   *
   * @param id its name, which no other item has
   * @param section the place in a lesson that it is about
   * @param isChoice whether a choice is asked for and not a number
   * @param decimals how many digits behind the point the answer has to have; −1 for all
   */
  record Head(String id, Section section, boolean isChoice, int decimals) {}

  Item(ItemText text) {
    this.head = text.head();
    this.quantities = text.quantities();
    this.derived = text.derived();
    this.ask = text.ask();
    this.right = text.right();
    this.wrong = text.wrong();
  }

  /**
   * The item's name, which begins with the number of its step.
   *
   * @return for example {@code 07-bias-gradient}
   */
  public String id() {
    return head.id();
  }

  /**
   * The step that asks it.
   *
   * @return its number
   */
  public int step() {
    return Integer.parseInt(id().substring(0, 2));
  }

  /**
   * The place in a lesson that it is about.
   *
   * @return the section
   */
  public Section section() {
    return head.section();
  }

  /**
   * Whether it asks for a choice and not for a number.
   *
   * @return true for a choice
   */
  public boolean isChoice() {
    return head.isChoice();
  }

  /**
   * The names of what is behind its wrong answers.
   *
   * @return a name for each wrong answer
   */
  public List<String> misconceptions() {
    return wrong.stream().map(Answer::misconception).toList();
  }

  boolean isExact() {
    return head.decimals() == EXACT;
  }

  int decimals() {
    return head.decimals();
  }

  String ask() {
    return ask;
  }

  Answer right() {
    return right;
  }

  List<Answer> wrong() {
    return wrong;
  }

  /**
   * Draws the numbers and the order of the choices.
   *
   * @param seed the same seed gives the same item
   * @return the item to be answered
   */
  public AskedItem draw(long seed) {
    NumpyRandom random = new NumpyRandom(seedOf(seed));
    if (!isChoice()) {
      return number(random);
    }
    List<Answer> order = new ArrayList<>(wrong);
    order.add(right);
    shuffle(order, random);
    return new AskedChoice(this, new Template(numbers(random), Template.MOST), order);
  }

  private AskedNumber number(NumpyRandom random) {
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      Map<String, Double> numbers = numbers(random);
      numbers.put(Template.RIGHT, Expression.parse(right.given()).value(numbers));
      Template template = new Template(numbers, isExact() ? Template.MOST : decimals());
      AskedNumber asked = new AskedNumber(this, template);
      if (tellsAnswersApart(asked)) {
        return asked;
      }
    }
    throw new IllegalStateException(id() + " has no numbers that tell its answers apart.");
  }

  private boolean tellsAnswersApart(AskedNumber asked) {
    List<Double> values =
        Stream.concat(Stream.of(right), wrong.stream()).map(asked::value).toList();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        // Not agrees: the two shall be further apart than what is accepted for either.
        if (!(Math.abs(values.get(i) - values.get(j)) > 2.5 * tolerance())) {
          return false;
        }
      }
    }
    return true;
  }

  private Map<String, Double> numbers(NumpyRandom random) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    quantities.forEach(quantity -> numbers.put(quantity.name(), quantity.draw(random)));
    derived.forEach((name, formula) -> numbers.put(name, Expression.parse(formula).value(numbers)));
    return numbers;
  }

  private static void shuffle(List<Answer> answers, NumpyRandom random) {
    for (int i = answers.size() - 1; i > 0; i--) {
      int j = (int) (random.nextDouble() * (i + 1));
      answers.set(i, answers.set(j, answers.get(i)));
    }
  }

  /** Whether a number is an answer's, to the digits that are asked for. */
  boolean agrees(double typed, double value) {
    return Math.abs(typed - value) <= tolerance();
  }

  /** One unit of the last digit, for numbers that were rounded on the way. */
  private double tolerance() {
    return isExact() ? 1e-7 : 1.000001 * Math.pow(10, -decimals());
  }

  /** Each item draws from a seed of its own, lest two have the same numbers in one session. */
  private long seedOf(long seed) {
    long mixed = seed;
    for (char letter : id().toCharArray()) {
      mixed = 6364136223846793005L * mixed + letter;
    }
    return mixed >>> 32;
  }
}
