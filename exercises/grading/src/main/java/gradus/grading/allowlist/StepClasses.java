package gradus.grading.allowlist;

import gradus.grading.allowlist.AllowList.Place;
import gradus.grading.allowlist.ClassUses.Unit;
import gradus.grading.allowlist.ClassUses.Use;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A student's class files of one step, read but not loaded: their methods, and which of them
 * reaches which.
 */
final class StepClasses {

  private static final String LAMBDA = "lambda$";
  private static final String CONSTRUCTOR = "<init>";
  private static final String STATIC_INITIALISER = "<clinit>";

  private final String folder;
  private final Map<String, byte[]> files;
  private final Map<String, ClassUses> classes = new HashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Unit> byKey = new HashMap<>();
  private final Map<Unit, Unit> creators = new HashMap<>();

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
    units.forEach(unit -> byKey.put(key(unit.type(), unit.name(), unit.descriptor()), unit));
    units.forEach(this::noteLambdas);
  }

  /** A lambda's code is a method of its own; it belongs to the one that makes it. */
  private void noteLambdas(Unit creator) {
    creator.uses().stream()
        .map(this::target)
        .flatMap(Optional::stream)
        .filter(unit -> unit.name().startsWith(LAMBDA))
        .forEach(unit -> creators.put(unit, creator));
  }

  private static String key(String type, String name, String descriptor) {
    return type + "." + name + descriptor;
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

  boolean declares(Use use) {
    return target(use).isPresent();
  }

  /** The supertypes of one of these classes. */
  Collection<String> parentsOf(String type) {
    Unit header = byKey.get(key(type, ClassUses.HEADER, ""));
    return header.uses().stream().map(Use::type).toList();
  }

  /** How many of these classes are above a type; 0 for one that is not among them. */
  int depth(String type) {
    return isOwn(type) ? 1 + parentsOf(type).stream().mapToInt(this::depth).max().orElse(0) : 0;
  }

  /** The methods that are graded in this step. */
  List<Exercise> exercises() {
    return Curriculum.stepIn(folder).map(Step::exercises).orElse(List.of());
  }

  /** The graded method that a unit is, if it is one. */
  Optional<Exercise> gradedMethod(Unit unit) {
    return exercises().stream()
        .filter(exercise -> unit.type().endsWith("/" + exercise.file()))
        .filter(exercise -> unit.name().equals(exercise.name()))
        .findFirst();
  }

  /** What runs whatever of a file is used; for the finale that is all of it. */
  Stream<Unit> everyUseRuns(Exercise exercise) {
    return units.stream()
        .filter(unit -> unit.type().endsWith("/" + exercise.file()))
        .filter(unit -> exercise.isFinale() || isPreparation(unit));
  }

  private static boolean isPreparation(Unit unit) {
    return List.of(ClassUses.HEADER, CONSTRUCTOR, STATIC_INITIALISER).contains(unit.name());
  }

  /** What may run when something is used: of a class without graded methods, all of it. */
  Stream<Unit> reachedBy(Use use) {
    boolean isHelper =
        isOwn(use.type()) && unitsOf(use.type()).noneMatch(unit -> gradedMethod(unit).isPresent());
    return isHelper ? unitsOf(use.type()) : target(use).stream();
  }

  private Optional<Unit> target(Use use) {
    if (!isOwn(use.type())) {
      return Optional.empty();
    }
    Optional<Unit> declared =
        Optional.ofNullable(byKey.get(key(use.type(), use.member(), use.descriptor())));
    return declared.isPresent() || use.member().equals(CONSTRUCTOR)
        ? declared
        : parentsOf(use.type()).stream()
            .map(parent -> new Use(parent, use.member(), use.descriptor(), use.line()))
            .flatMap(inherited -> target(inherited).stream())
            .findFirst();
  }

  /** Where a unit stands, for the headings of the rule. */
  Place placeOf(Unit unit) {
    Unit creator = creators.get(unit);
    if (creator != null) {
      return placeOf(creator);
    }
    String around = classes.get(unit.type()).enclosingMethod();
    String exercise = around.isEmpty() ? unit.name() : around;
    return new Place(step(), fileOf(unit.type()), exercise.equals(CONSTRUCTOR) ? "new" : exercise);
  }

  /** The heading of this step in the rule. */
  String step() {
    return folder.replace("step", "");
  }

  private static String fileOf(String type) {
    return type.substring(type.lastIndexOf('/') + 1).replaceFirst("\\$.*", "");
  }

  /** Where a student finds a class's source, from the root of the kit. */
  String source(String type) {
    String folder = type.substring(0, type.lastIndexOf('/') + 1);
    return "exercises/src/main/java/" + folder + classes.get(type).source();
  }
}
