package gradus.grading.diagnosis;

import gradus.nn.mistake.Answer;
import gradus.nn.mistake.Conditions;
import gradus.nn.mistake.Diagnosis;
import gradus.nn.mistake.Explanation;
import gradus.nn.mistake.MistakeSearch;
import gradus.nn.mistake.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers to an exercise's questions whose right formulas are known, wrong and right ones. */
final class SearchedAnswers {

  /** Shrinking gives hundreds of wrong answers, and a dozen tells all. */
  private static final int MOST = 40;

  /** A report of more is read by nobody; the others are named when these are corrected. */
  private static final int MOST_NAMED = 2;

  private final Map<Reference, List<Answer>> wrong = new LinkedHashMap<>();
  private final Map<Reference, String> names = new LinkedHashMap<>();
  private final Map<Reference, String> lines = new LinkedHashMap<>();
  private final List<Answer> right = new ArrayList<>();
  private List<Diagnosis> found;

  /**
   * Adds a wrong answer.
   *
   * @param what its name in the report
   * @param line that shows it in a report; the latest, of the smallest case, is kept
   * @param answer the answer
   */
  void addWrong(String what, String line, Answer answer) {
    found = null;
    names.putIfAbsent(answer.reference(), what);
    lines.put(answer.reference(), line);
    List<Answer> answers = wrong.computeIfAbsent(answer.reference(), none -> new ArrayList<>());
    if (answers.size() < MOST && !answers.contains(answer)) {
      answers.add(answer);
    }
  }

  void addRight(List<Answer> answers) {
    found = null;
    right.addAll(answers);
  }

  List<Answer> right() {
    return List.copyOf(right);
  }

  void addAll(SearchedAnswers others) {
    others.wrong.forEach(
        (reference, answers) -> {
          String line = lines.getOrDefault(reference, others.lines.get(reference));
          String what = others.names.get(reference);
          answers.forEach(answer -> addWrong(what, line, answer));
        });
    addRight(others.right);
  }

  /**
   * Searches once, and again only after another answer.
   *
   * @param shown the name of the displayed answer; a sentence about another one says which
   * @return the slips in all formulas of which wrong answers tell, the first formula's first; a
   *     slip that two formulas have in common is named once
   */
  List<Diagnosis> diagnoses(String shown) {
    if (found == null) {
      found = List.of();
      List<Explanation> explanations = new ArrayList<>();
      Map<String, Diagnosis> sentences = new LinkedHashMap<>();
      wrong.forEach(
          (reference, answers) -> {
            if (explanations.stream().noneMatch(earlier -> earlier.explains(answers))) {
              Explanation explanation = explanation(reference, answers);
              explanations.add(explanation);
              for (Diagnosis slip : explanation.diagnoses()) {
                sentences.putIfAbsent(slip.sentence(), about(reference, slip, shown));
              }
            }
          });
      found = sentences.values().stream().limit(MOST_NAMED).toList();
    }
    return found;
  }

  /** Where answers of one name have several formulas, all of them are 0, or that is not said. */
  private Explanation explanation(Reference reference, List<Answer> answers) {
    Explanation found = MistakeSearch.explain(answers, right, wrong.size());
    boolean isOfAll =
        wrong.entrySet().stream()
            .filter(other -> names.get(other.getKey()).equals(names.get(reference)))
            .flatMap(other -> other.getValue().stream())
            .allMatch(Answer::isZero);
    return found.isFrozen() && !isOfAll ? Explanation.NONE : found;
  }

  /** What all wrong answers to a question have in common, where nothing else is known. */
  List<Diagnosis> conditions() {
    return wrong.values().stream()
        .map(answers -> Conditions.explain(answers, right))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Diagnosis about(Reference reference, Diagnosis slip, String shown) {
    String what = names.get(reference);
    boolean isShown = what.isEmpty() || what.equals(shown);
    return isShown ? slip : Diagnoser.elsewhere(what, shown, lines.get(reference), slip);
  }
}
