package gradus.cli.marks;

import gradus.cli.course.Course;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A submission with what was found of it.
 *
 * @param student the name by which the course knows them
 * @param number the platform's number; empty if there is none
 * @param handedIn the moment as ISO 8601 in UTC; empty if it is not known
 * @param origin the file or folder that it came from, as it is shown
 * @param state whether its points say something
 * @param sentence why nothing was graded, or what the machine lacked; empty if all is well
 * @param notes a sentence for each thing that was repaired or left out
 * @param verdicts of its steps, in their order, the finale last
 * @param points outside the bonus steps, before anything is lost for being late
 * @param bonus points of the bonus steps
 * @param penalty points lost for being late
 * @param elsewhere the attempts that other verdicts are of, by the numbers of their steps
 */
public record GradedSubmission(
    String student,
    String number,
    String handedIn,
    String origin,
    State state,
    String sentence,
    List<String> notes,
    List<StepVerdict> verdicts,
    double points,
    double bonus,
    double penalty,
    Map<Integer, Place> elsewhere) {

  /**
   * Where and when an attempt came.
   *
   * @param origin the file or folder
   * @param handedIn the moment; empty if it is not known
   */
  public record Place(String origin, String handedIn) {}

  /** Whether the points of a submission say something. */
  public enum State {
    /** Every step has its verdict. */
    GRADED,
    /** It could not be read; the student has to hand it in again. That is no zero. */
    REFUSED,
    /** The machine has failed; it has to be graded again. That is no zero. */
    NOT_GRADED
  }

  /**
   * Copies the collections.
   *
   * @param student the name
   * @param number the platform's number
   * @param handedIn the moment
   * @param origin file or folder
   * @param state whether its points say something
   * @param sentence why nothing was graded
   * @param notes sentences
   * @param verdicts of its steps
   * @param points outside the bonus steps
   * @param bonus points of the bonus steps
   * @param penalty points lost for being late
   * @param elsewhere the attempts that other verdicts are of
   */
  public GradedSubmission {
    notes = List.copyOf(notes);
    verdicts = List.copyOf(verdicts);
    // Results of an earlier version have none.
    elsewhere =
        elsewhere == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(elsewhere));
  }

  /**
   * One attempt, with all its verdicts.
   *
   * @param student the name
   * @param number the platform's number
   * @param handedIn the moment
   * @param origin file or folder
   * @param state whether its points say something
   * @param sentence why nothing was graded
   * @param notes sentences
   * @param verdicts of its steps
   * @param points outside the bonus steps
   * @param bonus points of the bonus steps
   * @param penalty points lost for being late
   */
  public GradedSubmission(
      String student,
      String number,
      String handedIn,
      String origin,
      State state,
      String sentence,
      List<String> notes,
      List<StepVerdict> verdicts,
      double points,
      double bonus,
      double penalty) {
    this(
        student, number, handedIn, origin, state, sentence, notes, verdicts, points, bonus, penalty,
        Map.of());
  }

  /**
   * The same with another sentence.
   *
   * @param other why nothing was graded, or what the machine lacked
   * @return a new result
   */
  public GradedSubmission saying(String other) {
    return new GradedSubmission(
        student, number, handedIn, origin, state, other, notes, verdicts, points, bonus, penalty,
        elsewhere);
  }

  /** The same with more notes. */
  GradedSubmission noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new GradedSubmission(
        student, number, handedIn, origin, state, sentence, all, verdicts, points, bonus, penalty,
        elsewhere);
  }

  /** The same under another name. */
  GradedSubmission named(String name, String itsNumber) {
    return new GradedSubmission(
        name, itsNumber, handedIn, origin, state, sentence, notes, verdicts, points, bonus, penalty,
        elsewhere);
  }

  /**
   * Whether each of its verdicts has a moment.
   *
   * @return false of a result of an earlier version that was made of several attempts
   */
  public boolean knowsItsAttempts() {
    return !elsewhere.isEmpty() || notes.stream().noneMatch(note -> note.contains(StepMark.AS_IN));
  }

  /** The attempts that it was made of, so far as they count; the latest with other notes. */
  List<GradedSubmission> attempts(List<String> otherNotes) {
    Map<Place, List<StepVerdict>> places = new LinkedHashMap<>();
    Place own = new Place(origin, handedIn);
    verdicts.forEach(
        verdict ->
            places
                .computeIfAbsent(
                    elsewhere.getOrDefault(verdict.key().step(), own), any -> new ArrayList<>())
                .add(verdict));
    List<StepVerdict> rest = places.remove(own);
    List<GradedSubmission> attempts = new ArrayList<>();
    places.forEach((place, found) -> attempts.add(attempt(place, List.of(), found)));
    attempts.add(attempt(own, otherNotes, rest == null ? List.of() : rest));
    return attempts;
  }

  private GradedSubmission attempt(Place place, List<String> itsNotes, List<StepVerdict> found) {
    return new GradedSubmission(
        student,
        number,
        place.handedIn(),
        place.origin(),
        state,
        sentence,
        itsNotes,
        found,
        0,
        0,
        0);
  }

  /**
   * What tells students apart, two of the same name too: a platform writes a number once a student;
   * without it the name has to do.
   *
   * @return the same for all submissions of one student
   */
  public String studentKey() {
    return Groups.Member.of(this).key();
  }

  /**
   * The verdict on a step.
   *
   * @param step the step
   * @return empty if there is none
   */
  public Optional<StepVerdict> verdict(Step step) {
    return verdicts.stream().filter(verdict -> verdict.key().step() == step.number()).findFirst();
  }

  /**
   * The points of an exercise.
   *
   * @param course that says what it is worth
   * @param step of the exercise
   * @param exercise the exercise
   * @return all of them or none
   */
  public int points(Course course, Step step, Exercise exercise) {
    return verdict(step).filter(found -> found.passes(exercise)).isPresent()
        ? course.points(exercise)
        : 0;
  }

  /**
   * The points that count.
   *
   * @return never below 0
   */
  public double total() {
    return Math.max(0, points + bonus - penalty);
  }
}
