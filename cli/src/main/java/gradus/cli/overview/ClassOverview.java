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
 * @param works of its students and groups
 */
record ClassOverview(ClassResults results, List<Work> works) {

  private static final int FEWEST = 1;

  /** A result of what one student or group has handed in. */
  record Found(Work work, Exercise exercise, StoredResult result) {}

  ClassOverview(ClassResults results) {
    this(results, Work.of(results));
  }

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

  /** The works with entries in a state, and only these entries of them. */
  List<Work> worksIn(State state) {
    return works.stream().flatMap(work -> work.in(state).stream()).toList();
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

  /** What was found of every method of every graded work. */
  Stream<Found> found() {
    return worksIn(State.GRADED).stream()
        .flatMap(work -> work.first().verdicts().stream().flatMap(verdict -> found(work, verdict)));
  }

  private static Stream<Found> found(Work work, StepVerdict verdict) {
    return Curriculum.step(verdict.key().step()).exercises().stream()
        .filter(exercise -> verdict.result(exercise) != null)
        .map(exercise -> found(work, exercise, verdict));
  }

  private static Found found(Work work, Exercise exercise, StepVerdict verdict) {
    return new Found(work, exercise, MissingFile.shown(exercise, verdict.result(exercise)));
  }

  /** The points that count, from the lowest on. */
  List<Double> totals() {
    return graded().stream().map(GradedSubmission::total).sorted().toList();
  }

  int most() {
    return course().points(false) + course().points(true);
  }
}
