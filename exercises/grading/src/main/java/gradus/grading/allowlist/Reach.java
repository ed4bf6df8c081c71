package gradus.grading.allowlist;

import gradus.grading.allowlist.Use.Kind;
import gradus.grading.curriculum.Exercise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what runs when a graded method is called, as far as class files tell: what it calls, what
 * prepares the classes that it uses, and who has filled the fields that it reads. All of that works
 * for the graded method and may use what that may, whatever it is called.
 */
final class Reach {

  /**
   * A unit, and for whom it works.
   *
   * @param unit what runs
   * @param place where it counts as standing
   */
  record Visit(Unit unit, Place place) {}

  private final StepClasses classes;
  private final Exercise exercise;
  private final Predicate<Exercise> isOpen;
  private final Set<Visit> visits = new LinkedHashSet<>();
  private final Deque<Visit> ahead = new ArrayDeque<>();

  /**
   * What a method reaches.
   *
   * @param classes of its step
   * @param exercise the method
   * @param isOpen which other graded methods are looked into
   */
  Reach(StepClasses classes, Exercise exercise, Predicate<Exercise> isOpen) {
    this.classes = classes;
    this.exercise = exercise;
    this.isOpen = isOpen;
    begin();
    while (!ahead.isEmpty()) {
      visit(ahead.pop());
    }
  }

  /** All that was reached. */
  Set<Visit> visits() {
    return visits;
  }

  private void begin() {
    classes.units().stream()
        .filter(unit -> classes.gradedMethod(unit).filter(exercise::equals).isPresent())
        .forEach(unit -> add(unit, Place.of(exercise)));
    classes
        .unitsOf(classes.typeOf(exercise))
        .filter(unit -> exercise.isFinale() || unit.isPreparation())
        .forEach(unit -> add(unit, unit.isMethod() ? placeOfPreparation() : widest()));
  }

  private Place placeOfPreparation() {
    return Place.of(classes.step(), exercise.file(), Place.NEW);
  }

  /** What a field is filled with for one of the methods is no matter of the others. */
  private Place widest() {
    Stream<String> methods =
        classes.exercises().stream()
            .filter(one -> one.file().equals(exercise.file()))
            .map(Exercise::name);
    return Place.of(
        classes.step(),
        exercise.file(),
        Stream.concat(Stream.of(Place.NEW), methods).toArray(String[]::new));
  }

  private void add(Unit unit, Place place) {
    ahead.add(new Visit(unit, place));
  }

  private void visit(Visit visit) {
    Optional<Exercise> other =
        classes.gradedMethod(visit.unit()).filter(one -> !one.equals(exercise));
    boolean isClosed = other.isPresent() && !isOpen.test(other.get());
    if (!isClosed && visits.add(visit)) {
      visit.unit().uses().forEach(use -> follow(use, visit.place()));
    }
  }

  private void follow(Use use, Place place) {
    if (classes.isOwn(use.type())) {
      prepare(use.type(), place);
    }
    if (use.isCall()) {
      call(use, place);
    } else if (use.takesAnObject() && classes.isOwn(use.type())) {
      classes.units().stream().filter(unit -> fills(unit, use)).forEach(unit -> add(unit, place));
    }
  }

  /** Whoever uses a class has it initialised. */
  private void prepare(String type, Place place) {
    if (!type.equals(classes.typeOf(exercise))) {
      classes
          .unitsOf(type)
          .filter(unit -> unit.isHeader() || unit.name().equals(Unit.STATIC_INITIALISER))
          .forEach(unit -> add(unit, place));
      classes.parentsOf(type).stream()
          .filter(classes::isOwn)
          .forEach(parent -> prepare(parent, place));
    }
  }

  private void call(Use use, Place place) {
    boolean isConstructor = use.member().equals(Unit.CONSTRUCTOR);
    boolean isDone = isConstructor && use.type().equals(classes.typeOf(exercise));
    if (!isDone) {
      classes.target(use).ifPresent(unit -> add(unit, place));
    }
    if (isConstructor) {
      create(use.type(), place);
    } else {
      classes.ownBelow(use.type()).stream()
          .flatMap(type -> classes.override(type, use).stream())
          .forEach(unit -> add(unit, place));
    }
  }

  /** An object can be handed to Java or the kit, who call what they know of it. */
  private void create(String type, Place place) {
    if (!classes.isOwn(type)) {
      return;
    }
    classes
        .unitsOf(type)
        .filter(unit -> unit.isVirtual() || isConstructorsField(unit))
        .filter(unit -> !unit.isMethod() || !classes.outsideDeclarers(type, unit.name()).isEmpty())
        .forEach(unit -> add(unit, place));
  }

  private static boolean isConstructorsField(Unit unit) {
    return !unit.isMethod() && unit.name().equals(Unit.CONSTRUCTOR);
  }

  private static boolean fills(Unit unit, Use field) {
    return unit.uses().stream()
        .anyMatch(
            use ->
                use.kind() == Kind.WRITE
                    && use.type().equals(field.type())
                    && use.member().equals(field.member()));
  }
}
