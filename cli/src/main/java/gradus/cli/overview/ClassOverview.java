package gradus.cli.overview;

import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.MissingFile;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.StoredResult;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The counts of a class. Only what was graded counts: a submission that was refused, or that the
 * machine did not get to, says nothing about a method.
 *
 * @param results of the class
 */
record ClassOverview(ClassResults results) {

  private static final int FEWEST = 1;

  /** A result of one submission. */
  record Found(GradedSubmission submission, Exercise exercise, StoredResult result) {}

  Course course() {
    return results.course();
  }

  List<GradedSubmission> in(State state) {
    return results.submissions().stream()
        .filter(submission -> submission.state() == state)
        .toList();
  }

  List<GradedSubmission> graded() {
    return in(State.GRADED);
  }

  /** The methods of the course in their order, the finale last if it was graded. */
  List<MethodTally> tallies() {
    return Stream.concat(course().exercises(), finale()).map(this::tally).toList();
  }

  private Stream<Exercise> finale() {
    boolean wasGraded = found().anyMatch(found -> found.exercise().equals(Curriculum.FINALE));
    return wasGraded ? Stream.of(Curriculum.FINALE) : Stream.empty();
  }

  private MethodTally tally(Exercise exercise) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    found()
        .filter(found -> found.exercise().equals(exercise))
        .forEach(found -> counts.merge(found.result().status(), 1, Integer::sum));
    return new MethodTally(exercise, counts);
  }

  /** The methods that the largest share of those who have begun them does not pass. */
  List<MethodTally> hardest(int most) {
    return tallies().stream()
        .filter(tally -> tally.trouble() >= FEWEST && !tally.exercise().isFinale())
        .sorted(
            Comparator.comparingDouble(MethodTally::hardness)
                .thenComparing(MethodTally::trouble)
                .reversed()
                .thenComparing(tally -> tally.exercise().label()))
        .limit(most)
        .toList();
  }

  List<CommonMistake> mistakes() {
    MistakeCounter counter = new MistakeCounter();
    found()
        .filter(found -> !found.exercise().isFinale())
        .filter(found -> found.result().status().isTrouble())
        .forEach(counter::add);
    return counter.mistakes();
  }

  /** What was found of every method of every graded submission. */
  Stream<Found> found() {
    return graded().stream()
        .flatMap(
            submission ->
                submission.verdicts().stream().flatMap(verdict -> found(submission, verdict)));
  }

  private static Stream<Found> found(GradedSubmission submission, StepVerdict verdict) {
    return Curriculum.step(verdict.key().step()).exercises().stream()
        .filter(exercise -> verdict.result(exercise) != null)
        .map(exercise -> found(submission, exercise, verdict));
  }

  private static Found found(GradedSubmission submission, Exercise exercise, StepVerdict verdict) {
    return new Found(submission, exercise, MissingFile.shown(exercise, verdict.result(exercise)));
  }

  /** The points that count, from the lowest on. */
  List<Double> totals() {
    return graded().stream().map(GradedSubmission::total).sorted().toList();
  }

  int most() {
    return course().points(false) + course().points(true);
  }
}
