package gradus.grading.allowlist;

import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Outcome;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the student's classes of one class loader to the allow-list: it inspects a step when it is
 * first asked for one of its exercises or classes, and before any of them is loaded. It also has
 * those questions written into them by which a step's properties put the kit's own methods in the
 * place of the student's.
 */
public final class AllowListEnforcer {

  private final StudentClassFiles files;
  private final boolean isOn;
  private final Map<String, InspectedStep> steps = new ConcurrentHashMap<>();

  /**
   * What is known of a step.
   *
   * @param files of the student's classes, by name
   * @param replaced those that must not be loaded as they lie on disk, as they are loaded
   * @param inspection by the allow-list, if it holds
   */
  private record InspectedStep(
      Map<String, byte[]> files, Map<String, byte[]> replaced, Optional<Inspection> inspection) {}

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
   * Where the classes lie that it inspects.
   *
   * @return their folders
   */
  public ClassFolders folders() {
    return files.folders();
  }

  /**
   * Why an exercise must not run, if it must not.
   *
   * @param exercise the exercise
   * @return what to say instead of running it
   */
  public Optional<Outcome> refusalOf(Exercise exercise) {
    return step(exercise.folder()).inspection().flatMap(found -> found.refusalOf(exercise));
  }

  /**
   * A student's class as it is to be loaded: as it lies on disk, but without what the allow-list
   * takes out of it, with stand-ins where the properties have any, and under a name that is nobody
   * else's.
   *
   * @param folder the last part of its package
   * @param name its full name
   * @return its class file; empty if the student has no such class
   */
  Optional<byte[]> classFile(String folder, String name) {
    String type = name.replace('.', '/');
    InspectedStep step = step(folder);
    return Optional.ofNullable(step.replaced().getOrDefault(type, step.files().get(type)));
  }

  /**
   * The classes of a step that must not be loaded as they are.
   *
   * @param folder the last part of their package
   * @return what to load instead, by name, a class after its superclass
   */
  public Map<String, byte[]> replacedClasses(String folder) {
    return step(folder).replaced();
  }

  private InspectedStep step(String folder) {
    return steps.computeIfAbsent(folder, this::inspect);
  }

  private InspectedStep inspect(String folder) {
    Map<String, byte[]> read = files.classFiles(folder);
    StepClasses classes = new StepClasses(folder, read);
    Optional<Inspection> inspection =
        isOn ? Optional.of(new Inspection(classes, AllowList.inForce())) : Optional.empty();
    Map<String, byte[]> replaced =
        new TreeMap<>(Comparator.comparing(classes::depth).thenComparing(name -> name));
    files.renamedClasses(folder).forEach(name -> replaced.put(name, read.get(name)));
    inspection.map(Inspection::blockedClasses).ifPresent(replaced::putAll);
    StandInWriter.of(folder, files.folders())
        .ifPresent(standIns -> write(standIns, read, replaced));
    return new InspectedStep(read, replaced, inspection);
  }

  private static void write(
      StandInWriter standIns, Map<String, byte[]> read, Map<String, byte[]> replaced) {
    read.forEach(
        (name, file) ->
            standIns
                .write(replaced.getOrDefault(name, file))
                .ifPresent(written -> replaced.put(name, written)));
  }
}
