package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.engine.Shard;
import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.journal.JournalWriter;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.Marks;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.SubmissionGrader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Grades a class into a folder: what its journal has is not graded again.
 *
 * @param terminal that shows how far it has come
 * @param out the folder of results
 * @param course what is graded, and what it is worth
 * @param keys open a grader that is asked for keys only, and starts no worker
 * @param engine that grades what the journal lacks
 */
record ClassRun(
    Terminal terminal, Path out, Course course, Supplier<SubmissionGrader> keys, Engine engine) {

  /**
   * What a run has found.
   *
   * @param results of all submissions
   * @param found the number of verdicts that it has found itself
   * @param kept the number of those that were there before
   */
  record Found(ClassResults results, int found, int kept) {

    /** What was done, in one sentence that begins with these words. */
    String sentence(String begin) {
      Map<GradedSubmission.State, Long> counts =
          results.submissions().stream()
              .collect(Collectors.groupingBy(GradedSubmission::state, Collectors.counting()));
      return "%s: %d graded, %d refused, %d not graded; %s found, %s there before."
          .formatted(
              begin,
              counts.getOrDefault(GradedSubmission.State.GRADED, 0L),
              counts.getOrDefault(GradedSubmission.State.REFUSED, 0L),
              counts.getOrDefault(GradedSubmission.State.NOT_GRADED, 0L),
              Numbers.count(found, "verdict"),
              Numbers.count(kept));
    }

    boolean isComplete() {
      return results.submissions().stream()
          .allMatch(
              one -> one.state() == GradedSubmission.State.GRADED && one.sentence().isEmpty());
    }
  }

  /**
   * Grades submissions.
   *
   * @param submissions all of the class; of those without a moment a later one counts as later
   */
  Found grade(List<Submission> submissions) throws InterruptedException {
    Journal journal = Journal.read(out);
    try (JournalWriter lines = journal.writer("local")) {
      return grade(submissions, journal, lines);
    }
  }

  /** Grades only the submissions of a shard, into a file of its own. */
  Found grade(List<Submission> submissions, Shard shard) throws InterruptedException {
    Journal journal = Journal.read(out);
    List<Submission> own =
        IntStream.range(0, submissions.size())
            .filter(shard::has)
            .mapToObj(submissions::get)
            .toList();
    try (JournalWriter lines = journal.ownWriter(shard.writer())) {
      return grade(own, journal, lines);
    }
  }

  private Found grade(List<Submission> submissions, Journal journal, JournalWriter lines)
      throws InterruptedException {
    if (lines.hadHalfALine()) {
      complain("An earlier grading was ended in the middle of a verdict; it is found again.");
    }
    Plan plan = plan(submissions, journal);
    Map<Submission, String> failures = engine.grade(plan, journal, lines);
    journal.complaints().forEach(this::complain);
    Attempts attempts = new Attempts(journal, failures);
    List<GradedSubmission> graded =
        Marks.ofClass(course, plan.wanted().stream().map(attempts::graded).toList());
    int found = plan.verdictsPending() - plan.verdictsMissingIn(journal);
    return new Found(results(graded), found, plan.verdictsKept());
  }

  private void complain(String sentence) {
    terminal.err().println(sentence);
  }

  private Plan plan(List<Submission> submissions, Journal journal) {
    try (SubmissionGrader grader = keys.get()) {
      return Plan.of(submissions, course, grader::key, journal);
    }
  }

  private ClassResults results(List<GradedSubmission> graded) {
    return new ClassResults(
        ClassResults.VERSION, course, Instant.now().toString(), isolation(graded), graded);
  }

  private static String isolation(List<GradedSubmission> graded) {
    return graded.stream()
        .flatMap(submission -> submission.verdicts().stream())
        .map(StepVerdict::isolation)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
