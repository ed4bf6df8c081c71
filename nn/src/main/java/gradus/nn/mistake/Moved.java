package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Compares formulas that give the same answers in the cases with other numbers: there they differ,
 * unless they are the same.
 */
final class Moved {

  /** What two formulas give in one case. */
  private record Values(Matrix one, Matrix other) {

    boolean areFinite() {
      return one != null && other != null && one.isFinite() && other.isFinite();
    }
  }

  private Moved() {}

  /**
   * Whether two formulas are the same, also where the numbers of the cases are others.
   *
   * @param one a formula
   * @param other another one that gives the same answers
   * @param answers of which the cases are
   */
  static boolean isSame(Candidate one, Candidate other, List<Answer> answers) {
    List<Values> values = values(one, other, answers, false);
    // A target is 0 or 1, so these two stay what they are, unless they make all values infinite.
    List<Values> telling = values.isEmpty() ? values(one, other, answers, true) : values;
    return telling.stream().allMatch(value -> Match.isSame(value.one(), value.other()));
  }

  /**
   * Whether a wrong formula does not depend on something that the right one depends on.
   *
   * @param candidate the wrong formula
   * @param answers of which the cases are
   */
  static boolean ignoresAny(Candidate candidate, List<Answer> answers) {
    Candidate right = Candidate.right(candidate.formula());
    return answers.get(0).quantities().all().stream()
        .anyMatch(one -> isIgnored(one, candidate, answers) && !isIgnored(one, right, answers));
  }

  private static boolean isIgnored(Quantity one, Candidate candidate, List<Answer> answers) {
    return answers.stream().allMatch(answer -> isIgnored(one, candidate, answer));
  }

  private static boolean isIgnored(Quantity one, Candidate candidate, Answer answer) {
    Quantities moved =
        answer.quantities().find(one).isEmpty() ? answer.quantities() : moved(answer, one);
    Matrix before = candidate.value(answer.quantities(), answer.examples());
    Matrix after = candidate.value(moved, answer.examples());
    return before != null && after != null && Match.isSame(before, after);
  }

  private static Quantities moved(Answer answer, Quantity one) {
    SplittableRandom random = new SplittableRandom(answer.yours().hashCode());
    Quantities before = answer.quantities();
    return before.and(one, before.of(one).map(x -> moved(x, random.nextDouble(0.6, 1), true)));
  }

  private static List<Values> values(
      Candidate one, Candidate other, List<Answer> answers, boolean all) {
    return answers.stream()
        .map(answer -> values(one, other, answer, all))
        .filter(Values::areFinite)
        .toList();
  }

  private static Values values(Candidate one, Candidate other, Answer answer, boolean all) {
    Quantities moved = moved(answer, all);
    return new Values(one.value(moved, answer.examples()), other.value(moved, answer.examples()));
  }

  /** The quantities of an answer, all a little smaller; 0 and 1 too if all are to be moved. */
  private static Quantities moved(Answer answer, boolean all) {
    SplittableRandom random = new SplittableRandom(answer.yours().hashCode());
    return answer
        .quantities()
        .withMoreSteps()
        .map(value -> value.map(x -> moved(x, random.nextDouble(0.6, 1), all)));
  }

  private static double moved(double x, double factor, boolean all) {
    if (x == 0) {
      return all ? 1 - factor : 0;
    }
    return x == 1 && !all ? 1 : x * factor;
  }
}
