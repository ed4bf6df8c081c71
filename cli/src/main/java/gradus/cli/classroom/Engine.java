package gradus.cli.classroom;

import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.journal.JournalWriter;
import java.util.Map;

/** Grades what a plan lacks, here or on other machines. */
@FunctionalInterface
interface Engine {

  /** Grades nothing: what the journal has is enough, or what it lacks is said. */
  Engine NONE = (plan, journal, lines) -> Map.of();

  /**
   * Grades; afterwards the journal has all that could be graded.
   *
   * @param plan what is missing
   * @param journal that takes the verdicts
   * @param lines that put them on the disk, if this process finds them
   * @return a sentence for each submission of which something could not be graded
   */
  Map<Submission, String> grade(Plan plan, Journal journal, JournalWriter lines)
      throws InterruptedException;
}
