package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a source, with what learning platforms, browsers and file managers add to it.
 *
 * @param stem the name without its ending
 * @param base that without additions
 * @param copy the number of the copy; 0 if nothing was added
 */
record SourceName(String stem, String base, int copy) {

  /** File systems take 255, and an ending is added. */
  private static final int MOST_BYTES = 200;

  /** A copy that has no number. */
  private static final int UNNUMBERED = 1;

  /**
   * An ending as it is, or in capitals, or with another one behind it that Windows does not show.
   */
  private static final Pattern SOURCE = Pattern.compile("(?i)^(.*)\\.java(\\.txt)?$");

  private static final Pattern NUMBERED =
      Pattern.compile("^(.+?)(?:[-_](\\d{1,3})| ?\\((\\d{1,3})\\))$");

  /** As Windows, macOS, Linux and German systems call a copy. */
  private static final Pattern COPY =
      Pattern.compile(
          "(?i)^(?:copy of |kopie von )?(.+?)(?: ?[-–]? ?(?:copy|kopie)| ?\\(copy\\))?$");

  /** The curriculum's exercises by their file's name in small letters. */
  private static final Map<String, Exercise> CURRICULUM =
      Curriculum.exercises()
          .collect(
              Collectors.toMap(
                  exercise -> exercise.file().toLowerCase(Locale.ROOT),
                  exercise -> exercise,
                  (first, second) -> first));

  /** Whether a path is that of a source. */
  static boolean isSource(String path) {
    return SOURCE.matcher(path).matches();
  }

  /** Reads the name of a source. */
  static SourceName of(String fileName) {
    Matcher source = SOURCE.matcher(fileName);
    if (!source.matches()) {
      throw new IllegalArgumentException(fileName);
    }
    String stem = source.group(1);
    Matcher numbered = NUMBERED.matcher(stem);
    if (numbered.matches()) {
      String number = numbered.group(2) == null ? numbered.group(3) : numbered.group(2);
      return new SourceName(stem, numbered.group(1), Integer.parseInt(number));
    }
    Matcher copy = COPY.matcher(stem);
    if (copy.matches() && !copy.group(1).equals(stem)) {
      return new SourceName(stem, copy.group(1), UNNUMBERED);
    }
    return new SourceName(stem, stem, 0);
  }

  /** The curriculum's file that has this name, in any case of its letters. */
  static Optional<Exercise> curriculum(String name) {
    return Optional.ofNullable(CURRICULUM.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a class can be called so, and its file on every machine. */
  static boolean isClassName(String name) {
    return name.getBytes(UTF_8).length <= MOST_BYTES
        && !name.isEmpty()
        && Character.isJavaIdentifierStart(name.charAt(0))
        && name.chars().allMatch(Character::isJavaIdentifierPart);
  }
}
