package gradus.grading.diagnosis;

import gradus.nn.mistake.Answer;
import gradus.nn.mistake.Diagnosis;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Concludes which mistakes are behind several wrong answers. A mistake is named when it explains
 * every wrong answer to one question, and more than one of them: a single case is explained too
 * easily, by several mistakes at once. Where every question has but one wrong answer, they count
 * together.
 */
public final class Diagnoser {

  private static final int ENOUGH = 2;

  /**
   * The id of a factor without a name; every other diagnosis is preferred, since this one only
   * repeats the numbers.
   */
  private static final String UNNAMED_FACTOR = "factor";

  /** The ids of mistakes that are seen in an answer alone; what is found in a formula says more. */
  private static final Set<String> GENERAL =
      Set.of(
          UNNAMED_FACTOR,
          "first-call-only",
          "sign",
          "factor-2",
          "factor-half",
          "factor-rows",
          "factor-per-row",
          "frozen",
          "absolute-value",
          "integer-division",
          "transposed",
          "missing-row",
          "missing-column");

  /** One mistake as the explanation of answers to one question. */
  private record Theory(String what, String id) {}

  /** A diagnosis, and the answer that its sentence describes, with its line in a report. */
  private record Told(Diagnosis diagnosis, int answer, String line) {}

  private final Map<Theory, Told> explaining = new LinkedHashMap<>();
  private final Map<Theory, Set<Integer>> answers = new LinkedHashMap<>();
  private final Set<Theory> certain = new HashSet<>();
  private final Set<Theory> refuted = new HashSet<>();

  /** The match of the displayed case. */
  private MistakeMatch shown = MistakeMatch.NONE;

  private List<Diagnosis> fixed = List.of();
  private final SearchedAnswers searched = new SearchedAnswers();

  /** Creates a diagnoser without any answer. */
  public Diagnoser() {
    // All fields begin empty.
  }

  /**
   * Restores the conclusions of another process.
   *
   * @param diagnoses its diagnoses
   * @return a diagnoser that names the same
   */
  public static Diagnoser concluded(List<Diagnosis> diagnoses) {
    Diagnoser diagnoser = new Diagnoser();
    diagnoser.fixed = List.copyOf(diagnoses);
    return diagnoser;
  }

  /**
   * Knows of right answers alone, which speak against mistakes behind wrong answers to other
   * questions.
   *
   * @param right the right answers
   * @return a diagnoser that names nothing
   */
  public static Diagnoser of(PassingCases right) {
    Diagnoser diagnoser = new Diagnoser();
    diagnoser.searched.addRight(right.answers());
    return diagnoser;
  }

  /**
   * The right answers that it knows of, and whose formulas are known.
   *
   * @return the answers of all properties that it stands for
   */
  public List<Answer> rightAnswers() {
    return searched.right();
  }

  /**
   * Adds a further wrong answer. Its case becomes the displayed case.
   *
   * @param match the mistakes that give this answer, and those that do not
   */
  public void add(MistakeMatch match) {
    shown = match;
    addHidden(match);
  }

  /**
   * Adds a further wrong answer whose case is not displayed.
   *
   * @param match the mistakes that give this answer, and those that do not
   */
  public void addHidden(MistakeMatch match) {
    for (Diagnosis diagnosis : match.explaining()) {
      Theory theory = new Theory(match.what(), diagnosis.id());
      Told before = explaining.get(theory);
      if (before == null || before.answer() != shown.answer() || match.answer() == shown.answer()) {
        explaining.put(theory, new Told(diagnosis, match.answer(), match.line()));
      }
      // A factor that differs from case to case explains nothing.
      if (before != null && isOtherFactor(before.diagnosis(), diagnosis)) {
        refuted.add(theory);
      }
      answersBy(theory).add(match.answer());
      if (match.certain()) {
        certain.add(theory);
      }
    }
    match.refuted().forEach(id -> refuted.add(new Theory(match.what(), id)));
    match.searched().forEach(answer -> searched.addWrong(match.what(), match.line(), answer));
  }

  private static boolean isOtherFactor(Diagnosis one, Diagnosis other) {
    return one.id().equals(UNNAMED_FACTOR) && !one.sentence().equals(other.sentence());
  }

  /**
   * Removes the mistakes that right answers of the same property rule out.
   *
   * @param right the right answers
   */
  public void ruleOut(PassingCases right) {
    searched.addRight(right.answers());
    explaining.keySet().stream()
        .filter(theory -> right.ruledOut(theory.what()).contains(theory.id()))
        .forEach(refuted::add);
  }

  /**
   * Joins this diagnoser with that of another property, whose sentences come second.
   *
   * @param other the other diagnoser
   * @return a new one with the answers of both
   */
  public Diagnoser and(Diagnoser other) {
    Diagnoser both = concluded(fixed);
    both.shown = shown;
    both.explaining.putAll(explaining);
    other.explaining.forEach(both::merge);
    answers.forEach((theory, seen) -> both.answersBy(theory).addAll(seen));
    other.answers.forEach((theory, seen) -> both.answersBy(theory).addAll(seen));
    both.certain.addAll(certain);
    both.certain.addAll(other.certain);
    both.refuted.addAll(refuted);
    both.refuted.addAll(other.refuted);
    both.searched.addAll(searched);
    both.searched.addAll(other.searched);
    return both;
  }

  private void merge(Theory theory, Told told) {
    Told before = explaining.putIfAbsent(theory, told);
    if (before != null && isOtherFactor(before.diagnosis(), told.diagnosis())) {
      refuted.add(theory);
    }
  }

  /**
   * The mistakes that can be named.
   *
   * @return diagnoses whose sentences fit the displayed case
   */
  public List<Diagnosis> diagnoses() {
    if (!fixed.isEmpty()) {
      return fixed;
    }
    Map<String, Diagnosis> named = new LinkedHashMap<>();
    explaining.forEach(
        (theory, told) -> {
          if (isProven(theory)) {
            named.merge(theory.id(), sentence(theory, told), Diagnoser::ofTheShownCase);
          }
        });
    if (!GENERAL.containsAll(named.keySet())) {
      GENERAL.forEach(named::remove);
      return List.copyOf(named.values());
    }
    List<Diagnosis> found = searched.diagnoses(shown.what());
    boolean isGeneral = found.stream().allMatch(diagnosis -> GENERAL.contains(diagnosis.id()));
    if (named.size() > 1) {
      named.remove(UNNAMED_FACTOR);
    }
    if (named.containsKey("frozen")) {
      // It is one of the causes of nothing but zeros.
      named.remove("integer-division");
    }
    if (isGeneral && !named.isEmpty()) {
      return List.copyOf(named.values());
    }
    return found.isEmpty() ? searched.conditions() : found;
  }

  /** Chooses between two sentences for one mistake the one about the displayed case. */
  private static Diagnosis ofTheShownCase(Diagnosis one, Diagnosis other) {
    return other.sentence().length() < one.sentence().length() ? other : one;
  }

  private Diagnosis sentence(Theory theory, Told told) {
    String sentence = told.diagnosis().sentence();
    if (theory.what().equals(shown.what()) && told.answer() == shown.answer()) {
      // An observed mistake is the report's own line already.
      return new Diagnosis(theory.id(), certain.contains(theory) ? "" : sentence);
    }
    // What was observed is itself the line.
    String line = certain.contains(theory) ? "" : told.line();
    return elsewhere(theory.what(), shown.what(), line, told.diagnosis());
  }

  /** A sentence about an answer that is not displayed, with the numbers of that answer. */
  static Diagnosis elsewhere(String what, String shown, String line, Diagnosis diagnosis) {
    boolean isOther = !what.isEmpty() && !what.equals(shown);
    String where = line.isEmpty() && isOther ? what + ": " : "In another case: ";
    String numbers = line.isEmpty() ? "" : line + "\n";
    return new Diagnosis(diagnosis.id(), where + numbers + diagnosis.sentence());
  }

  private boolean isProven(Theory theory) {
    boolean toOneQuestion = answersBy(theory).size() >= ENOUGH && !refuted.contains(theory);
    return certain.contains(theory) || toOneQuestion || isProvenByAll(theory.id());
  }

  private boolean isProvenByAll(String id) {
    long seen =
        answers.keySet().stream()
            .filter(theory -> theory.id().equals(id))
            .mapToLong(theory -> answersBy(theory).size())
            .sum();
    return seen >= ENOUGH && refuted.stream().noneMatch(theory -> theory.id().equals(id));
  }

  private Set<Integer> answersBy(Theory theory) {
    return answers.computeIfAbsent(theory, none -> new HashSet<>());
  }
}
