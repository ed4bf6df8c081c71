package gradus.cli.gradebook;

import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.GradeJson;
import gradus.cli.feedback.HtmlFeedback;
import gradus.cli.feedback.MarkdownFeedback;
import gradus.grading.curriculum.Step;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The files of one student, by their names in the student's folder.
 *
 * @param asked the formats
 * @param lessons the path of a step's lesson, if it has one
 * @param classroom the short name of Classroom 50's classroom
 */
record StudentFiles(
    Set<ExportFormat> asked, Function<Step, Optional<String>> lessons, String classroom) {

  /** Classroom 50's: it knows no missing grade, so who has none has no such file. */
  static final String CLASSROOM50 = "classroom50/result.json";

  Map<String, String> of(Feedback feedback) {
    Map<String, String> files = new TreeMap<>();
    if (asked.contains(ExportFormat.FEEDBACK)) {
      files.put("feedback.md", MarkdownFeedback.of(feedback, lessons));
      files.put("feedback.html", HtmlFeedback.of(feedback, lessons));
      files.put("grade.json", GradeJson.of(feedback));
    }
    if (asked.contains(ExportFormat.GRADESCOPE)) {
      files.put("gradescope/results.json", PlatformJson.gradescope(feedback));
    }
    if (asked.contains(ExportFormat.PRAIRIELEARN)) {
      files.put("prairielearn/results.json", PlatformJson.prairieLearn(feedback));
    }
    if (asked.contains(ExportFormat.CLASSROOM50) && feedback.isGraded()) {
      files.put(CLASSROOM50, PlatformJson.classroom50(feedback, classroom, System.getenv()));
    }
    return files;
  }
}
