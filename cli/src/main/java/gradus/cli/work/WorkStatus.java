package gradus.cli.work;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import gradus.grading.report.NextStep;
import gradus.grading.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The status of a student's work: the last result of every exercise. */
public final class WorkStatus {

  /** The board's note at a step that was given up. */
  static final String GIVEN_UP = "given up: its solution was shown before it passed";

  private final KitFolder kit;
  private final StudentState state;
  private final List<String> complaints = new ArrayList<>();

  private WorkStatus(KitFolder kit, StudentState state, Optional<String> complaint) {
    this.kit = kit;
    this.state = state;
    state.complaint().ifPresent(complaints::add);
    complaint.ifPresent(complaints::add);
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

  /** The exercise to write next; the finale if all pass. */
  public static Exercise next(KitFolder kit) {
    return NextStep.of(of(kit).results()).map(NextStep::exercise).orElse(Curriculum.FINALE);
  }

  StudentState state() {
    return state;
  }

  /** The last result of every exercise. */
  public Results results() {
    Results results = new Results();
    state.methods.forEach(
        (id, last) -> Curriculum.find(id).ifPresent(exercise -> take(results, exercise, last)));
    state.givenUp.forEach(step -> results.note(step, GIVEN_UP));
    state.derivedAlone.keySet().stream()
        .flatMap(id -> Curriculum.find(id).stream())
        .forEach(results::star);
    return results;
  }

  /** The same, and what was found just now, whether it could be remembered or not. */
  Results resultsWith(Results found, List<Exercise> graded) {
    Results results = results();
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

  /** Whether the solution of a method may be seen: it passes, or its step was given up. */
  public boolean isOpen(Exercise exercise) {
    return state.givenUp.contains(exercise.step()) || results().passes(exercise);
  }

  /** Whether what derives an exercise may be seen at no cost: it passes, or was opened before. */
  public boolean isDerivationOpen(Exercise exercise) {
    return state.isOpened(exercise) || results().passes(exercise);
  }

  /** Whether the answer to the question of a step's lesson may be seen. */
  public boolean isAnswerOpen(Step step) {
    return state.isOpened(step) || passes(step);
  }

  private boolean passes(Step step) {
    return step.exercises().stream().allMatch(results()::passes);
  }

  /**
   * The step before the next exercise, if it passes, the next one is only begun with, and its
   * derivation page was not looked at since.
   */
  Optional<Step> unreadStep() {
    return NextStep.of(results())
        .map(NextStep::exercise)
        .filter(next -> next.step() > 1)
        .filter(next -> Curriculum.stepOf(next).exercises().indexOf(next) == 0)
        .map(next -> Curriculum.step(next.step() - 1))
        .filter(before -> !state.isOpened(before));
  }

  private static void take(Results results, Exercise exercise, StudentState.LastGrade last) {
    results.take(last.result().result(exercise));
    last.result().notes().forEach(note -> results.note(exercise.step(), note));
  }

  /** The time of the last grading; 0 if there was none. */
  long lastGraded() {
    return state.methods.values().stream().mapToLong(StudentState.LastGrade::at).max().orElse(0);
  }

  /** The files that are newer than the last result of one of their exercises. */
  List<String> changedSince() {
    List<String> changed = new ArrayList<>();
    Curriculum.exercises()
        .filter(exercise -> state.methods.containsKey(exercise.id()))
        .filter(exercise -> modified(exercise) > state.methods.get(exercise.id()).at())
        .forEach(exercise -> changed.add(exercise.file()));
    return changed.stream().distinct().toList();
  }

  /** The exercises without a result, or whose files have changed since. */
  public List<Exercise> outdated() {
    return Curriculum.exercises()
        .filter(exercise -> exercise.points() > 0)
        .filter(
            exercise ->
                !state.methods.containsKey(exercise.id())
                    || modified(exercise) > state.methods.get(exercise.id()).at())
        .toList();
  }

  private long modified(Exercise exercise) {
    try {
      return Files.getLastModifiedTime(kit.file(exercise)).toMillis();
    } catch (IOException gone) {
      return Long.MAX_VALUE;
    }
  }
}
