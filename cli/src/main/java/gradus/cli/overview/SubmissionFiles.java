package gradus.cli.overview;

import gradus.cli.classroom.ClassSubmissions;
import gradus.cli.failure.UserMistake;
import gradus.cli.intake.Submission;
import gradus.cli.kit.KitFolder;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.similarity.HandedIn;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Curriculum;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the files again that a verdict is about: those with the digest in its key. */
final class SubmissionFiles {

  private final Map<String, StepFiles> byDigest = new HashMap<>();

  private SubmissionFiles() {}

  /**
   * Reads what a class has handed in.
   *
   * @param kit the kit
   * @param results the folder of the results
   * @return nothing of it if it is gone
   */
  static SubmissionFiles of(KitFolder kit, Path results) {
    SubmissionFiles files = new SubmissionFiles();
    try {
      ClassSubmissions.of(kit, results).forEach(files::add);
    } catch (UserMistake gone) {
      // The page says whose files were not found.
    }
    return files;
  }

  private void add(Submission submission) {
    Curriculum.STEPS.forEach(step -> add(submission.filesOf(step)));
  }

  private void add(StepFiles files) {
    byDigest.put(files.number() + files.digest(), files);
  }

  /** The files of a submission; empty if one of its steps has changed since, or is gone. */
  Optional<HandedIn> of(GradedSubmission submission) {
    Map<String, byte[]> files = new TreeMap<>();
    List<StepVerdict> verdicts =
        submission.verdicts().stream().filter(verdict -> verdict.key().step() > 0).toList();
    for (StepVerdict verdict : verdicts) {
      StepFiles found = byDigest.get(verdict.key().step() + verdict.key().files());
      if (found == null) {
        return Optional.empty();
      }
      files.putAll(found.files());
    }
    return Optional.of(new HandedIn(files));
  }
}
