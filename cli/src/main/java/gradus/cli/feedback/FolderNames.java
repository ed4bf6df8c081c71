package gradus.cli.feedback;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of folders for students: readable, allowed on every file system, and no two alike, also
 * where upper and lower case are the same.
 */
public final class FolderNames {

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._-]+");
  private static final Pattern EDGES = Pattern.compile("^[ .-]+|[ .]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private static final Pattern NO_NUMBER = Pattern.compile("[^A-Za-z0-9._-]+");

  /** Four bytes a sign at most, and 255 for a name, leave room for two numbers. */
  private static final int MOST_SIGNS = 50;

  private static final int MOST_OF_A_NUMBER = 30;

  private final Set<String> taken = new HashSet<>();
  private final Set<String> namesakes = new HashSet<>();

  /**
   * Begins with no name taken.
   *
   * @param students the names of all who get a folder, namesakes as often as there are
   */
  public FolderNames(Collection<String> students) {
    Set<String> seen = new HashSet<>();
    students.stream().map(FolderNames::key).filter(key -> !seen.add(key)).forEach(namesakes::add);
  }

  /**
   * A folder for a student.
   *
   * @param student any name
   * @param number the platform's number; empty if there is none
   * @return one name of a folder: namesakes have their number in it, so that it stays theirs when
   *     another comes, and are counted if they have none
   */
  public String of(String student, String number) {
    String name = plain(student);
    if (namesakes.contains(key(student)) && !number.isEmpty()) {
      String sign = NO_NUMBER.matcher(number).replaceAll("_");
      name += " (%s)".formatted(sign.substring(0, Math.min(MOST_OF_A_NUMBER, sign.length())));
    }
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  /** Alike for names whose folders would be one. */
  private static String key(String student) {
    return plain(student).toLowerCase(Locale.ROOT);
  }

  private static String plain(String student) {
    String composed = Normalizer.normalize(student, Normalizer.Form.NFC);
    String name = OTHER.matcher(composed).replaceAll("_");
    int end =
        name.offsetByCodePoints(0, Math.min(MOST_SIGNS, name.codePointCount(0, name.length())));
    name = EDGES.matcher(name.substring(0, end)).replaceAll("");
    return name.isEmpty() || DEVICE.matcher(name).matches() ? "student_" + name : name;
  }
}
