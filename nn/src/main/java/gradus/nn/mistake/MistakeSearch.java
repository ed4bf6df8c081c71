package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Places;
import gradus.nn.formula.Slip;
import gradus.nn.formula.WholeSlips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** So many operations on small matrices take a tenth of a second in a new JVM. */
  private static final int MOST_EFFORT = 100_000;

  /** Several numbers rule most formulas out, and of one step they are computed fastest. */
  private static final Comparator<Answer> QUICKEST_FIRST =
      Comparator.comparing((Answer answer) -> answer.telling() < 2)
          .thenComparing(answer -> answer.quantities().effort())
          .thenComparing(Comparator.comparingInt(Answer::telling).reversed());

  /**
   * A formula with one slip or none.
   *
   * @param value in the first case; null if it has none there
   */
  private record Single(Candidate candidate, Matrix value) {}

  private final Reference reference;
  private final Places places;
  private final AllAnswers answers;
  private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
  private final Effort effort;

  /** Null until they are asked for. */
  private List<Single> singles;

  private MistakeSearch(
      Reference reference, List<Answer> wrong, List<Answer> right, Effort effort) {
    this.reference = reference;
    this.effort = effort;
    this.places = reference.places();
    this.answers = AllAnswers.of(reference, wrong, right, places);
    List<Formula> atHand = reference.atHand();
    for (Formula form : reference.forms()) {
      neighbourhoods.add(Neighbourhood.of(form, places, atHand));
    }
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
    return explain(wrong, right, 1);
  }

  /**
   * The slips that explain all wrong answers to one question of several, which share the time.
   *
   * @param wrong the wrong answers, all of one reference
   * @param right answers that were right, of this reference and of others that the same method
   *     computes
   * @param questions the number of questions with wrong answers
   * @return the explanation, which has no sentence if nothing is certain
   */
  public static Explanation explain(List<Answer> wrong, List<Answer> right, int questions) {
    List<Answer> telling =
        wrong.stream()
            .filter(Answer::isSearchable)
            .sorted(QUICKEST_FIRST)
            .limit(MOST_ANSWERS)
            .toList();
    return telling.size() < FEWEST_ANSWERS
        ? ofDigits(wrong, right)
        : find(telling, right, questions);
  }

  /** What is wrong with the digits of answers that tell nothing else. */
  private static Explanation ofDigits(List<Answer> wrong, List<Answer> right) {
    if (wrong.size() < FEWEST_ANSWERS) {
      return Explanation.NONE;
    }
    MistakeSearch search = new MistakeSearch(wrong.get(0).reference(), wrong, right, new Effort(0));
    List<Candidate> found =
        WholeSlips.ofDigits(search.reference.formula()).stream()
            .map(slip -> search.ofWhole(slip))
            .filter(search.answers::areExplainedInEveryDigitBy)
            .toList();
    return found.size() == 1 ? search.explanation(found) : Explanation.NONE;
  }

  private Candidate ofWhole(Slip slip) {
    Formula formula = reference.formula();
    return Candidate.of(formula, new PlacedSlip(slip, places.find(formula), false));
  }

  private Explanation explanation(List<Candidate> found) {
    return Explanation.of(found, answers.wrong(), places);
  }

  private static Explanation find(List<Answer> wrong, List<Answer> right, int questions) {
    List<Answer> small = right.stream().filter(Answer::isSearchable).toList();
    Effort effort = new Effort(MOST_EFFORT / questions);
    MistakeSearch search = new MistakeSearch(wrong.get(0).reference(), wrong, small, effort);
    return search.isFrozen() ? search.explainZeros() : search.explain();
  }

  /** The mistake behind nothing but zeros, which a product can become in many ways. */
  private Explanation explainZeros() {
    return singles().stream()
        .map(Single::candidate)
        .filter(Candidate::isZero)
        .filter(answers::areExplainedBy)
        .findFirst()
        .map(candidate -> explanation(List.of(candidate)))
        .orElse(Explanation.of(KnownMistakes.FROZEN));
  }

  /** Whether every wrong answer is 0, and no right one is anything else. */
  private boolean isFrozen() {
    return Stream.concat(answers.wrong().stream(), answers.right().stream())
        .allMatch(Answer::isZero);
  }

  private List<Candidate> ofOneSlip() {
    List<Candidate> found = new ArrayList<>(withFactor(right(), 1));
    singles().stream()
        .filter(this::mayBe)
        .map(Single::candidate)
        .filter(answers::areExplainedBy)
        .forEach(found::add);
    return found;
  }

  /** Whether the first answer does not rule it out. */
  private boolean mayBe(Single one) {
    return one.value() == null
        ? AllAnswers.isUndecided(one.candidate(), answers.first())
        : Match.isSame(answers.first().yours(), one.value());
  }

  /** All forms with one slip. */
  private List<Single> singles() {
    if (singles == null) {
      singles = new ArrayList<>();
      for (int i = 0; i < neighbourhoods.size(); i++) {
        Formula form = reference.forms().get(i);
        neighbourhoods.get(i).all().forEach(slip -> singles.add(first(Candidate.of(form, slip))));
      }
    }
    return singles;
  }

  private Single right() {
    return first(Candidate.right(reference.formula()));
  }

  private Single first(Candidate candidate) {
    Answer first = answers.first();
    return new Single(candidate, candidate.value(first.quantities(), first.examples()));
  }

  private Explanation explain() {
    List<Candidate> found = ofOneSlip();
    if (!found.isEmpty()) {
      return explanation(found);
    }
    Explanation inOneBranch = inOneBranch();
    return inOneBranch.diagnoses().isEmpty() ? ofTwoSlips() : inOneBranch;
  }

  /** The slip in one branch of a program, whose other branch is right. */
  private Explanation inOneBranch() {
    List<Answer> wrong = answers.wrong();
    List<Answer> right = answers.right();
    int branch = wrong.stream().mapToInt(Answer::branch).filter(b -> b != 0).findFirst().orElse(0);
    List<Answer> inBranch = right.stream().filter(answer -> answer.branch() == branch).toList();
    boolean isOne = branch != 0 && wrong.stream().noneMatch(answer -> answer.branch() == -branch);
    if (!isOne || inBranch.size() == right.size()) {
      return Explanation.NONE;
    }
    String where =
        "Where %s is %s 0: ".formatted(reference.branch().words(), branch > 0 ? "above" : "below");
    MistakeSearch search = new MistakeSearch(reference, wrong, inBranch, effort);
    return search.explanation(search.ofOneSlip()).where(where);
  }

  private Explanation ofTwoSlips() {
    boolean areFew = answers.wrong().size() < FEWEST_ANSWERS_OF_TWO;
    if (areFew || answers.telling() < FEWEST_NUMBERS_OF_TWO) {
      return Explanation.NONE;
    }
    List<Candidate> found = new ArrayList<>(withFactor(right(), 2));
    if (found.isEmpty()) {
      Optional<Diagnosis> number = OtherNumber.behind(reference.formula(), answers);
      if (number.isPresent()) {
        return Explanation.of(number.get());
      }
    }
    singles().forEach(one -> found.addAll(withFactor(one, 1)));
    List<Candidate> pairs = found.isEmpty() ? pairs() : found;
    pairs.removeIf(pair -> pair.slips().stream().anyMatch(Slip::isSpread));
    pairs.removeIf(pair -> !isWithoutOneOnPurpose(pair) && Moved.ignoresAny(pair, answers.wrong()));
    return explanation(pairs);
  }

  /**
   * Whether a slip leaves something out, or puts another thing in its place. Where no slip does,
   * and nothing depends on that thing all the same, the answers are constants, and the two slips
   * one of many ways to come by these.
   */
  private static boolean isWithoutOneOnPurpose(Candidate candidate) {
    return candidate.slips().stream()
        .map(Slip::id)
        .anyMatch(id -> id.contains("-for-") || id.contains("missing") || id.contains("without"));
  }

  /** A formula times a factor, if that explains the answers. */
  private List<Candidate> withFactor(Single one, int slips) {
    Answer first = answers.first();
    Matrix value = one.value();
    if (value == null || !value.hasShapeOf(first.yours())) {
      return List.of();
    }
    double ratio = first.yours().hadamard(value).sum() / value.hadamard(value).sum();
    List<Candidate> found = new ArrayList<>();
    for (Factor factor : Factor.madeOf(slips)) {
      Candidate candidate = one.candidate().times(factor);
      if (isNear(factor.of(first.examples()), ratio) && answers.areExplainedBy(candidate)) {
        found.add(candidate);
      }
    }
    return found;
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) <= Match.MATCH * Math.abs(one);
  }

  /** Two slips: first those in what is written, then with something else in one place, too. */
  private List<Candidate> pairs() {
    List<PairSearch> searches = new ArrayList<>();
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < neighbourhoods.size(); i++) {
      PairSearch search = pairs(reference.forms().get(i), neighbourhoods.get(i));
      searches.add(search);
      found.addAll(search.likely());
    }
    for (int i = 0; i < searches.size() && found.isEmpty(); i++) {
      found.addAll(searches.get(i).any());
    }
    return found;
  }

  private PairSearch pairs(Formula form, Neighbourhood slips) {
    return new PairSearch(
        form, slips, places, reference.atHand(), answers.first(), answers::areExplainedBy, effort);
  }
}
