package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the students' classes of one class loader to the allow-list: it inspects a step when it is
 * first asked for one of its methods or classes, and before any of them is loaded.
 */
final class Guard {

  private static final String SWITCH = "gradus.allow-list";

  private final StudentsFolders folders;
  private final Map<String, Optional<Inspection>> inspections = new ConcurrentHashMap<>();
  private List<String> strays;
  private final Map<String, Map<String, byte[]>> trapped = new ConcurrentHashMap<>();

  Guard(StudentsFolders folders) {
    this.folders = folders;
  }

  /** The guard of whoever loaded a class of properties. */
  static Guard of(ClassLoader loader) {
    return loader instanceof StudentsClasses students ? students.guard() : ClassPathGuard.GUARD;
  }

  /** Whether {@code -Dgradus.allow-list=off} says that anything goes. */
  static boolean isOff() {
    return "off".equals(System.getProperty(SWITCH));
  }

  /** Why a method must not run, if it must not. */
  Optional<Finding> refusalOf(Method method) {
    List<String> strays = strays();
    return strays.isEmpty() ? refusalInStep(method) : Optional.of(strayed(strays.get(0)));
  }

  private synchronized List<String> strays() {
    if (strays == null) {
      strays = isOff() ? List.of() : folders.strays();
    }
    return strays;
  }

  /** It may stand in the place of what grades, so it costs every method. */
  private static Finding strayed(String file) {
    return Finding.of(
        Status.NOT_ALLOWED,
        "among your classes is %s, which is of no step: nothing was run".formatted(file));
  }

  private Optional<Finding> refusalInStep(Method method) {
    return inspection(Ladder.folder(method)).flatMap(inspection -> inspection.refusalOf(method));
  }

  /** The classes of a step that must not be loaded as they are, and what to load instead. */
  Map<String, byte[]> trapped(String folder) {
    return Ladder.folders().anyMatch(folder::equals)
        ? trapped.computeIfAbsent(folder, this::trap)
        : Map.of();
  }

  private Map<String, byte[]> trap(String folder) {
    return inspection(folder).map(Inspection::trapped).orElse(Map.of());
  }

  private Optional<Inspection> inspection(String folder) {
    return inspections.computeIfAbsent(folder, this::inspect);
  }

  private Optional<Inspection> inspect(String folder) {
    if (isOff()) {
      return Optional.empty();
    }
    StepClasses classes = new StepClasses(folder, folders.classFiles(folder));
    return Optional.of(new Inspection(classes, AllowList.theRule()));
  }
}
