package gradus.cli.marks;

import gradus.cli.course.Counts;
import gradus.cli.course.Course;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What counts of all that a student handed in: of each step one attempt, with its points and what
 * they lose for being late. All of it is computed anew from the verdicts whenever it is asked for,
 * so a changed deadline needs no grading.
 */
public final class Marks {

  private final Course course;
  private final List<Attempt> attempts;
  private final List<String> ofTime;
  private final List<StepMark> marks = new ArrayList<>();

  /** Those that the machine has not graded, and that might count for a step. */
  private final Set<Attempt> lacking = new LinkedHashSet<>();

  private int freeDays;

  private Marks(Course course, List<GradedSubmission> submissions, List<String> ofTime) {
    this.course = course;
    this.ofTime = ofTime;
    this.attempts = submissions.stream().map(Attempt::of).sorted(Attempt.ORDER).toList();
    this.freeDays = course.late().freeDays();
  }

  /**
   * What counts of one student.
   *
   * @param course that says what is due when
   * @param attempts all submissions of that student, in any order; at least one
   * @return one submission: of each step the verdict that counts
   */
  public static GradedSubmission of(Course course, List<GradedSubmission> attempts) {
    return new Marks(course, attempts, List.of()).counting();
  }

  /**
   * What counts of a class. Submissions with one number, or without one with one name, are one
   * student's; what one of a group hands in counts for all of it.
   *
   * @param course that says what is due when, and who is in which group
   * @param submissions of all students
   * @return one a student, by their names
   */
  public static List<GradedSubmission> ofClass(
      Course course, Collection<GradedSubmission> submissions) {
    List<GradedSubmission> counting = new ArrayList<>();
    Groups groups = new Groups(course);
    groups
        .attempts(submissions)
        .forEach(
            (member, attempts) -> {
              GradedSubmission one = of(course, member, attempts);
              Provenance provenance =
                  new Provenance(course, groups.groupOf(attempts.get(0)), attempts);
              counting.add(one.noting(provenance.notes(one)));
            });
    counting.sort(
        Comparator.comparing(GradedSubmission::student).thenComparing(GradedSubmission::number));
    return counting;
  }

  private static GradedSubmission of(
      Course course, Groups.Member member, List<GradedSubmission> attempts) {
    Course theirs = MoreTime.of(course, member);
    return member.named(new Marks(theirs, attempts, MoreTime.notes(course, theirs)).counting());
  }

  /**
   * What the verdicts of an earlier result give by the rules of another course.
   *
   * @param then the course as it was
   * @param earlier the result, one a student
   * @param course as it is now
   * @return the same verdicts, with the points and notes of now
   */
  public static GradedSubmission again(Course then, GradedSubmission earlier, Course course) {
    Groups.Member member = Groups.Member.of(earlier);
    List<String> notes = new ArrayList<>(earlier.notes());
    notes.removeAll(of(then, member, earlier.attempts(List.of())).notes());
    return of(course, member, earlier.attempts(notes));
  }

  private GradedSubmission counting() {
    deadlines().values().forEach(this::mark);
    marks.sort(Comparator.comparing(mark -> mark.step().number()));
    Attempt latest = latest();
    GradedSubmission shown = latest.submission();
    return new GradedSubmission(
        shown.student(),
        shown.number(),
        shown.handedIn(),
        shown.origin(),
        state(latest),
        sentence(latest),
        notes(latest),
        verdicts(latest),
        sum(false),
        sum(true),
        penalty(),
        elsewhere(latest));
  }

  private Map<Integer, GradedSubmission.Place> elsewhere(Attempt latest) {
    Map<Integer, GradedSubmission.Place> places = new LinkedHashMap<>();
    marks.stream()
        .filter(mark -> !mark.attempt().equals(latest))
        .forEach(mark -> places.put(mark.step().number(), mark.attempt().place()));
    return places;
  }

  /** The steps that are due together, the earliest first; those without a deadline come last. */
  private Map<String, List<Step>> deadlines() {
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    course
        .chosenSteps()
        .sorted(Comparator.comparing(this::due))
        .forEach(step -> steps.computeIfAbsent(due(step), any -> new ArrayList<>()).add(step));
    return steps;
  }

  private String due(Step step) {
    // Behind all moments in the order of the alphabet.
    return course.deadline(step).map(moment -> moment.toString()).orElse("~");
  }

  /**
   * Free days are used in the order of the deadlines; steps that are due together share them. What
   * gives no points uses none: they are left for work that they help.
   */
  private void mark(List<Step> together) {
    int used = 0;
    for (Step step : together) {
      List<StepMark> all = marks(step);
      Optional<StepMark> mark = counting(all);
      mark.ifPresent(marks::add);
      lacking(step, all).forEach(lacking::add);
      used = Math.max(used, mark.filter(StepMark::gives).map(this::freeDays).orElse(0));
    }
    freeDays -= used;
  }

  private int freeDays(StepMark mark) {
    return Math.min(mark.days(), freeDays);
  }

  private List<StepMark> marks(Step step) {
    List<StepMark> all =
        attempts.stream()
            .flatMap(attempt -> attempt.mark(course, step, freeDays).stream())
            .toList();
    return all.stream().anyMatch(StepMark::isBegun)
        ? unlessUnchanged(all.stream().filter(StepMark::isBegun).toList())
        : all;
  }

  /** What comes again as it was came when it came first: it is not late for being there still. */
  private static List<StepMark> unlessUnchanged(List<StepMark> all) {
    List<StepMark> changed = new ArrayList<>();
    for (StepMark mark : all) {
      boolean isChanged = changed.isEmpty() || !mark.isLaterOf(changed.get(changed.size() - 1));
      if (isChanged) {
        changed.add(mark);
      }
    }
    return changed;
  }

  private Optional<StepMark> counting(List<StepMark> all) {
    return course.counts() == Counts.BEST ? best(all) : last(all);
  }

  /**
   * The attempts whose verdict on a step the machine has not found, and without which it is open
   * what counts: whether with nothing or with all of the step, another mark would.
   */
  private Stream<Attempt> lacking(Step step, List<StepMark> all) {
    return attempts.stream()
        .filter(attempt -> attempt.lacks(course, step))
        .filter(attempt -> counts(attempt, step, all, false) || counts(attempt, step, all, true));
  }

  private boolean counts(Attempt attempt, Step step, List<StepMark> all, boolean isWhole) {
    List<StepMark> more = new ArrayList<>(all);
    more.add(attempt.supposed(course, step, freeDays, isWhole));
    more.sort(Comparator.comparing(mark -> attempts.indexOf(mark.attempt())));
    return !counting(more).equals(counting(all));
  }

  /** The one with most points, of equal ones the least late, of these the earliest. */
  private static Optional<StepMark> best(List<StepMark> all) {
    return all.stream()
        .max(
            Comparator.comparingDouble(StepMark::points)
                .thenComparing(mark -> -mark.days())
                .thenComparing(mark -> -all.indexOf(mark)));
  }

  /**
   * The last one on time, or the last late one that still counts where it gives more: of the steps
   * that are due later, whoever hands in the first ones has often handed in a beginning.
   */
  private Optional<StepMark> last(List<StepMark> all) {
    Optional<StepMark> onTime = last(all.stream().filter(mark -> mark.days() == 0));
    Optional<StepMark> late =
        last(
            all.stream()
                .filter(mark -> mark.days() > 0 && mark.days() <= course.late().untilDays()));
    boolean isLateBetter =
        late.isPresent() && (onTime.isEmpty() || late.get().points() > onTime.get().points());
    return (isLateBetter ? late : onTime).or(() -> last(all.stream()));
  }

  private static Optional<StepMark> last(Stream<StepMark> marks) {
    return marks.reduce((earlier, later) -> later);
  }

  /** The latest attempt of which something counts; else the latest of all. */
  private Attempt latest() {
    return attempts.stream()
        .filter(attempt -> marks.stream().anyMatch(mark -> mark.attempt().equals(attempt)))
        .reduce((earlier, later) -> later)
        .orElse(attempts.get(attempts.size() - 1));
  }

  private State state(Attempt latest) {
    return shownState(latest).state();
  }

  private String sentence(Attempt latest) {
    return shownState(latest).sentence();
  }

  private GradedSubmission shownState(Attempt latest) {
    return lacking.stream().findFirst().orElse(latest).submission();
  }

  private List<StepVerdict> verdicts(Attempt latest) {
    List<StepVerdict> verdicts = new ArrayList<>();
    marks.forEach(mark -> mark.verdict().ifPresent(verdicts::add));
    latest.submission().verdict(Curriculum.stepOf(Curriculum.FINALE)).ifPresent(verdicts::add);
    return verdicts;
  }

  private double sum(boolean bonus) {
    return marks.stream()
        .filter(mark -> mark.step().bonus() == bonus)
        .mapToDouble(StepMark::earned)
        .sum();
  }

  private double penalty() {
    double lost = marks.stream().mapToDouble(mark -> mark.earned() - mark.points()).sum();
    return Math.round(100 * lost) / 100.0;
  }

  private List<String> notes(Attempt latest) {
    List<String> notes = new ArrayList<>(latest.submission().notes());
    notes.addAll(ofTime);
    marks.stream().flatMap(mark -> mark.note(course, latest).stream()).forEach(notes::add);
    attempts.stream()
        .filter(attempt -> !attempt.equals(latest))
        .filter(attempt -> attempt.submission().state() == State.REFUSED)
        .map(
            attempt ->
                "%s was refused and does not count: %s"
                    .formatted(attempt.shown(course), attempt.submission().sentence()))
        .forEach(notes::add);
    if (!course.deadlines().isEmpty() && latest.handedIn().isEmpty()) {
      notes.add("when it was handed in is not known; it counts as on time");
    }
    return notes;
  }
}
