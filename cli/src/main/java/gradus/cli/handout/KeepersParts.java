package gradus.cli.handout;

import gradus.cli.course.Course;
import java.util.regex.Pattern;

/**
 * Cuts out of pages and poms what is not for students. What is for the kit's keepers and
 * instructors stands between {@code <!-- keepers -->} and {@code <!-- /keepers -->}; {@code whole}
 * in the place of that marks what is true of all steps together, and {@code finale} what is about
 * the finale.
 */
final class KeepersParts {

  /** A paragraph that leads to a page that is not handed out. */
  private static final Pattern OTHER_PAGES =
      Pattern.compile(
          "(?m)^(?:[^\n]+\n)*[^\n]*(?:INSTRUCTORS|CONTRIBUTING)\\.md[^\n]*\n(?:[^\n]+\n)*\n?");

  private KeepersParts() {}

  /**
   * The text that is handed out.
   *
   * @param text of a page or a pom
   * @param course that it is handed out to
   */
  static String cut(String text, Course course) {
    String cut = text.replace("\r\n", "\n");
    cut = part("keepers").matcher(cut).replaceAll("");
    cut = OTHER_PAGES.matcher(cut).replaceAll("");
    cut = (course.hasAllSteps() ? marks("whole") : part("whole")).matcher(cut).replaceAll("");
    return (course.hasFinale() ? marks("finale") : part("finale")).matcher(cut).replaceAll("");
  }

  /** A part with its marks; with the line breaks behind it if it is whole lines. */
  private static Pattern part(String name) {
    String part = "<!-- %s -->.*?<!-- /%s -->".formatted(name, name);
    return Pattern.compile("(?sm)^ *%s\n+|%s".formatted(part, part));
  }

  /** The marks of a part alone. */
  private static Pattern marks(String name) {
    return Pattern.compile("(?m)^ *<!-- /?%s -->\n|<!-- /?%s -->".formatted(name, name));
  }
}
