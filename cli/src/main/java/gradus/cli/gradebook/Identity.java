package gradus.cli.gradebook;

import gradus.cli.feedback.Feedback;
import gradus.cli.marks.Roster.Person;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a student is for the learning platforms.
 *
 * @param name the full name
 * @param moodleNumber the number of Moodle's participant, as its downloads have it
 * @param canvasId the number of Canvas' user
 * @param sisUserId the number in the student information system
 * @param loginId the name for logging in
 * @param section of the course
 * @param isRepeated whether another result is of the same person, so that neither is their grade
 */
record Identity(
    String name,
    String moodleNumber,
    String canvasId,
    String sisUserId,
    String loginId,
    String section,
    boolean isRepeated) {

  /** What Moodle writes into the names of its downloads. */
  private static final String OF_MOODLE = "_assignsubmission_";

  /** What Canvas writes: name, the student's number, the file's number, the file. */
  private static final Pattern OF_CANVAS =
      Pattern.compile("[^_]+_(LATE_)?\\d+_(\\d+_.+|(text|link|url)\\.html)");

  private static final Pattern PARTICIPANT = Pattern.compile("(?i)participant +(\\d+)");

  /** What a roster says, and the number of the platform that a submission came from. */
  static Identity of(Feedback feedback, Person person, boolean isRepeated) {
    Matcher participant = PARTICIPANT.matcher(person.identifier());
    String moodle = participant.matches() ? participant.group(1) : person.moodleId();
    return new Identity(
        person.name().isEmpty() ? feedback.submission().student() : person.name(),
        moodle.isEmpty() ? moodleNumber(feedback) : moodle,
        person.canvasId().isEmpty() ? canvasNumber(feedback) : person.canvasId(),
        person.sisUserId(),
        person.sisLoginId(),
        person.section(),
        isRepeated);
  }

  /** What a submission alone says: a name, and the number of the platform that it came from. */
  static Identity of(Feedback feedback) {
    String student = feedback.submission().student();
    return new Identity(student, moodleNumber(feedback), canvasNumber(feedback), "", "", "", false);
  }

  /** Whether Canvas can find them. */
  boolean isKnownToCanvas() {
    return !(canvasId + sisUserId + loginId).isEmpty();
  }

  private static String moodleNumber(Feedback feedback) {
    return file(feedback).contains(OF_MOODLE) ? feedback.submission().number() : "";
  }

  private static String canvasNumber(Feedback feedback) {
    boolean isCanvas =
        !file(feedback).contains(OF_MOODLE) && OF_CANVAS.matcher(file(feedback)).matches();
    return isCanvas ? feedback.submission().number() : "";
  }

  /** The name of the file or folder that it came from. */
  private static String file(Feedback feedback) {
    String origin = feedback.submission().origin();
    return origin.substring(origin.lastIndexOf('/') + 1);
  }
}
