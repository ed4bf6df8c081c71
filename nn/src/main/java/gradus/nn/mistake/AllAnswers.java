package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Places;
import gradus.nn.formula.Quantities;
import java.util.List;
import java.util.function.Predicate;

/**
 * The answers that speak for a formula and against it.
 *
 * @param wrong answers to one question, all of which it has to give
 * @param right answers to the same question, none of which it may miss
 * @param elsewhere right answers to other questions about the same method
 */
record AllAnswers(List<Answer> wrong, List<Answer> right, List<Answer> elsewhere) {

  private static final int FEWEST_GIVEN = 2;

  /** The same answers, in whose cases the values of all places are computed once. */
  static AllAnswers of(Reference reference, List<Answer> wrong, List<Answer> right, Places places) {
    right.forEach(answer -> places.add(answer.reference().formula()));
    Predicate<Answer> isOfIt = answer -> answer.reference().equals(reference);
    return new AllAnswers(
        wrong.stream().map(answer -> answer.in(places)).toList(),
        right.stream().filter(isOfIt).map(answer -> answer.in(places)).toList(),
        right.stream().filter(isOfIt.negate()).map(answer -> answer.in(places)).toList());
  }

  /** The wrong answer that candidates are compared with first. */
  Answer first() {
    return wrong.get(0);
  }

  /** The numbers that tell two formulas apart. */
  int telling() {
    return wrong.stream().mapToInt(Answer::telling).sum();
  }

  /** Whether a candidate gives all wrong answers, and contradicts no right one. */
  boolean areExplainedBy(Candidate candidate) {
    return areAllGivenBy(candidate)
        && right.stream().noneMatch(answer -> contradicts(candidate, answer))
        && elsewhere.stream().noneMatch(answer -> contradicts(candidate.at(answer), answer));
  }

  /**
   * Whether a candidate gives all wrong answers; a part that is all of a small one says nothing.
   */
  private boolean areAllGivenBy(Candidate candidate) {
    int given = 0;
    for (Answer answer : wrong) {
      if (explains(candidate, answer)) {
        given++;
      } else if (!isUndecided(candidate, answer)) {
        return false;
      }
    }
    return given >= Math.min(FEWEST_GIVEN, wrong.size());
  }

  static boolean isUndecided(Candidate candidate, Answer answer) {
    Quantities quantities = answer.quantities();
    return candidate.value(quantities, answer.examples()) == null
        && !candidate.isImpossible(quantities);
  }

  /** Whether it gives all wrong answers also where an entry is small beside others. */
  boolean areExplainedInEveryDigitBy(Candidate candidate) {
    return areExplainedBy(candidate)
        // What has overflowed is infinite by many formulas.
        && wrong.stream().allMatch(answer -> answer.yours().isFinite())
        && wrong.stream()
            .allMatch(
                answer ->
                    isUndecided(candidate, answer)
                        || Match.isSameInEveryDigit(
                            answer.yours(),
                            candidate.value(answer.quantities(), answer.examples())));
  }

  static boolean explains(Candidate candidate, Answer answer) {
    Matrix value = candidate.value(answer.quantities(), answer.examples());
    return value != null && Match.isSame(answer.yours(), value);
  }

  /** Whether this formula would have given something else where the student's answer was right. */
  private static boolean contradicts(Candidate candidate, Answer answer) {
    Matrix value = candidate.value(answer.quantities(), answer.examples());
    return value == null
        ? candidate.isImpossible(answer.quantities())
        : !Match.isSame(answer.yours(), value);
  }
}
