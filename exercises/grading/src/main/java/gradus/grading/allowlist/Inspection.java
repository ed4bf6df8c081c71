package gradus.grading.allowlist;

import gradus.grading.allowlist.AllowList.Place;
import gradus.grading.allowlist.ClassUses.Unit;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the allow-list says of a student's classes of one step. A method is refused if its own code,
 * or code of the student's that it reaches without another graded method, uses what is not allowed;
 * code that every use of the file runs, such as a static initialiser, refuses all of its methods.
 */
final class Inspection {

  private static final int USES_SHOWN = 3;

  private final StepClasses classes;
  private final UseChecker checker;
  private final Map<Unit, Set<String>> wrongs = new LinkedHashMap<>();
  private final Map<Exercise, Outcome> refused = new HashMap<>();

  Inspection(StepClasses classes, AllowList rule) {
    this.classes = classes;
    this.checker = new UseChecker(classes, rule);
    classes.units().forEach(this::check);
    for (Exercise exercise : classes.exercises()) {
      Set<String> found = wrongsOf(exercise);
      if (!found.isEmpty()) {
        refused.put(
            exercise,
            outcome(
                found, rule.summary(new Place(classes.step(), exercise.file(), exercise.name()))));
      }
    }
  }

  /** Why a method must not run, if it must not. */
  Optional<Outcome> refusalOf(Exercise exercise) {
    return Optional.ofNullable(refused.get(exercise));
  }

  /**
   * The classes with code that must not run, with that code taken out.
   *
   * @return by their full names, a class after its superclass
   */
  Map<String, byte[]> blockedClasses() {
    Map<String, Map<String, NotAllowedException>> blocks = new HashMap<>();
    wrongs.forEach((unit, found) -> block(unit, String.join("\n", found), blocks));
    refused.forEach(
        (exercise, outcome) ->
            unitsOf(exercise)
                .forEach(unit -> block(unit, String.join("\n", outcome.lines()), blocks)));
    Map<String, byte[]> blocked = new LinkedHashMap<>();
    blocks.keySet().stream()
        .sorted(Comparator.comparing(classes::depth))
        .forEach(type -> blocked.put(type.replace('/', '.'), block(blocks.get(type), type)));
    return blocked;
  }

  private byte[] block(Map<String, NotAllowedException> blocks, String type) {
    return MethodBlocker.block(classes.file(type), blocks);
  }

  private void block(
      Unit unit, String report, Map<String, Map<String, NotAllowedException>> blocks) {
    String label = classes.gradedMethod(unit).map(Exercise::label).orElse("");
    blocks
        .computeIfAbsent(unit.type(), none -> new HashMap<>())
        .putIfAbsent(unit.name() + unit.descriptor(), new NotAllowedException(label, report));
  }

  private void check(Unit unit) {
    Set<String> found = new LinkedHashSet<>(checker.wrongsOf(unit));
    if (found.isEmpty()) {
      return;
    }
    boolean isHeader = unit.name().equals(ClassUses.HEADER);
    Stream<Unit> touched = isHeader ? classes.unitsOf(unit.type()) : Stream.of(unit);
    touched.forEach(
        one -> wrongs.computeIfAbsent(one, none -> new LinkedHashSet<>()).addAll(found));
  }

  private Set<String> wrongsOf(Exercise exercise) {
    Set<String> found = new LinkedHashSet<>();
    for (Unit unit : reachedBy(exercise)) {
      found.addAll(wrongs.getOrDefault(unit, Set.of()));
    }
    return found;
  }

  private Collection<Unit> reachedBy(Exercise exercise) {
    Set<Unit> reached = new LinkedHashSet<>();
    Deque<Unit> ahead = new ArrayDeque<>(unitsOf(exercise).toList());
    classes.everyUseRuns(exercise).forEach(ahead::add);
    while (!ahead.isEmpty()) {
      Unit unit = ahead.pop();
      boolean isAnothers =
          classes.gradedMethod(unit).filter(one -> !one.equals(exercise)).isPresent();
      if (!isAnothers && reached.add(unit)) {
        unit.uses().forEach(use -> classes.reachedBy(use).forEach(ahead::add));
      }
    }
    return reached;
  }

  private Stream<Unit> unitsOf(Exercise exercise) {
    return classes.units().stream()
        .filter(unit -> classes.gradedMethod(unit).filter(exercise::equals).isPresent());
  }

  private static Outcome outcome(Set<String> found, String summary) {
    List<String> lines =
        Stream.concat(found.stream().limit(USES_SHOWN), Stream.of(summary)).toList();
    return Outcome.of(Status.NOT_ALLOWED, lines);
  }
}
