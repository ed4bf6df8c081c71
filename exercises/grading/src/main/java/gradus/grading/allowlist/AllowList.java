package gradus.grading.allowlist;

import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The allow-list: all that a student's code may use. It is the file {@code allowed.txt} beside this
 * class; this only reads it.
 */
public final class AllowList {

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

    boolean isAbout(String type) {
      return this.type.matcher(type).matches();
    }

    boolean permits(String member) {
      boolean isListed = members.stream().anyMatch(known -> known.matcher(member).matches());
      return members.isEmpty() || isListed != except;
    }
  }

  private static final AllowList IN_FORCE = parse(read("allowed.txt"));

  /** By what they are about, {@code type.member}. */
  private static final Map<Pattern, String> REASONS = reasons();

  private final List<Line> lines;
  private final Map<String, List<Line>> byType = new ConcurrentHashMap<>();

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
    String quoted = word.replace(".", "\\.").replace("**", "#");
    return Pattern.compile(quoted.replace("*", "\\w*").replace("#", ".*"));
  }

  /** Whether a type is listed at all. */
  boolean knows(String type, Place place) {
    return linesAbout(type).anyMatch(line -> place.isUnder(line.headings()));
  }

  /** Whether one of the lines about a type permits a member. */
  boolean permits(String type, String member, Place place) {
    return linesAbout(type)
        .anyMatch(line -> place.isUnder(line.headings()) && line.permits(member));
  }

  private Stream<Line> linesAbout(String type) {
    return byType
        .computeIfAbsent(type, name -> lines.stream().filter(line -> line.isAbout(name)).toList())
        .stream();
  }

  /** Why something is refused, and what does instead, where that is not plain from its name. */
  Optional<String> reason(String type, String member) {
    return REASONS.entrySet().stream()
        .filter(reason -> reason.getKey().matcher(type + "." + member).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * One line for a report: what a method may use of the kit.
   *
   * @param exercise the method
   * @return the line
   */
  public String summary(Exercise exercise) {
    return summary(Place.of(exercise));
  }

  private String summary(Place place) {
    List<String> kit =
        lines.stream()
            .filter(line -> place.isUnder(line.headings()))
            .map(Line::name)
            .filter(name -> name.startsWith("gradus.math.") || name.startsWith("gradus.nn."))
            .map(name -> name.replaceFirst("gradus\\.(math|nn)\\.", ""))
            .distinct()
            .toList();
    return "allowed here: java.lang, java.util"
        + (kit.isEmpty() ? "; nothing of the kit" : ", and of the kit " + String.join(", ", kit));
  }

  private static Map<Pattern, String> reasons() {
    Map<Pattern, String> reasons = new LinkedHashMap<>();
    for (String line : read("reasons.txt").lines().toList()) {
      int bar = line.indexOf(" | ");
      if (bar > 0) {
        List<String> words = List.of(line.substring(0, bar).split("\\s+"));
        words.forEach(word -> reasons.put(pattern(word), line.substring(bar + 3)));
      }
    }
    return reasons;
  }

  private static String read(String name) {
    try (InputStream file = AllowList.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
