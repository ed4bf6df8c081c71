package gradus.cli.train;

import gradus.cli.failure.StudentFailure;
import gradus.grading.allowlist.NotAllowedException;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.run.FailureExplainer;
import java.util.Arrays;
import java.util.List;

/** Explains exceptions from a student's layers, loss or optimiser. */
public final class OwnCodeFailures {

  private static final String STEPS = KitPaths.PACKAGE + ".step";

  private final FailureExplainer explainer;

  /**
   * An explainer that looks at the student's files.
   *
   * @param paths the kit's paths
   */
  public OwnCodeFailures(KitPaths paths) {
    this.explainer = new FailureExplainer(paths);
  }

  /** What a student is told about what their code has thrown. */
  public StudentFailure of(Throwable failure) {
    return failure instanceof StudentFailure known
        ? known
        : new StudentFailure(sentence(failure), failure);
  }

  private String sentence(Throwable failure) {
    if (FailureExplainer.isStub(failure)) {
      return failure.getMessage() + " is still to be written";
    }
    if (failure instanceof NotAllowedException) {
      return "your code uses what its step does not allow: " + failure.getMessage();
    }
    if (!isTheirs(failure)) {
      return "the kit cannot go on with what your code gave: %s; gradus run says more"
          .formatted(failure.getMessage());
    }
    List<String> lines = explainer.explain(failure, Curriculum.FINALE).lines();
    return "your code failed: " + String.join(", ", lines);
  }

  private static boolean isTheirs(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(STEPS));
  }
}
