package gradus.grading.allowlist;

import gradus.grading.allowlist.Reach.Visit;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inspection of a student's classes of one step by the allow-list. A method is refused if its
 * own code, or code of the student's that it reaches, uses what that method may not use; of another
 * graded method only what that may use and this one may not, for the rest is that method's own
 * affair.
 */
final class Inspection {

  private static final int USES_SHOWN = 3;

  /** So that a report fits into a class file, whatever the names in it. */
  private static final int LONGEST_LINE = 2_000;

  private final StepClasses classes;
  private final UseChecker checker;
  private final Map<Visit, List<String>> wrongs = new HashMap<>();
  private final Map<Exercise, Outcome> refused = new LinkedHashMap<>();
  private final Map<Unit, List<Visit>> visits = new HashMap<>();

  Inspection(StepClasses classes, AllowList rule) {
    this.classes = classes;
    this.checker = new UseChecker(classes, rule);
    Map<Exercise, Set<String>> byItself = new LinkedHashMap<>();
    classes.exercises().forEach(one -> byItself.put(one, wrongsOf(one, other -> false)));
    for (Exercise exercise : classes.exercises()) {
      Set<String> found = new LinkedHashSet<>(byItself.get(exercise));
      if (found.isEmpty()) {
        found.addAll(wrongsOf(exercise, other -> byItself.get(other).isEmpty()));
      }
      if (!found.isEmpty()) {
        refused.put(exercise, outcome(found, rule.summary(exercise)));
      }
    }
  }

  private Set<String> wrongsOf(Exercise exercise, Predicate<Exercise> isOpen) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> inFields = new LinkedHashSet<>();
    for (Visit visit : new Reach(classes, exercise, isOpen).visits()) {
      visits.computeIfAbsent(visit.unit(), none -> new ArrayList<>()).add(visit);
      (visit.unit().isMethod() ? found : inFields).addAll(wrongsOf(visit));
    }
    // What a field was filled with says less of the mistake than who uses it.
    found.addAll(inFields);
    return found;
  }

  private List<String> wrongsOf(Visit visit) {
    return wrongs.computeIfAbsent(
        visit, one -> List.copyOf(checker.wrongsOf(one.unit(), one.place())));
  }

  /** Why a method must not run, if it must not. */
  Optional<Outcome> refusalOf(Exercise exercise) {
    return Optional.ofNullable(refused.get(exercise));
  }

  /**
   * The classes with code that must not run, with that code taken out.
   *
   * @return by their names, as class files write them, a class after its superclass
   */
  Map<String, byte[]> blockedClasses() {
    Map<String, Map<String, NotAllowedException>> blocks = new HashMap<>();
    classes.units().forEach(unit -> block(unit, wrongsWhoeverCalls(unit), blocks));
    refused.forEach((exercise, outcome) -> block(exercise, outcome, blocks));
    Map<String, byte[]> blocked = new LinkedHashMap<>();
    blocks.keySet().stream()
        .sorted(Comparator.comparing(classes::depth))
        .forEach(
            type -> blocked.put(type, MethodBlocker.block(classes.file(type), blocks.get(type))));
    return blocked;
  }

  private void block(
      Exercise exercise, Outcome outcome, Map<String, Map<String, NotAllowedException>> blocks) {
    classes.units().stream()
        .filter(unit -> classes.gradedMethod(unit).filter(exercise::equals).isPresent())
        .forEach(unit -> block(unit, outcome.lines(), blocks));
  }

  private void block(
      Unit unit, List<String> report, Map<String, Map<String, NotAllowedException>> blocks) {
    if (report.isEmpty()) {
      return;
    }
    String label = classes.gradedMethod(unit).map(Exercise::label).orElse("");
    NotAllowedException block = new NotAllowedException(label, shortened(report));
    Stream<Unit> touched = unit.isHeader() ? classes.unitsOf(unit.type()) : Stream.of(unit);
    touched.forEach(
        one ->
            blocks
                .computeIfAbsent(one.type(), none -> new HashMap<>())
                .putIfAbsent(one.signature(), block));
  }

  /** The summary of an outcome comes after the uses. */
  private static String shortened(List<String> report) {
    return report.stream()
        .limit(USES_SHOWN + 1)
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
        .collect(Collectors.joining("\n"));
  }

  /** What is wrong about a unit for all who reach it; nobody knows for whom any other works. */
  private List<String> wrongsWhoeverCalls(Unit unit) {
    List<Visit> reached = visits.getOrDefault(unit, List.of());
    if (reached.isEmpty()) {
      return wrongsOf(new Visit(unit, ownPlace(unit)));
    }
    boolean isRightForSome = reached.stream().anyMatch(visit -> wrongsOf(visit).isEmpty());
    return isRightForSome ? List.of() : wrongsOf(reached.get(0));
  }

  /** The place of what no graded method reaches: only given methods have a name in the rule. */
  private Place ownPlace(Unit unit) {
    String type = unit.type().substring(unit.type().lastIndexOf('/') + 1);
    String method = unit.isPreparation() ? Place.NEW : unit.name();
    return type.contains("$")
        ? Place.of(classes.step(), type.substring(0, type.indexOf('$')))
        : Place.of(classes.step(), type, method);
  }

  private static Outcome outcome(Set<String> found, String summary) {
    List<String> lines =
        Stream.concat(found.stream().limit(USES_SHOWN), Stream.of(summary)).toList();
    return Outcome.of(Status.NOT_ALLOWED, lines);
  }
}
