package gradus.cli.feedback;

import gradus.cli.verdict.MissingFile;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.nn.mistake.Diagnosis;
import java.util.List;

/**
 * An exercise with what was found.
 *
 * @param exercise the exercise
 * @param outcome what was found
 * @param properties how many have run
 * @param millis their time
 * @param of what it is worth in this course
 */
public record FeedbackCell(
    Exercise exercise, Outcome outcome, int properties, long millis, int of) {

  /**
   * The status.
   *
   * @return that of the outcome
   */
  public Status status() {
    return outcome.status();
  }

  /**
   * The status for people.
   *
   * @return its words, or that the file was not handed in
   */
  public String words() {
    return MissingFile.words(outcome);
  }

  /**
   * The points earned.
   *
   * @return all or none
   */
  public int earned() {
    return status() == Status.PASSES ? of : 0;
  }

  /**
   * The points as a board shows them.
   *
   * @return earned and possible ones; nothing for the finale, which has none
   */
  public String points() {
    return exercise.isFinale() ? "" : "%d/%d".formatted(earned(), of);
  }

  /**
   * The named mistakes.
   *
   * @return their ids and sentences; none if no known mistake explains the answers
   */
  public List<Diagnosis> mistakes() {
    return outcome.diagnoses();
  }

  /**
   * The report as a board shows it.
   *
   * @return its lines; none for what passes
   */
  public List<String> report() {
    return outcome.report();
  }
}
