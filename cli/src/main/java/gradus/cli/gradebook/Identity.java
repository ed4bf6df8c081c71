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
 */
record Identity(
    String name,
    String moodleNumber,
    String canvasId,
    String sisUserId,
    String loginId,
    String section) {

  private static final Pattern PARTICIPANT = Pattern.compile("(?i)participant +(\\d+)");

  /** What a roster says, and a submission's number where it does not. */
  static Identity of(Feedback feedback, Person person) {
    String number = feedback.submission().number();
    Matcher participant = PARTICIPANT.matcher(person.identifier());
    String moodle = participant.matches() ? participant.group(1) : person.moodleId();
    return new Identity(
        person.name().isEmpty() ? feedback.submission().student() : person.name(),
        moodle.isEmpty() ? number : moodle,
        person.canvasId(),
        person.sisUserId(),
        person.sisLoginId(),
        person.section());
  }

  /** What a submission alone says: a name, and the number of whichever platform it came from. */
  static Identity of(Feedback feedback) {
    String number = feedback.submission().number();
    return new Identity(feedback.submission().student(), number, number, "", "", "");
  }
}
