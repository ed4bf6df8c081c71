package gradus.cli.gradebook;

import gradus.cli.feedback.Feedback;

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

  /** What a submission alone says: a name, and the number of whichever platform it came from. */
  static Identity of(Feedback feedback) {
    String number = feedback.submission().number();
    return new Identity(feedback.submission().student(), number, number, "", "", "");
  }
}
