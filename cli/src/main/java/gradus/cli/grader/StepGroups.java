package gradus.cli.grader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gradus.cli.verdict.StepFiles;
import gradus.grading.curriculum.Curriculum;
import java.util.ArrayList;
import java.util.List;

/**
 * Which steps of a submission are compiled together. A verdict depends on the files of its own step
 * alone, so a step whose files name another one's package is compiled where that is not there.
 */
final class StepGroups {

  /** With it any name can be written so that it is not seen. */
  private static final String ESCAPE = "\\u";

  private StepGroups() {}

  /** All steps, each once. */
  static List<List<StepFiles>> of(List<StepFiles> steps) {
    List<StepFiles> together = new ArrayList<>();
    List<List<StepFiles>> groups = new ArrayList<>();
    for (StepFiles step : steps) {
      if (namesAnother(step)) {
        groups.add(List.of(step));
      } else {
        together.add(step);
      }
    }
    if (!together.isEmpty()) {
      groups.add(0, together);
    }
    return groups;
  }

  /** The finale does if one of its parts does. */
  private static boolean namesAnother(StepFiles step) {
    return step.files().entrySet().stream()
        .anyMatch(file -> namesAnother(file.getKey(), new String(file.getValue(), ISO_8859_1)));
  }

  private static boolean namesAnother(String path, String text) {
    String own = path.substring(0, path.indexOf('/'));
    return text.contains(ESCAPE)
        || Curriculum.folders().anyMatch(folder -> !folder.equals(own) && text.contains(folder));
  }
}
