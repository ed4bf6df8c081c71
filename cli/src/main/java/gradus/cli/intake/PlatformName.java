package gradus.cli.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a learning platform writes into the name of a file or folder of its download.
 *
 * @param student the name
 * @param number the platform's number of the student or submission
 * @param isLate whether the platform says so
 * @param isTyped whether it is a text that was typed into the platform, and no file
 * @param file the name of the student's file; empty if it is a folder's
 */
record PlatformName(String student, String number, boolean isLate, boolean isTyped, String file) {

  private static final Pattern MOODLE =
      Pattern.compile("^(.+?)_(\\d+)_assignsubmission_(file|onlinetext)_?(.*)$");

  /** Name, LATE, the student's number, the file's number, the file. */
  private static final Pattern CANVAS =
      Pattern.compile("^([^_]+)_(LATE_)?(\\d+)_(?:\\d+_(.+)|(?:text|link|url)\\.html)$");

  /** Reads such a name; empty if no platform has written it. */
  static Optional<PlatformName> of(String name) {
    Matcher moodle = MOODLE.matcher(name);
    if (moodle.matches()) {
      boolean typed = moodle.group(3).equals("onlinetext");
      return Optional.of(
          new PlatformName(
              moodle.group(1).strip(), moodle.group(2), false, typed, moodle.group(4)));
    }
    Matcher canvas = CANVAS.matcher(name);
    if (canvas.matches()) {
      String file = canvas.group(4);
      return Optional.of(
          new PlatformName(
              canvas.group(1),
              canvas.group(3),
              canvas.group(2) != null,
              file == null,
              file == null ? "" : file));
    }
    return Optional.empty();
  }

  /** What files of one submission have in common. */
  String key() {
    return student + "_" + number;
  }
}
