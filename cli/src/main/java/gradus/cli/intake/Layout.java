package gradus.cli.intake;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds for each source the step that it belongs to: by its package, by its folder, and a file of
 * the curriculum by its name.
 */
final class Layout {

  private final Notes notes;
  private final SortedMap<String, List<Version>> versions = new TreeMap<>();

  /** Of packages and of folders in which files of the curriculum came: the steps of these. */
  private final Map<String, Set<String>> steps = new HashMap<>();

  Layout(Notes notes) {
    this.notes = notes;
  }

  /** All versions of every file that is taken, by its path. */
  SortedMap<String, List<Version>> of(List<Source> sources) {
    List<Source> unsure = new ArrayList<>();
    List<Source> helpers = new ArrayList<>();
    for (Source source : sources) {
      Optional<Exercise> exercise = source.curriculum();
      if (exercise.isEmpty()) {
        helpers.add(source);
      } else if (saysOtherStep(source, exercise.get())) {
        unsure.add(source);
      } else {
        addCurriculum(source, exercise.get());
      }
    }
    unsure.forEach(this::addUnsure);
    helpers.forEach(this::addHelper);
    return versions;
  }

  /** Whether a file has a name of the curriculum's and says that it is of another step. */
  private static boolean saysOtherStep(Source source, Exercise exercise) {
    Optional<String> byPackage = source.folderByPackage();
    Optional<String> byPath = source.folderByPath();
    boolean isAtHome =
        byPackage.equals(Optional.of(exercise.folder()))
            || byPath.equals(Optional.of(exercise.folder()));
    return !isAtHome && (byPackage.isPresent() || byPath.isPresent());
  }

  private void addCurriculum(Source source, Exercise exercise) {
    String folder = exercise.folder();
    remember(source.text().packageName(), folder);
    remember(source.directory() + "/", folder);
    add(folder, exercise.file(), source, source.isStub(exercise));
  }

  private void remember(String place, String folder) {
    steps.computeIfAbsent(place, any -> new HashSet<>()).add(folder);
  }

  /** A step may have a helper that is called like another step's file; else it came astray. */
  private void addUnsure(Source source) {
    Exercise exercise = source.curriculum().orElseThrow();
    String path = exercise.folder() + "/" + exercise.file() + ".java";
    if (versions.containsKey(path)) {
      addHelper(source);
    } else {
      notes.add("%s is taken as %s, by its name".formatted(source.entry().path(), path));
      addCurriculum(source, exercise);
    }
  }

  private void addHelper(Source source) {
    Optional<String> name = className(source);
    Optional<String> folder = folder(source);
    if (name.isEmpty()) {
      notes.add(
          "%s is left out: no class can be called as this file is"
              .formatted(source.entry().path()));
    } else if (folder.isEmpty()) {
      notes.add("%s is left out: %s".formatted(source.entry().path(), whyNoStep(source)));
    } else {
      add(folder.get(), name.get(), source, false);
    }
  }

  private static String whyNoStep(Source source) {
    if (source.isBelowStep()) {
      return "the files of a step lie side by side, in no folder below";
    }
    return source.folderByPath().isPresent()
        ? "its package %s is of no step".formatted(source.text().packageName())
        : "neither its package nor its folder says a step";
  }

  private static Optional<String> className(Source source) {
    String stem = source.name().stem();
    String type = source.text().typeName();
    if (stem.equals("package-info") || (stem.equals(type) && SourceName.isClassName(stem))) {
      return Optional.of(stem);
    }
    if (SourceName.isClassName(type) && type.equalsIgnoreCase(source.name().base())) {
      return Optional.of(type);
    }
    return Optional.of(stem).filter(SourceName::isClassName);
  }

  private Optional<String> folder(Source source) {
    Optional<String> byPackage = source.folderByPackage();
    if (byPackage.isPresent() || source.isBelowStep()) {
      return byPackage;
    }
    String name = source.text().packageName();
    Optional<String> byPath = source.folderByPath();
    if (byPath.isPresent()) {
      return byPath.filter(folder -> name.isEmpty() || isRewritten(name, folder));
    }
    return only(name.isEmpty() ? source.directory() + "/" : name);
  }

  /** Whether a package was put in the place of a step's: another helper is nobody's business. */
  private boolean isRewritten(String name, String folder) {
    return name.equals(folder)
        || name.endsWith("." + folder)
        || steps.getOrDefault(name, Set.of()).contains(folder);
  }

  private Optional<String> only(String place) {
    Set<String> found = steps.getOrDefault(place, Set.of());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private void add(String folder, String name, Source source, boolean isStub) {
    String path = folder + "/" + name + ".java";
    versions
        .computeIfAbsent(path, any -> new ArrayList<>())
        .add(new Version(path, source.inPackageOf(folder), isStub));
  }

  /** The paths of the curriculum's files in some steps. */
  static List<String> files(List<Integer> steps) {
    return Curriculum.exercises()
        .filter(exercise -> steps.contains(exercise.step()))
        .map(exercise -> exercise.folder() + "/" + exercise.file() + ".java")
        .distinct()
        .toList();
  }
}
