package gradus.cli.intake;

import gradus.cli.verdict.StepFiles;
import gradus.grading.curriculum.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one student or group handed in once.
 *
 * @param student the name by which the course knows them: a name of a folder, of an archive, or
 *     what a learning platform writes
 * @param number the platform's number of this submission or student, as it stands in the name of a
 *     download; empty if there is none
 * @param handedIn the moment, if it is known
 * @param origin the file or folder that it came from, as it is shown
 * @param files taken, repaired: bytes by their path from {@code gradus/exercises} on
 * @param notes a sentence for each thing that was repaired or left out
 * @param refusal why nothing of it can be graded, and what to ask the student for
 * @param failure what the machine lacked for reading it; the student need do nothing
 */
public record Submission(
    String student,
    String number,
    Optional<Instant> handedIn,
    String origin,
    SortedMap<String, byte[]> files,
    List<String> notes,
    Optional<String> refusal,
    Optional<String> failure) {

  /**
   * Copies the collections.
   *
   * @param student the name
   * @param number the platform's number
   * @param handedIn the moment
   * @param origin file or folder
   * @param files bytes by path
   * @param notes sentences
   * @param refusal why nothing can be graded
   * @param failure what the machine lacked
   */
  public Submission {
    files = new TreeMap<>(files);
    notes = List.copyOf(notes);
  }

  /**
   * The same submission, of another moment.
   *
   * @param moment at which it was handed in, if that is known
   * @return a new submission
   */
  public Submission cameAt(Optional<Instant> moment) {
    return new Submission(student, number, moment, origin, files, notes, refusal, failure);
  }

  /** The same submission without files: the machine has failed to read it. */
  Submission failed(String why) {
    return new Submission(
        student,
        number,
        handedIn,
        origin,
        new TreeMap<>(),
        notes,
        Optional.empty(),
        Optional.of(why));
  }

  /**
   * Whether its files can be graded.
   *
   * @return false if it is refused, and if the machine has failed to read it
   */
  public boolean isTaken() {
    return refusal.isEmpty() && failure.isEmpty();
  }

  /**
   * The files that decide the verdict on a step.
   *
   * @param step the step
   * @return those that were handed in
   */
  public StepFiles filesOf(Step step) {
    return StepFiles.of(step, files);
  }
}
