package gradus.nn.mistake;

import gradus.nn.formula.Places;
import java.util.ArrayList;
import java.util.List;

/** What the search has found for the wrong answers to one question. */
public final class Explanation {

  /** Nothing is certain. */
  public static final Explanation NONE = new Explanation(List.of(), List.of(), new Places());

  private final List<Diagnosis> diagnoses;
  private final List<Candidate> candidates;

  /** The places that their slips are in. */
  private final Places places;

  private Explanation(List<Diagnosis> diagnoses, List<Candidate> candidates, Places places) {
    this.diagnoses = diagnoses;
    this.candidates = candidates;
    this.places = places;
  }

  /** A mistake that is no single formula's. */
  static Explanation of(Diagnosis diagnosis) {
    return new Explanation(List.of(diagnosis), List.of(), new Places());
  }

  /** The explanation by one formula, written in one way or in several, or by one of two. */
  static Explanation of(List<Candidate> found, List<Answer> wrong, Places places) {
    List<Candidate> different = new ArrayList<>();
    for (Candidate candidate : found) {
      if (different.stream().noneMatch(other -> Moved.isSame(candidate, other, wrong))) {
        different.add(candidate);
      }
    }
    List<Diagnosis> told =
        switch (different.size()) {
          case 1 -> different.get(0).diagnoses();
          case 2 -> either(different.get(0).diagnoses(), different.get(1).diagnoses());
          default -> List.of();
        };
    boolean areNumbers = wrong.stream().allMatch(answer -> answer.yours().size() == 1);
    List<Diagnosis> said = areNumbers ? told.stream().map(Diagnosis::ofOneNumber).toList() : told;
    return said.isEmpty() ? NONE : new Explanation(said, List.copyOf(found), places);
  }

  /**
   * Whether it says that the answers are 0, whatever is given.
   *
   * @return false if it names anything else
   */
  public boolean isFrozen() {
    return diagnoses.equals(List.of(KnownMistakes.FROZEN));
  }

  /** The same explanation, of which is said where it holds. */
  Explanation where(String place) {
    List<Diagnosis> placed =
        diagnoses.stream()
            .map(found -> new Diagnosis(found.id(), place + found.sentence()))
            .toList();
    return new Explanation(placed, candidates, places);
  }

  /**
   * The slips in words.
   *
   * @return a sentence for each; empty if nothing is certain
   */
  public List<Diagnosis> diagnoses() {
    return diagnoses;
  }

  /**
   * Whether the slip that was found is also behind wrong answers to another question, so that no
   * second slip need be looked for there: both formulas have the wrong part in common.
   *
   * @param others wrong answers to another question about the same method
   * @return whether one formula of those found gives all of them
   */
  public boolean explains(List<Answer> others) {
    others.forEach(other -> places.add(other.reference().formula()));
    List<Answer> small =
        others.stream().filter(Answer::isSearchable).map(other -> other.in(places)).toList();
    return !small.isEmpty()
        && candidates.stream()
            .anyMatch(
                candidate ->
                    small.stream()
                        .allMatch(other -> AllAnswers.explains(candidate.at(other), other)));
  }

  /** One sentence about two slips, of which the answers do not tell which it is. */
  private static List<Diagnosis> either(List<Diagnosis> one, List<Diagnosis> other) {
    if (one.size() != 1 || other.size() != 1) {
      return List.of();
    }
    Diagnosis first = one.get(0);
    Diagnosis second = other.get(0);
    return List.of(
        new Diagnosis(
            first.id() + "-or-" + second.id(),
            "One of two: %s Or: %s".formatted(first.sentence(), second.sentence())));
  }
}
