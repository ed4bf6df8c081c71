package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.intake.Submission;
import gradus.cli.kit.KitFolder;
import gradus.cli.verdict.SubmissionGrader;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what a request names.
 *
 * @param kit that grades
 * @param request what was asked for
 */
record ClassParts(KitFolder kit, ClassRequest request) {

  Course course() {
    return Course.whole();
  }

  List<Submission> submissions() {
    throw new IllegalStateException("no intake yet");
  }

  Supplier<SubmissionGrader> graders() {
    throw new IllegalStateException("no grader yet");
  }
}
