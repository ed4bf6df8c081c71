package gradus.grading.diagnosis;

import gradus.math.Matrix;
import gradus.nn.mistake.Answer;
import gradus.nn.mistake.Diagnosis;
import gradus.nn.mistake.KnownMistake;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The known mistakes that give one wrong answer, and those that do not.
 *
 * @param what the answer's name in the report
 * @param explaining the mistakes that give this very answer
 * @param refuted the ids of the mistakes that give another answer
 * @param answer tells two answers apart, so that a repeated case does not count twice
 * @param certain whether the mistake was observed, so that no second case is needed
 * @param searched the answer and what came after it in the same case, where there is a right
 *     formula near which the mistake can be searched
 * @param entries the number of entries of the right answer; 0 where there is none
 * @param line the answer beside the right one, as a report shows it; empty where there is none
 */
public record MistakeMatch(
    String what,
    List<Diagnosis> explaining,
    Set<String> refuted,
    int answer,
    boolean certain,
    List<Answer> searched,
    int entries,
    String line) {

  /** A match without any mistake. */
  public static final MistakeMatch NONE =
      new MistakeMatch("", List.of(), Set.of(), 0, false, List.of(), 0, "");

  /**
   * A match for a mistake that the grader has observed.
   *
   * @param id of the diagnosis, stable
   * @param finding the report's own sentence about it
   * @return a match that is certain
   */
  public static MistakeMatch seen(String id, String finding) {
    int answer = finding.hashCode();
    return new MistakeMatch(
        "", List.of(new Diagnosis(id, finding)), Set.of(), answer, true, List.of(), 0, "");
  }

  /**
   * A match of a wrong answer without known mistakes, for the search alone.
   *
   * @param what its name in the report
   * @param yours the answer
   * @param given the case
   * @return the match
   */
  public static MistakeMatch unexplained(String what, Matrix yours, GivenCase given) {
    int answer = Objects.hash(yours, given.parts());
    return new MistakeMatch(
        what, List.of(), Set.of(), answer, false, given.wrongAnswers(yours), yours.size(), "");
  }

  /**
   * Compares a wrong answer with the results of all mistakes that may explain it.
   *
   * @param what its name in the report
   * @param yours the answer, of any shape
   * @param right the right answer
   * @param given the case, with its own mistakes
   * @param noise the largest deviation that may have other reasons
   * @return the match
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
    return new MistakeMatch(
        what,
        explaining,
        Set.copyOf(refuted),
        answer,
        false,
        given.wrongAnswers(yours),
        right.size(),
        "");
  }

  /** The same match of an answer that is shown in this line. */
  MistakeMatch shownAs(String known) {
    return new MistakeMatch(what, explaining, refuted, answer, certain, searched, entries, known);
  }
}
