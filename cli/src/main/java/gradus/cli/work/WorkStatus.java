package gradus.cli.work;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.kept.KeptResult;
import gradus.grading.report.NextStep;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The status of a student's work: the last result of every exercise. */
public final class WorkStatus {

  /** The board's note at a step that was given up. */
  static final String GIVEN_UP = "given up: its solution was shown before it passed";

  private static final String GIVEN_UP_METHOD =
      "given up: the solution of %s was shown before it passed";

  private final StudentState state;
  private final List<String> complaints = new ArrayList<>();

  /** The remembered results, compared with the files once. */
  private final Map<Exercise, Result> remembered = new LinkedHashMap<>();

  private WorkStatus(KitFolder kit, StudentState state, Optional<String> complaint) {
    this.state = state;
    state.complaint().ifPresent(complaints::add);
    complaint.ifPresent(complaints::add);
    state.methods.forEach(
        (id, last) ->
            Curriculum.find(id)
                .ifPresent(exercise -> remembered.put(exercise, last.of(kit.paths(), exercise))));
  }

  /** Reads the remembered results, and those of a newer Maven run. */
  public static WorkStatus of(KitFolder kit) {
    StudentState state = StudentState.read(kit);
    MavenGrades grades = MavenGrades.of(kit);
    return new WorkStatus(
        kit, grades.areNewTo(state) ? remembered(kit, grades, state) : state, grades.complaint());
  }

  private static StudentState remembered(KitFolder kit, MavenGrades grades, StudentState state) {
    try {
      return StudentState.change(kit, grades::addTo);
    } catch (UserMistake readOnly) {
      // Where nothing can be written, what is known can still be shown.
      grades.addTo(state);
      return state;
    }
  }

  /**
   * Says what could not be read, before a command reads it: a file that is put aside is told of by
   * whoever reads it first, or by nobody.
   */
  public static void complain(KitFolder kit, Terminal terminal) {
    of(kit).complaints().forEach(terminal.err()::println);
  }

  /** The exercise to write next; the finale if all pass. */
  public static Exercise next(KitFolder kit) {
    return NextStep.of(of(kit).results()).map(NextStep::exercise).orElse(Curriculum.FINALE);
  }

  StudentState state() {
    return state;
  }

  /** The last result of every exercise. */
  public Results results() {
    return resultsWithout(List.of());
  }

  /** What a new grading of some exercises does not replace: their results and their notes. */
  private Results resultsWithout(List<Exercise> graded) {
    Results results = new Results();
    remembered.forEach(
        (exercise, result) -> {
          if (!graded.contains(exercise)) {
            results.take(result);
            notes(exercise).forEach(note -> results.note(exercise.step(), note));
          }
        });
    state.givenUp.forEach(step -> results.note(step, GIVEN_UP));
    addGivenUpMethods(results);
    addStars(results);
    return results;
  }

  private void addGivenUpMethods(Results results) {
    state.givenUpMethods.stream()
        .flatMap(id -> Curriculum.find(id).stream())
        .filter(exercise -> !state.givenUp.contains(exercise.step()))
        .forEach(
            exercise -> results.note(exercise.step(), GIVEN_UP_METHOD.formatted(exercise.name())));
  }

  private List<String> notes(Exercise exercise) {
    return state.methods.get(exercise.id()).result().notes();
  }

  /** Adds the stars of what was derived alone. */
  void addStars(Results results) {
    state.derivedAlone.keySet().stream()
        .flatMap(id -> Curriculum.find(id).stream())
        .forEach(results::star);
  }

  /** The same, and what was found just now, whether it could be remembered or not. */
  Results resultsWith(Results found, List<Exercise> graded) {
    Results results = resultsWithout(graded);
    for (Exercise exercise : graded) {
      results.take(found.of(exercise));
      found.notes(exercise.step()).forEach(note -> results.note(exercise.step(), note));
    }
    return results;
  }

  /** What could not be read, and what has become of it. */
  public List<String> complaints() {
    return complaints;
  }

  /** Whether the solution of a method may be seen: it has passed, or was given up. */
  public boolean isOpen(Exercise exercise) {
    return state.isGivenUp(exercise) || hasPassed(exercise);
  }

  /** Whether what derives an exercise may be seen at no cost: it has passed, or was opened. */
  public boolean isDerivationOpen(Exercise exercise) {
    return state.isOpened(exercise)
        || hasPassed(exercise)
        // A star that was earned stays, so there is nothing to lose.
        || state.derivedAlone.containsKey(exercise.id());
  }

  /** A door that has opened does not close because the file is edited again. */
  private boolean hasPassed(Exercise exercise) {
    return results().of(exercise).status() == Status.PASSES;
  }

  /** Whether the answer to the question of a step's lesson may be seen. */
  public boolean isAnswerOpen(Step step) {
    return state.isOpened(step) || hasPassed(step);
  }

  /** Whether all of a step passed when it was graded last. */
  public boolean hasPassed(Step step) {
    return step.exercises().stream().allMatch(this::hasPassed);
  }

  /**
   * The step before the next exercise, if it passes, the next one is only begun with, and its
   * derivation page was not looked at since.
   */
  Optional<Step> unreadStep() {
    return NextStep.of(results())
        .map(NextStep::exercise)
        .filter(next -> Curriculum.stepOf(next).exercises().indexOf(next) == 0)
        .flatMap(next -> Curriculum.before(Curriculum.stepOf(next)))
        .filter(before -> !state.isOpened(before));
  }

  /** The time of the last grading; 0 if there was none. */
  long lastGraded() {
    return state.methods.values().stream()
        .filter(last -> !last.isForgotten())
        .mapToLong(KeptResult::at)
        .max()
        .orElse(0);
  }

  /** The files that are not what they were when one of their exercises was graded. */
  List<String> changedSince() {
    Results results = results();
    return Curriculum.exercises()
        .filter(exercise -> results.of(exercise).isStale())
        .map(Exercise::file)
        .distinct()
        .toList();
  }

  /** The exercises without a result, or whose files have changed since. */
  public List<Exercise> outdated() {
    Results results = results();
    return Curriculum.exercises()
        .filter(exercise -> exercise.points() > 0)
        .filter(
            exercise ->
                results.of(exercise).status() == Status.NOT_GRADED
                    || results.of(exercise).isStale())
        .toList();
  }
}
