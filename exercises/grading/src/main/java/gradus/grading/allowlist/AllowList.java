package gradus.grading.allowlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a student's code may use. The rule is the file {@code allowed.txt} beside this class; this
 * only reads it.
 */
public final class AllowList {

  /** Where code stands, as the headings of the rule name it. */
  public record Place(String step, String file, String method) {

    private boolean isUnder(String heading) {
      return List.of("everywhere", step, file, file + "." + method).contains(heading);
    }
  }

  /**
   * One line of the rule.
   *
   * @param headings where it holds
   * @param name the type as written
   * @param type the type, as a pattern
   * @param members some of its members
   * @param except whether those are what is not allowed; otherwise nothing else is
   */
  private record Line(
      List<String> headings, String name, Pattern type, List<Pattern> members, boolean except) {

    boolean isAbout(String type, Place place) {
      return headings.stream().anyMatch(place::isUnder) && this.type.matcher(type).matches();
    }

    boolean permits(String member) {
      boolean isListed = members.stream().anyMatch(known -> known.matcher(member).matches());
      return members.isEmpty() || isListed != except;
    }
  }

  private static final String FILE = "allowed.txt";

  private static final AllowList IN_FORCE = parse(read());

  private final List<Line> lines;

  private AllowList(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * The one that is in force.
   *
   * @return the rule of the file
   */
  public static AllowList inForce() {
    return IN_FORCE;
  }

  /** Reads a rule. */
  static AllowList parse(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> headings = List.of();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      List<String> words = List.of(line.strip().split("\\s+"));
      if (line.startsWith(" ")) {
        lines.add(line(headings, words));
      } else {
        headings = words;
      }
    }
    return new AllowList(lines);
  }

  private static Line line(List<String> headings, List<String> words) {
    boolean except = words.contains("except");
    List<Pattern> members = words.stream().skip(except ? 2 : 1).map(AllowList::pattern).toList();
    return new Line(headings, words.get(0), pattern(words.get(0)), members, except);
  }

  private static Pattern pattern(String word) {
    return Pattern.compile(word.replace(".", "\\.").replace("*", "\\w*"));
  }

  /** Whether a type is listed at all. */
  boolean knows(String type, Place place) {
    return lines.stream().anyMatch(line -> line.isAbout(type, place));
  }

  /** Whether one of the lines about a type permits a member. */
  boolean permits(String type, String member, Place place) {
    return lines.stream().anyMatch(line -> line.isAbout(type, place) && line.permits(member));
  }

  /**
   * One line for a report: what a place may use of the kit.
   *
   * @param place where code stands
   * @return the line
   */
  public String summary(Place place) {
    List<String> kit =
        lines.stream()
            .filter(line -> line.headings().stream().anyMatch(place::isUnder))
            .map(Line::name)
            .filter(name -> name.startsWith("gradus.math.") || name.startsWith("gradus.nn."))
            .map(name -> name.replaceFirst("gradus\\.(math|nn)\\.", ""))
            .toList();
    return "allowed here: java.lang, java.util"
        + (kit.isEmpty() ? "; nothing of the kit" : ", and of the kit " + String.join(", ", kit));
  }

  private static String read() {
    try (InputStream file = AllowList.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
