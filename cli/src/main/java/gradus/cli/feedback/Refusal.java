package gradus.cli.feedback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence of a refusal speaks to the instructor; here it speaks to the student. */
final class Refusal {

  private static final String YOURS = "your submission";

  /** The folders above a file, as far as they are one word without spaces. */
  private static final Pattern FOLDERS =
      Pattern.compile("(?<![^\\s(])(?:[A-Za-z]:)?[/\\\\]\\S*[/\\\\]");

  private Refusal() {}

  static String toStudent(String sentence, String origin) {
    String text = sentence;
    if (!origin.isEmpty()) {
      int name = Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1;
      String file = origin.substring(name);
      boolean isArchive = file.contains(".");
      text =
          text.replace("the repository " + origin, "your repository")
              .replaceAll(
                  "(?<![^\\s(])" + Pattern.quote(origin) + "(?![^\\s,;])",
                  Matcher.quoteReplacement(isArchive ? file : YOURS));
      text = text.replace(origin.substring(0, name), "");
    }
    return FOLDERS
        .matcher(text)
        .replaceAll("")
        .replace("; ask for it again", "; hand it in again")
        .replace("; ask which one counts", "; tell the course which one counts")
        .replace("; ask for ", "; hand in ");
  }
}
