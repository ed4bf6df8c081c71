package gradus.grading.allowlist;

import gradus.grading.curriculum.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The headings of the allow-list under which a piece of code stands.
 *
 * @param headings of the rule
 */
record Place(List<String> headings) {

  /** The name of a constructor in the rule. */
  static final String NEW = "new";

  /**
   * A place in a step.
   *
   * @param step two digits, or {@code finale}
   * @param file the name of its class
   * @param methods for whom the code works
   */
  static Place of(String step, String file, String... methods) {
    List<String> headings = new ArrayList<>(List.of("everywhere", step, file));
    Stream.of(methods).map(method -> file + "." + method).forEach(headings::add);
    return new Place(List.copyOf(headings));
  }

  /** The place of a graded method. */
  static Place of(Exercise exercise) {
    return of(heading(exercise.folder()), exercise.file(), exercise.name());
  }

  /** The heading of a step, by the last part of its package. */
  static String heading(String folder) {
    return folder.replace("step", "");
  }

  boolean isUnder(List<String> others) {
    return others.stream().anyMatch(headings::contains);
  }
}
