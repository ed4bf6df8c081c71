package gradus.grading.allowlist;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A student's class files of one step, read but not loaded: their types and their methods. */
final class StepClasses {

  private static final Supertypes OUTSIDE = new Supertypes();

  private final String folder;
  private final Map<String, byte[]> files;
  private final Map<String, ClassUses> classes = new HashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Unit> methods = new HashMap<>();
  private final Map<String, Set<String>> above = new HashMap<>();

  /**
   * Reads class files.
   *
   * @param folder the last part of their package
   * @param files by their names, as class files write them
   */
  StepClasses(String folder, Map<String, byte[]> files) {
    this.folder = folder;
    this.files = files;
    files.forEach((type, file) -> classes.put(type, ClassUses.of(file)));
    classes.values().forEach(one -> units.addAll(one.units()));
    units.stream().filter(Unit::isMethod).forEach(unit -> methods.put(key(unit), unit));
    files.keySet().forEach(type -> above.put(type, collectAbove(type)));
  }

  private static String key(Unit unit) {
    return unit.type() + "." + unit.signature();
  }

  private Set<String> collectAbove(String type) {
    if (!isOwn(type)) {
      return OUTSIDE.above(type);
    }
    Set<String> types = new HashSet<>(Set.of(type));
    parentsOf(type).forEach(parent -> types.addAll(collectAbove(parent)));
    return types;
  }

  List<Unit> units() {
    return units;
  }

  Stream<Unit> unitsOf(String type) {
    return units.stream().filter(unit -> unit.type().equals(type));
  }

  byte[] file(String type) {
    return files.get(type);
  }

  boolean isOwn(String type) {
    return files.containsKey(type);
  }

  /** The supertypes of one of these classes. */
  Collection<String> parentsOf(String type) {
    return classes.get(type).units().get(0).uses().stream().map(Use::type).toList();
  }

  /** These classes that are of a type: it, and those that extend it. */
  List<String> ownBelow(String type) {
    return files.keySet().stream().filter(one -> above.get(one).contains(type)).toList();
  }

  /** How many of these classes are above a type; 0 for one that is not among them. */
  int depth(String type) {
    return isOwn(type) ? 1 + parentsOf(type).stream().mapToInt(this::depth).max().orElse(0) : 0;
  }

  /** The types above one of these classes, of Java's or the kit's, that declare a member. */
  Collection<String> outsideDeclarers(String type, String member) {
    return parentsOf(type).stream()
        .flatMap(
            parent ->
                isOwn(parent)
                    ? outsideDeclarers(parent, member).stream()
                    : OUTSIDE.declarers(parent, member).stream())
        .toList();
  }

  /** The types outside that a member of an outside type is declared in. */
  static Collection<String> declarers(Use use) {
    return OUTSIDE.declarers(use.type(), use.member());
  }

  /** The method of these classes that a call names, where it is declared or inherited from. */
  Optional<Unit> target(Use use) {
    if (!isOwn(use.type())) {
      return Optional.empty();
    }
    Optional<Unit> declared =
        Optional.ofNullable(methods.get(use.type() + "." + use.member() + use.descriptor()));
    return declared.isPresent() || use.member().equals(Unit.CONSTRUCTOR)
        ? declared
        : parentsOf(use.type()).stream()
            .flatMap(parent -> target(use.in(parent)).stream())
            .findFirst();
  }

  /** The methods of one type that a call of another type's may end in. */
  Optional<Unit> override(String type, Use use) {
    return Optional.ofNullable(methods.get(type + "." + use.member() + use.descriptor()))
        .filter(Unit::isVirtual);
  }

  /** The methods that are graded in this step. */
  List<Exercise> exercises() {
    return Curriculum.stepIn(folder).map(Step::exercises).orElse(List.of());
  }

  /** The graded method that a unit is, if it is one. */
  Optional<Exercise> gradedMethod(Unit unit) {
    return exercises().stream()
        .filter(exercise -> unit.type().equals(typeOf(exercise)))
        .filter(exercise -> unit.name().equals(exercise.name()) && !unit.isPreparation())
        .findFirst();
  }

  /** The class that a method stands in, as class files write it. */
  String typeOf(Exercise exercise) {
    return ClassFolders.EXERCISES + folder + "/" + exercise.file();
  }

  /** The heading of this step in the rule. */
  String step() {
    return Place.heading(folder);
  }

  /** Where a student finds a class's source, from the root of the kit. */
  String source(String type) {
    String folder = type.substring(0, type.lastIndexOf('/') + 1);
    return "exercises/src/main/java/" + folder + classes.get(type).source();
  }
}
