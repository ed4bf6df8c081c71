package gradus.cli.feedback;

import java.util.ArrayList;
import java.util.List;

/** The sentences below the board: about what was handed in, and how it was graded. */
final class FeedbackNotes {

  static final String ABOUT_RECEIPTS =
      "Each step's verdict can be repeated. Whoever doubts one sends the receipt to the course.";

  /** Nothing counts of what was not graded. */
  private static final String ON_TIME = "counts as on time";

  private static final String SANDBOX = "bubblewrap";

  private FeedbackNotes() {}

  /** What was repaired or left out, why nothing was graded, and how code was kept apart. */
  static List<String> of(Feedback feedback) {
    List<String> notes = new ArrayList<>();
    if (!feedback.reason().isEmpty()) {
      notes.add(feedback.reason());
    }
    feedback.submission().notes().stream()
        .filter(note -> feedback.isGraded() || !note.endsWith(ON_TIME))
        .forEach(notes::add);
    String isolation = feedback.results().isolation();
    if (feedback.isGraded() && !isolation.contains(SANDBOX)) {
      notes.add("Graded without a sandbox (%s).".formatted(isolation));
    }
    return notes;
  }
}
