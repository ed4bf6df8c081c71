package gradus.exercises.grading;

import gradus.nn.Diagnosis;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The clues of several wrong answers together. A mistake is named when it explains every answer of
 * which it was suspected, and more than one: a single case is explained too easily, by several
 * mistakes at once.
 */
final class Evidence {

  private static final int ENOUGH = 2;

  private final Map<String, Diagnosis> explaining = new LinkedHashMap<>();
  private final Map<String, Integer> cases = new HashMap<>();
  private final Set<String> refuted = new HashSet<>();

  /** Adds a further case. It is smaller than those before, so that its sentences are shown. */
  void add(Clues clues) {
    for (Diagnosis diagnosis : clues.explaining()) {
      explaining.put(diagnosis.id(), diagnosis);
    }
    // Two suspects of one name may explain one case; it is one case even so.
    clues.explaining().stream()
        .map(Diagnosis::id)
        .distinct()
        .forEach(id -> cases.merge(id, clues.certain() ? ENOUGH : 1, Integer::sum));
    refuted.addAll(clues.refuted());
  }

  /** This and what another property has found, whose sentences come second. */
  Evidence and(Evidence other) {
    Evidence both = new Evidence();
    both.explaining.putAll(explaining);
    other.explaining.forEach(both.explaining::putIfAbsent);
    both.cases.putAll(cases);
    other.cases.forEach((id, count) -> both.cases.merge(id, count, Integer::sum));
    both.refuted.addAll(refuted);
    both.refuted.addAll(other.refuted);
    return both;
  }

  /** The mistakes that can be named. */
  List<Diagnosis> diagnoses() {
    return explaining.values().stream()
        .filter(diagnosis -> cases.get(diagnosis.id()) >= ENOUGH)
        .filter(diagnosis -> !refuted.contains(diagnosis.id()))
        .toList();
  }
}
