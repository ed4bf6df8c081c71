package gradus.grading.diagnosis;

import gradus.math.Matrix;
import gradus.nn.Diagnosis;
import gradus.nn.KnownMistake;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The known mistakes that give one wrong answer, and those that do not.
 *
 * @param what was answered, as the report names it
 * @param explaining the mistakes that give this very answer
 * @param refuted the ids of those that were suspected and give another
 * @param answer tells two answers apart: the same case over again is no second one
 * @param certain whether the mistake was seen to happen, so that no second case is needed
 */
public record MistakeMatch(
    String what, List<Diagnosis> explaining, Set<String> refuted, int answer, boolean certain) {

  /** Nothing is known of an answer. */
  public static final MistakeMatch NONE = new MistakeMatch("", List.of(), Set.of(), 0, false);

  /**
   * A mistake that the grader saw to happen.
   *
   * @param id of the diagnosis, stable
   * @param finding the report's own sentence, which says what
   * @return a match that is certain
   */
  public static MistakeMatch seen(String id, String finding) {
    int answer = finding.hashCode();
    return new MistakeMatch("", List.of(new Diagnosis(id, finding)), Set.of(), answer, true);
  }

  /**
   * Compares a wrong answer with what all that may be suspected gives.
   *
   * @param what its name in the report
   * @param yours the answer, of any shape
   * @param right the right one
   * @param given the case, with the mistakes of its own
   * @param noise by how much an answer may be off for other reasons
   * @return what it tells
   */
  public static MistakeMatch of(
      String what, Matrix yours, Matrix right, GivenCase given, double noise) {
    List<KnownMistake> mistakes = given.mistakes(yours, right);
    List<Diagnosis> explaining =
        mistakes.stream()
            .filter(mistake -> mistake.explains(yours))
            .map(KnownMistake::diagnosis)
            .toList();
    Set<String> refuted = new HashSet<>();
    mistakes.stream()
        .filter(mistake -> mistake.contradicts(yours, noise))
        .forEach(mistake -> refuted.add(mistake.diagnosis().id()));
    explaining.forEach(diagnosis -> refuted.remove(diagnosis.id()));
    int answer = Objects.hash(yours, right, given.parts());
    return new MistakeMatch(what, explaining, Set.copyOf(refuted), answer, false);
  }
}
