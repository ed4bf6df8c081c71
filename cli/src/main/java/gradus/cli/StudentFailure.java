package gradus.cli;

import gradus.exercises.grading.Finding;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.NotAllowed;
import java.util.Arrays;
import java.util.List;

/** A student's code did not do what was asked of it; the message is one sentence about that. */
final class StudentFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String STEPS = "gradus.exercises.step";

  StudentFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** What something thrown while their code was in use means. */
  static StudentFailure of(Throwable failure) {
    if (failure instanceof StudentFailure known) {
      return known;
    }
    return new StudentFailure(sentence(failure), failure);
  }

  private static String sentence(Throwable failure) {
    // By name: the class is one of the student's.
    if (failure.getClass().getName().equals("gradus.exercises.NotImplementedException")) {
      return failure.getMessage() + " is still to be written";
    }
    if (failure instanceof NotAllowed) {
      return "your code uses what its step does not allow: " + failure.getMessage();
    }
    if (!isTheirs(failure)) {
      return "the kit cannot go on with what your code gave: %s; gradus run says more"
          .formatted(failure.getMessage());
    }
    List<String> lines = Finding.of(failure, Ladder.find("Finale.solvesXor").orElseThrow()).lines();
    return "your code failed: " + String.join(", ", lines);
  }

  private static boolean isTheirs(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(STEPS));
  }
}
