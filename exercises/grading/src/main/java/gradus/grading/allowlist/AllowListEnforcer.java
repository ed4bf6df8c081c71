package gradus.grading.allowlist;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the student's classes of one class loader to the allow-list: it inspects a step when it is
 * first asked for one of its exercises or classes, and before any of them is loaded.
 */
public final class AllowListEnforcer {

  private final StudentClassFiles files;
  private final boolean isOn;
  private final Map<String, Optional<Inspection>> inspections = new ConcurrentHashMap<>();
  private final Map<String, Map<String, byte[]>> blocked = new ConcurrentHashMap<>();
  private List<String> strays;

  /**
   * An enforcer that has inspected nothing yet.
   *
   * @param files the student's class files
   * @param isOn whether the allow-list holds; otherwise anything goes
   */
  public AllowListEnforcer(StudentClassFiles files, boolean isOn) {
    this.files = files;
    this.isOn = isOn;
  }

  /**
   * Why an exercise must not run, if it must not.
   *
   * @param exercise the exercise
   * @return what to say instead of running it
   */
  public Optional<Outcome> refusalOf(Exercise exercise) {
    List<String> found = strays();
    return found.isEmpty() ? refusalInStep(exercise) : Optional.of(strayed(found.get(0)));
  }

  private synchronized List<String> strays() {
    if (strays == null) {
      strays = isOn ? files.strays() : List.of();
    }
    return strays;
  }

  /** It may stand in the place of what grades, so it costs every exercise. */
  private static Outcome strayed(String file) {
    return Outcome.of(
        Status.NOT_ALLOWED,
        "among your classes is %s, which is of no step: nothing was run".formatted(file));
  }

  private Optional<Outcome> refusalInStep(Exercise exercise) {
    return inspection(exercise.folder()).flatMap(inspection -> inspection.refusalOf(exercise));
  }

  /**
   * The classes of a step that must not be loaded as they are.
   *
   * @param folder the last part of their package
   * @return what to load instead, by name
   */
  public Map<String, byte[]> blockedClasses(String folder) {
    return Curriculum.stepIn(folder).isPresent()
        ? blocked.computeIfAbsent(folder, this::block)
        : Map.of();
  }

  private Map<String, byte[]> block(String folder) {
    return inspection(folder).map(Inspection::blockedClasses).orElse(Map.of());
  }

  private Optional<Inspection> inspection(String folder) {
    return inspections.computeIfAbsent(folder, this::inspect);
  }

  private Optional<Inspection> inspect(String folder) {
    if (!isOn) {
      return Optional.empty();
    }
    StepClasses classes = new StepClasses(folder, files.classFiles(folder));
    return Optional.of(new Inspection(classes, AllowList.inForce()));
  }
}
