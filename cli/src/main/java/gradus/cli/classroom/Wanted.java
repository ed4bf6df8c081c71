package gradus.cli.classroom;

import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The verdicts that a submission needs.
 *
 * @param submission what was handed in
 * @param files of its steps, in their order; none if it is not taken
 * @param keys of the verdicts on them, in the same order
 */
record Wanted(Submission submission, List<StepFiles> files, List<VerdictKey> keys) {

  /** What a submission needs in a course that has these steps. */
  static Wanted of(Submission submission, List<Step> steps, Function<StepFiles, VerdictKey> keyOf) {
    List<StepFiles> files =
        submission.isTaken() ? steps.stream().map(submission::filesOf).toList() : List.of();
    return new Wanted(submission, files, files.stream().map(keyOf).toList());
  }

  /** Those verdicts that a journal has, in the order of the steps. */
  List<StepVerdict> found(Journal journal) {
    return keys.stream().map(journal::find).flatMap(Optional::stream).toList();
  }

  /** The same with only those steps that a journal lacks. */
  Wanted missingIn(Journal journal) {
    List<StepFiles> missing = new ArrayList<>();
    List<VerdictKey> missingKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (journal.find(keys.get(i)).isEmpty()) {
        missing.add(files.get(i));
        missingKeys.add(keys.get(i));
      }
    }
    return new Wanted(submission, missing, missingKeys);
  }
}
