package gradus.cli.classroom;

import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.journal.JournalWriter;
import gradus.cli.terminal.Terminal;
import gradus.cli.verdict.SubmissionGrader;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Grades in this process.
 *
 * @param terminal that shows how far it has come
 * @param graders open one for each job
 * @param jobs the number of submissions graded at a time
 */
record LocalEngine(Terminal terminal, Supplier<SubmissionGrader> graders, int jobs)
    implements Engine {

  @Override
  public Map<Submission, String> grade(Plan plan, Journal journal, JournalWriter lines)
      throws InterruptedException {
    try (ClassProgress progress = new ClassProgress(terminal, plan.verdictsPending())) {
      return new ClassGrader(journal, lines, graders, jobs, verdict -> progress.found(1))
          .grade(plan);
    }
  }
}
