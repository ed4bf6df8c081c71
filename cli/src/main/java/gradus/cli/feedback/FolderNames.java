package gradus.cli.feedback;

import java.text.Normalizer;
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

  /** Four bytes a sign at most, and 255 for a name, leave room for a number. */
  private static final int MOST_SIGNS = 60;

  private final Set<String> taken = new HashSet<>();

  /** Begins with no name taken. */
  public FolderNames() {
    // The set begins empty.
  }

  /**
   * A folder for a student.
   *
   * @param student any name
   * @return one name of a folder; the same name again gets a number
   */
  public String of(String student) {
    String name = plain(student);
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "-" + i;
    }
    return free;
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
