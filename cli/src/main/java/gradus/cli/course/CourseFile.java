package gradus.cli.course;

import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code course.yaml}; what it says wrong is one sentence with the line. */
public final class CourseFile {

  /** The name that such a file mostly has. */
  public static final String NAME = "course.yaml";

  private static final List<String> KEYS =
      List.of(
          "title",
          "steps",
          "points",
          "zone",
          "deadlines",
          "late",
          "counts",
          "groups",
          "extensions",
          "derivations",
          "solutions");

  private static final List<String> LATE_KEYS = List.of("free-days", "percent-a-day", "until-days");

  private static final int MOST_POINTS = 1000;
  private static final int MOST_DAYS = 366;

  private final Map<String, YamlNode> entries;

  private CourseFile(YamlNode root) {
    this.entries = root.entries(NAME, KEYS);
  }

  /**
   * Reads a course.
   *
   * @param file of YAML
   * @return the course
   */
  public static Course read(Path file) {
    try {
      byte[] bytes = PlainFile.read(file);
      return parse(String.valueOf(file.getFileName()), new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UserMistake(
          "%s cannot be read; name a file such as %s.".formatted(file, NAME), unreadable);
    }
  }

  /**
   * Reads a course.
   *
   * @param name of the file, for messages
   * @param content of the file
   * @return the course
   */
  public static Course parse(String name, String content) {
    return new CourseFile(YamlNode.read(name, content)).course();
  }

  private Course course() {
    Course whole = Course.whole();
    List<Integer> steps =
        entries.containsKey("steps") ? StepNumbers.of(entries.get("steps")) : whole.steps();
    ZoneId zone = zone();
    Map<Integer, String> deadlines = deadlines(steps, zone);
    return new Course(
        entries.containsKey("title") ? entries.get("title").scalar("title") : whole.title(),
        steps,
        points(steps),
        zone.getId(),
        deadlines,
        late(),
        choice("counts", Counts.values(), Counts.LAST),
        groups(),
        entries.containsKey("extensions")
            ? new Extensions(deadlines, zone).read(entries.get("extensions"))
            : Map.of(),
        choice("derivations", Derivations.values(), Derivations.AFTER_PASS),
        choice("solutions", Solutions.values(), Solutions.KEPT));
  }

  private <E extends Enum<E>> E choice(String key, E[] choices, E otherwise) {
    return entries.containsKey(key) ? entries.get(key).choice(key, choices) : otherwise;
  }

  private Map<String, Integer> points(List<Integer> steps) {
    Map<String, Integer> points = new TreeMap<>();
    if (entries.containsKey("points")) {
      entries
          .get("points")
          .entries("points")
          .forEach(
              (id, value) -> {
                Exercise exercise = exercise(id, value);
                if (!steps.contains(exercise.step())) {
                  throw value.mistake(
                      "%s is of step %02d, which the course does not have"
                          .formatted(id, exercise.step()));
                }
                points.put(id, value.whole("points of " + id, 0, MOST_POINTS));
              });
    }
    return points;
  }

  private static Exercise exercise(String id, YamlNode value) {
    return Curriculum.find(id)
        .filter(exercise -> !exercise.isFinale())
        .orElseThrow(
            () ->
                value.mistake(
                    "%s is no method of the curriculum; %s is one"
                        .formatted(id, Curriculum.STEPS.get(0).exercises().get(0).id())));
  }

  private ZoneId zone() {
    if (!entries.containsKey("zone")) {
      return ZoneId.of("UTC");
    }
    String name = entries.get("zone").scalar("zone");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw entries
          .get("zone")
          .mistake("%s is no zone of time; Europe/Berlin is one".formatted(name));
    }
  }

  private Map<Integer, String> deadlines(List<Integer> steps, ZoneId zone) {
    Map<Integer, String> deadlines = new TreeMap<>();
    if (!entries.containsKey("deadlines")) {
      return deadlines;
    }
    if (!entries.containsKey("zone")) {
      throw entries.get("deadlines").mistake("deadlines need a zone; write zone: Europe/Berlin");
    }
    entries
        .get("deadlines")
        .entries("deadlines")
        .forEach((key, value) -> addDeadline(deadlines, steps, key, value, zone));
    return deadlines;
  }

  private static void addDeadline(
      Map<Integer, String> deadlines,
      List<Integer> steps,
      String key,
      YamlNode value,
      ZoneId zone) {
    String moment = Moments.parse(value, zone).toString();
    for (String part : key.split(",", -1)) {
      for (int step : StepNumbers.range(value, part.strip())) {
        if (!steps.contains(step)) {
          throw value.mistake(
              "step %02d is not in the course, so it needs no deadline".formatted(step));
        }
        if (deadlines.put(step, moment) != null) {
          throw value.mistake("step %02d has a deadline already; give it one".formatted(step));
        }
      }
    }
  }

  private LateRule late() {
    if (!entries.containsKey("late")) {
      return LateRule.NONE;
    }
    Map<String, YamlNode> late = entries.get("late").entries("late", LATE_KEYS);
    if (!entries.containsKey("deadlines")) {
      throw entries.get("late").mistake("nothing is late without deadlines; add some");
    }
    int free =
        late.containsKey("free-days") ? late.get("free-days").whole("free-days", 0, MOST_DAYS) : 0;
    double percent =
        late.containsKey("percent-a-day")
            ? late.get("percent-a-day").number("percent-a-day", 0, 100)
            : 100;
    int until =
        late.containsKey("until-days")
            ? late.get("until-days").whole("until-days", 0, MOST_DAYS)
            : MOST_DAYS;
    return new LateRule(free, percent, until);
  }

  private Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    Map<String, String> groupOf = new TreeMap<>();
    if (entries.containsKey("groups")) {
      entries
          .get("groups")
          .entries("groups")
          .forEach(
              (name, members) -> {
                groups.put(name, members.items().stream().map(item -> item.scalar(name)).toList());
                members.items().forEach(item -> requireOneGroup(groupOf, name, item));
              });
    }
    return groups;
  }

  private static void requireOneGroup(Map<String, String> groupOf, String group, YamlNode member) {
    String other = groupOf.put(member.scalar(group).toLowerCase(Locale.ROOT), group);
    if (other != null) {
      throw member.mistake(
          "%s is in %s already; a student is in one group".formatted(member.text(), other));
    }
  }
}
