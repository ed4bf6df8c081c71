package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a class needs, and what of it has to be graded.
 *
 * @param wanted by each submission, in their order
 * @param pending the submissions of which something has to be graded, with only that; steps with
 *     the same files are graded once, for the first of them
 * @param verdictsKept the number of verdicts that the journal had before
 */
record Plan(List<Wanted> wanted, List<Wanted> pending, int verdictsKept) {

  static Plan of(
      List<Submission> submissions,
      Course course,
      Function<StepFiles, VerdictKey> keyOf,
      Journal journal) {
    List<Step> steps = steps(course);
    List<Wanted> wanted =
        submissions.stream().map(submission -> Wanted.of(submission, steps, keyOf)).toList();
    return new Plan(wanted, pending(wanted.stream(), journal), kept(wanted, journal));
  }

  /**
   * What a journal lacks after some submissions have failed.
   *
   * @param failed these very submissions, which are not tried again
   */
  List<Wanted> pendingIn(Journal journal, Set<Submission> failed) {
    return pending(wanted.stream().filter(one -> !failed.contains(one.submission())), journal);
  }

  private static List<Wanted> pending(Stream<Wanted> wanted, Journal journal) {
    Set<String> planned = new HashSet<>();
    return wanted
        .map(one -> once(one.missingIn(journal), planned))
        .filter(one -> !one.keys().isEmpty())
        .toList();
  }

  /** The steps that are graded: those of the course, and the finale if it has one. */
  static List<Step> steps(Course course) {
    Stream<Step> finale =
        Stream.of(Curriculum.stepOf(Curriculum.FINALE)).filter(any -> course.hasFinale());
    return Stream.concat(course.chosenSteps(), finale).toList();
  }

  private static Wanted once(Wanted missing, Set<String> planned) {
    List<StepFiles> files = new ArrayList<>();
    List<VerdictKey> keys = new ArrayList<>();
    for (int i = 0; i < missing.keys().size(); i++) {
      if (planned.add(missing.keys().get(i).digest())) {
        files.add(missing.files().get(i));
        keys.add(missing.keys().get(i));
      }
    }
    return new Wanted(missing.submission(), files, keys);
  }

  /** The number of verdicts that have to be found. */
  int verdictsPending() {
    return pending.stream().mapToInt(one -> one.keys().size()).sum();
  }

  /** The number of those that a journal still lacks. */
  int verdictsMissingIn(Journal journal) {
    return pending.stream().mapToInt(one -> one.missingIn(journal).keys().size()).sum();
  }

  /** Equal files share a verdict, which counts once. */
  private static int kept(List<Wanted> wanted, Journal journal) {
    return (int)
        wanted.stream()
            .flatMap(one -> one.found(journal).stream())
            .map(verdict -> verdict.key().digest())
            .distinct()
            .count();
  }
}
