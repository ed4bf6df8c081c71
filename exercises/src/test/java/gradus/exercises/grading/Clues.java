package gradus.exercises.grading;

import gradus.math.Matrix;
import gradus.nn.Diagnosis;
import gradus.nn.Suspect;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one wrong answer tells about the mistake behind it.
 *
 * @param what was answered, as the report names it
 * @param explaining the mistakes that give this very answer
 * @param refuted the ids of those that were suspected and give another
 * @param answer tells two answers apart: the same case over again is no second one
 * @param certain whether the mistake was seen to happen, so that no second case is needed
 */
record Clues(
    String what, List<Diagnosis> explaining, Set<String> refuted, int answer, boolean certain) {

  static final Clues NONE = new Clues("", List.of(), Set.of(), 0, false);

  /** A mistake that the grader saw; the report's own sentence says what. */
  static Clues seen(String id, String finding) {
    int answer = finding.hashCode();
    return new Clues("", List.of(new Diagnosis(id, finding)), Set.of(), answer, true);
  }

  /**
   * Compares a wrong answer with what all that may be suspected gives.
   *
   * @param what its name in the report
   * @param yours the answer, of any shape
   * @param right the right one
   * @param given the case, with the suspects of its own
   * @param noise by how much an answer may be off for other reasons
   */
  static Clues of(String what, Matrix yours, Matrix right, Case given, double noise) {
    List<Suspect> suspects = given.suspects(yours, right);
    List<Diagnosis> explaining =
        suspects.stream()
            .filter(suspect -> suspect.explains(yours))
            .map(Suspect::diagnosis)
            .toList();
    Set<String> refuted = new HashSet<>();
    suspects.stream()
        .filter(suspect -> suspect.contradicts(yours, noise))
        .forEach(suspect -> refuted.add(suspect.diagnosis().id()));
    explaining.forEach(diagnosis -> refuted.remove(diagnosis.id()));
    int answer = Objects.hash(yours, right, given.parts());
    return new Clues(what, explaining, Set.copyOf(refuted), answer, false);
  }
}
