package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Slip;
import gradus.nn.formula.WholeSlips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Searches the formulas near the right one for the formula that gives a student's very numbers: in
 * every wrong answer, to nine digits, and in no contradiction to a right one. The right formula
 * with one slip comes first, then with two.
 *
 * <p>A name has to be true. So nothing is said where the answers tell too little, and where several
 * formulas give all of them and are not the same.
 */
public final class MistakeSearch {

  private static final int FEWEST_ANSWERS = 2;

  /** The numbers that two slips have to explain: few ones are explained by chance. */
  private static final int FEWEST_NUMBERS_OF_TWO = 6;

  private static final int FEWEST_ANSWERS_OF_TWO = 3;

  /** More answers tell nothing new. */
  private static final int MOST_ANSWERS = 24;

  /** So many operations, evaluated or written down, take some tenths of a second in a new JVM. */
  private static final int MOST_EFFORT = 400_000;

  private static final Diagnosis FROZEN =
      new Diagnosis(
          "frozen",
          "Yours is 0, whatever it is given: nothing arrives there, as from a loop that never runs,"
              + " or a factor is 0, as 1 / 2 is in Java, or two equal numbers are subtracted.");

  /** Several numbers rule most formulas out, and of one step they are computed fastest. */
  private static final Comparator<Answer> QUICKEST_FIRST =
      Comparator.comparing((Answer answer) -> answer.telling() < 2)
          .thenComparing(answer -> answer.quantities().effort())
          .thenComparing(Comparator.comparingInt(Answer::telling).reversed());

  private final Reference reference;
  private final List<Answer> wrong;
  private final List<Answer> right;
  private final List<Answer> elsewhere;
  private final Candidate none;
  private final List<Candidate> single;

  /** The size of the formulas, which is what one more of them costs. */
  private final int weight;

  private int effort;

  private MistakeSearch(Reference reference, List<Answer> wrong, List<Answer> right) {
    this.reference = reference;
    this.wrong = wrong;
    this.right = right.stream().filter(answer -> answer.reference().equals(reference)).toList();
    this.elsewhere =
        right.stream().filter(answer -> !answer.reference().equals(reference)).toList();
    this.weight = reference.formula().size();
    this.none = new Candidate(List.of(), reference.formula(), Factor.NONE);
    this.single =
        reference.slips().stream()
            .map(slip -> new Candidate(List.of(slip), slip.formula(), Factor.NONE))
            .toList();
  }

  /**
   * The slips that explain all wrong answers to one question.
   *
   * @param wrong the wrong answers, all of one reference
   * @param right answers that were right, of this reference and of others that the same method
   *     computes
   * @return the explanation, which has no sentence if nothing is certain
   */
  public static Explanation explain(List<Answer> wrong, List<Answer> right) {
    List<Answer> telling =
        wrong.stream()
            .filter(Answer::isSearchable)
            .sorted(QUICKEST_FIRST)
            .limit(MOST_ANSWERS)
            .toList();
    return telling.size() < FEWEST_ANSWERS ? ofDigits(wrong, right) : find(telling, right);
  }

  /** What is wrong with the digits of answers that tell nothing else. */
  private static Explanation ofDigits(List<Answer> wrong, List<Answer> right) {
    if (wrong.size() < FEWEST_ANSWERS) {
      return Explanation.NONE;
    }
    MistakeSearch search = new MistakeSearch(wrong.get(0).reference(), wrong, right);
    List<Candidate> found =
        WholeSlips.ofDigits(search.reference.formula()).stream()
            .map(slip -> new Candidate(List.of(slip), slip.formula(), Factor.NONE))
            .filter(search::hasEveryDigit)
            .filter(search::explainsAll)
            .toList();
    return found.size() == 1 ? Explanation.of(found, wrong) : Explanation.NONE;
  }

  private boolean hasEveryDigit(Candidate candidate) {
    return wrong.stream()
        .allMatch(
            answer -> {
              Matrix value = candidate.value(answer.quantities(), answer.examples());
              return value != null && Match.isSameInEveryDigit(answer.yours(), value);
            });
  }

  private static Explanation find(List<Answer> wrong, List<Answer> right) {
    List<Answer> small = right.stream().filter(Answer::isSearchable).toList();
    MistakeSearch search = new MistakeSearch(wrong.get(0).reference(), wrong, small);
    return search.isFrozen() ? search.explainZeros() : search.explain();
  }

  /** The mistake behind nothing but zeros, which a product can become in many ways. */
  private Explanation explainZeros() {
    return single.stream()
        .filter(candidate -> candidate.formula().equals(Constant.ZERO))
        .filter(this::explainsAll)
        .findFirst()
        .map(candidate -> Explanation.of(List.of(candidate), wrong))
        .orElse(Explanation.of(FROZEN));
  }

  /** Whether every wrong answer is 0, and no right one is anything else. */
  private boolean isFrozen() {
    return Stream.concat(wrong.stream(), right.stream())
        .allMatch(answer -> answer.yours().map(Math::abs).sum() == 0);
  }

  private List<Candidate> ofOneSlip() {
    List<Candidate> found = new ArrayList<>(withFactor(none, 1));
    single.stream().filter(this::explainsAll).forEach(found::add);
    return found;
  }

  private Explanation explain() {
    List<Candidate> found = ofOneSlip();
    if (!found.isEmpty()) {
      return Explanation.of(found, wrong);
    }
    effort = 0;
    Explanation inOneBranch = inOneBranch();
    return inOneBranch.diagnoses().isEmpty() ? ofTwoSlips() : inOneBranch;
  }

  /** The slip in one branch of a program, whose other branch is right. */
  private Explanation inOneBranch() {
    int branch = wrong.stream().mapToInt(Answer::branch).filter(b -> b != 0).findFirst().orElse(0);
    List<Answer> inBranch = right.stream().filter(answer -> answer.branch() == branch).toList();
    boolean isOne = branch != 0 && wrong.stream().noneMatch(answer -> answer.branch() == -branch);
    if (!isOne || inBranch.size() == right.size()) {
      return Explanation.NONE;
    }
    String where =
        "Where %s is %s 0: ".formatted(reference.branch().words(), branch > 0 ? "above" : "below");
    MistakeSearch search = new MistakeSearch(reference, wrong, inBranch);
    return Explanation.of(search.ofOneSlip(), wrong).where(where);
  }

  private Explanation ofTwoSlips() {
    int numbers = wrong.stream().mapToInt(Answer::telling).sum();
    if (numbers < FEWEST_NUMBERS_OF_TWO || wrong.size() < FEWEST_ANSWERS_OF_TWO) {
      return Explanation.NONE;
    }
    List<Candidate> found = new ArrayList<>(withFactor(none, 2));
    single.forEach(candidate -> found.addAll(withFactor(candidate, 1)));
    return Explanation.of(found.isEmpty() ? pairs() : found, wrong);
  }

  /** The candidate times a factor, if that explains the answers. */
  private List<Candidate> withFactor(Candidate candidate, int slips) {
    Answer first = wrong.get(0);
    Matrix value = candidate.value(first.quantities(), first.examples());
    if (value == null || !value.hasShapeOf(first.yours())) {
      return List.of();
    }
    double ratio = first.yours().hadamard(value).sum() / value.hadamard(value).sum();
    return Factor.upTo(slips).stream()
        .filter(factor -> factor.slips() == slips)
        .filter(factor -> isNear(factor.of(first.examples()), ratio))
        .map(candidate::times)
        .filter(this::explainsAll)
        .toList();
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) <= Match.MATCH * Math.abs(one);
  }

  /** Two slips: first those in what is written, then with something else in one place, too. */
  private List<Candidate> pairs() {
    List<Candidate> found = new ArrayList<>();
    for (Formula form : reference.forms()) {
      for (Slip first : Neighbourhood.written(form)) {
        if (effort < MOST_EFFORT) {
          addPairs(first, Neighbourhood.written(first.formula()), found);
        }
      }
    }
    for (int i = 0; i < single.size() && found.isEmpty() && effort < MOST_EFFORT; i++) {
      Slip first = single.get(i).slips().get(0);
      addPairs(first, Neighbourhood.of(first.formula(), reference.atHand()), found);
    }
    return found;
  }

  private void addPairs(Slip first, List<Slip> seconds, List<Candidate> found) {
    effort += seconds.size() * weight;
    for (Slip second : seconds) {
      Candidate pair = new Candidate(List.of(first, second), second.formula(), Factor.NONE);
      if (!Slip.areOfOnePlace(first, second) && explainsAll(pair)) {
        found.add(pair);
      }
    }
  }

  private boolean explainsAll(Candidate candidate) {
    return wrong.stream().allMatch(answer -> explains(candidate, answer))
        && right.stream().noneMatch(answer -> contradicts(candidate, answer))
        && elsewhere.stream().noneMatch(answer -> contradicts(candidate.at(answer), answer));
  }

  private boolean explains(Candidate candidate, Answer answer) {
    effort += answer.quantities().effort() * weight;
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
