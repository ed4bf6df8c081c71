package gradus.cli.handout;

import gradus.cli.course.Course;
import gradus.cli.course.Solutions;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts out of pages and poms what is not for students. What is for the kit's keepers and
 * instructors stands between {@code <!-- keepers -->} and {@code <!-- /keepers -->}; {@code whole}
 * in the place of that marks what is true of all steps together, and {@code finale} what is about
 * the finale, {@code derivations} and {@code examples} what the course may keep, {@code solutions}
 * what is true where it does not keep them.
 *
 * @param course that it is handed out to
 * @param kept what the course keeps besides the solutions
 */
record KeepersParts(Course course, Set<Kept> kept) {

  /** A paragraph that leads to a page that is not handed out. */
  private static final Pattern OTHER_PAGES =
      Pattern.compile(
          "(?m)^(?:[^\n]+\n)*[^\n]*(?:INSTRUCTORS|CONTRIBUTING)\\.md[^\n]*\n(?:[^\n]+\n)*\n?");

  /**
   * The text that is handed out.
   *
   * @param text of a page or a pom
   */
  String cut(String text) {
    String cut = cut(text.replace("\r\n", "\n"), "keepers", false);
    cut = OTHER_PAGES.matcher(cut).replaceAll("");
    cut = cut(cut, "whole", course.hasAllSteps());
    cut = cut(cut, "finale", course.hasFinale());
    cut = cut(cut, "solutions", course.solutions() == Solutions.OPEN);
    cut = cut(cut, "derivations", !kept.contains(Kept.DERIVATIONS));
    return cut(cut, "examples", !kept.contains(Kept.EXAMPLES));
  }

  private static String cut(String text, String name, boolean stays) {
    return (stays ? marks(name) : part(name)).matcher(text).replaceAll("");
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
