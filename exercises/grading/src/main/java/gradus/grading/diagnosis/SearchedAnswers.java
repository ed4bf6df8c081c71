package gradus.grading.diagnosis;

import gradus.nn.mistake.Answer;
import gradus.nn.mistake.Conditions;
import gradus.nn.mistake.Diagnosis;
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

  private final Map<Reference, List<Answer>> wrong = new LinkedHashMap<>();
  private final Map<Reference, String> names = new LinkedHashMap<>();
  private final List<Answer> right = new ArrayList<>();
  private List<Diagnosis> found;

  void addWrong(String what, Answer answer) {
    found = null;
    names.putIfAbsent(answer.reference(), what);
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
        (reference, answers) ->
            answers.forEach(answer -> addWrong(others.names.get(reference), answer)));
    addRight(others.right);
  }

  /**
   * Searches once, and again only after another answer.
   *
   * @param shown the name of the displayed answer; a sentence about another one says which
   * @return a sentence for each slip in the first formula whose slips are found
   */
  List<Diagnosis> diagnoses(String shown) {
    if (found == null) {
      found = List.of();
      for (Map.Entry<Reference, List<Answer>> question : wrong.entrySet()) {
        if (found.isEmpty()) {
          found = search(names.get(question.getKey()), question.getValue(), shown);
        }
      }
    }
    return found;
  }

  /** What all wrong answers to a question have in common, where nothing else is known. */
  List<Diagnosis> conditions() {
    return wrong.values().stream()
        .map(answers -> Conditions.explain(answers, right))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Diagnosis> search(String what, List<Answer> answers, String shown) {
    boolean isShown = what.isEmpty() || what.equals(shown);
    return MistakeSearch.explain(answers, right).stream()
        .map(
            slip ->
                isShown
                    ? slip
                    : new Diagnosis(slip.id(), "%s: %s".formatted(what, slip.sentence())))
        .toList();
  }
}
