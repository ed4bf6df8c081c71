package gradus.exercises.grading;

import gradus.nn.Diagnosis;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The clues of several wrong answers together. A mistake is named when it explains every wrong
 * answer to one question, and more than one of them: a single case is explained too easily, by
 * several mistakes at once. Where every question has but one wrong answer, they count together.
 */
final class Evidence {

  private static final int ENOUGH = 2;

  /** It says no more than the numbers do, so that any other name is better. */
  private static final String UNNAMED_FACTOR = "factor";

  /** One mistake as the explanation of answers to one question. */
  private record Theory(String what, String id) {}

  private final Map<Theory, Diagnosis> explaining = new LinkedHashMap<>();
  private final Map<Theory, Set<Integer>> answers = new LinkedHashMap<>();
  private final Set<Theory> certain = new HashSet<>();
  private final Set<Theory> refuted = new HashSet<>();

  /** Adds a further case. It is smaller than those before, so that its sentences are shown. */
  void add(Clues clues) {
    for (Diagnosis diagnosis : clues.explaining()) {
      Theory theory = new Theory(clues.what(), diagnosis.id());
      explaining.put(theory, diagnosis);
      answersBy(theory).add(clues.answer());
      if (clues.certain()) {
        certain.add(theory);
      }
    }
    clues.refuted().forEach(id -> refuted.add(new Theory(clues.what(), id)));
  }

  /** Takes back what right answers of the same property rule out. */
  void hearWitnesses() {
    explaining.keySet().stream()
        .filter(theory -> Witness.absolved(theory.what()).contains(theory.id()))
        .forEach(refuted::add);
  }

  /** This and what another property has found, whose sentences come second. */
  Evidence and(Evidence other) {
    Evidence both = new Evidence();
    both.explaining.putAll(explaining);
    other.explaining.forEach(both.explaining::putIfAbsent);
    answers.forEach((theory, seen) -> both.answersBy(theory).addAll(seen));
    other.answers.forEach((theory, seen) -> both.answersBy(theory).addAll(seen));
    both.certain.addAll(certain);
    both.certain.addAll(other.certain);
    both.refuted.addAll(refuted);
    both.refuted.addAll(other.refuted);
    return both;
  }

  /** The mistakes that can be named. */
  List<Diagnosis> diagnoses() {
    Map<String, Diagnosis> named = new LinkedHashMap<>();
    explaining.forEach(
        (theory, diagnosis) -> {
          if (isProven(theory)) {
            named.putIfAbsent(theory.id(), diagnosis);
          }
        });
    if (named.size() > 1) {
      named.remove(UNNAMED_FACTOR);
    }
    return List.copyOf(named.values());
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
