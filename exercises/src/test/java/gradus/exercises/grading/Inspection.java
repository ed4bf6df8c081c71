package gradus.exercises.grading;

import gradus.exercises.grading.AllowList.Place;
import gradus.exercises.grading.ClassUses.Unit;
import gradus.exercises.grading.Ladder.Method;
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
  private final Judge judge;
  private final Map<Unit, Set<String>> wrongs = new LinkedHashMap<>();
  private final Map<Method, Finding> refused = new HashMap<>();

  Inspection(StepClasses classes, AllowList rule) {
    this.classes = classes;
    this.judge = new Judge(classes, rule);
    classes.units().forEach(this::judge);
    for (Method method : classes.methods()) {
      Set<String> found = wrongsOf(method);
      if (!found.isEmpty()) {
        refused.put(
            method,
            finding(found, rule.summary(new Place(classes.step(), method.file(), method.name()))));
      }
    }
  }

  /** Why a method must not run, if it must not. */
  Optional<Finding> refusalOf(Method method) {
    return Optional.ofNullable(refused.get(method));
  }

  /**
   * The classes with code that must not run, with that code taken out.
   *
   * @return by their full names, a class after its superclass
   */
  Map<String, byte[]> trapped() {
    Map<String, Map<String, NotAllowed>> traps = new HashMap<>();
    wrongs.forEach((unit, found) -> trap(unit, String.join("\n", found), traps));
    refused.forEach(
        (method, finding) ->
            unitsOf(method).forEach(unit -> trap(unit, String.join("\n", finding.lines()), traps)));
    Map<String, byte[]> trapped = new LinkedHashMap<>();
    traps.keySet().stream()
        .sorted(Comparator.comparing(classes::depth))
        .forEach(type -> trapped.put(type.replace('/', '.'), set(traps.get(type), type)));
    return trapped;
  }

  private byte[] set(Map<String, NotAllowed> traps, String type) {
    return Trap.set(classes.file(type), traps);
  }

  private void trap(Unit unit, String report, Map<String, Map<String, NotAllowed>> traps) {
    String label = classes.gradedMethod(unit).map(Method::label).orElse("");
    traps
        .computeIfAbsent(unit.type(), none -> new HashMap<>())
        .putIfAbsent(unit.name() + unit.descriptor(), new NotAllowed(label, report));
  }

  private void judge(Unit unit) {
    Set<String> found = new LinkedHashSet<>(judge.wrongsOf(unit));
    if (found.isEmpty()) {
      return;
    }
    boolean isHeader = unit.name().equals(ClassUses.HEADER);
    Stream<Unit> touched = isHeader ? classes.unitsOf(unit.type()) : Stream.of(unit);
    touched.forEach(
        one -> wrongs.computeIfAbsent(one, none -> new LinkedHashSet<>()).addAll(found));
  }

  private Set<String> wrongsOf(Method method) {
    Set<String> found = new LinkedHashSet<>();
    for (Unit unit : reachedBy(method)) {
      found.addAll(wrongs.getOrDefault(unit, Set.of()));
    }
    return found;
  }

  private Collection<Unit> reachedBy(Method method) {
    Set<Unit> reached = new LinkedHashSet<>();
    Deque<Unit> ahead = new ArrayDeque<>(unitsOf(method).toList());
    classes.everyUseRuns(method).forEach(ahead::add);
    while (!ahead.isEmpty()) {
      Unit unit = ahead.pop();
      boolean isAnothers =
          classes.gradedMethod(unit).filter(one -> !one.equals(method)).isPresent();
      if (!isAnothers && reached.add(unit)) {
        unit.uses().forEach(use -> classes.reachedBy(use).forEach(ahead::add));
      }
    }
    return reached;
  }

  private Stream<Unit> unitsOf(Method method) {
    return classes.units().stream()
        .filter(unit -> classes.gradedMethod(unit).filter(method::equals).isPresent());
  }

  private static Finding finding(Set<String> found, String summary) {
    List<String> lines =
        Stream.concat(found.stream().limit(USES_SHOWN), Stream.of(summary)).toList();
    return new Finding(Status.NOT_ALLOWED, lines);
  }
}
