package gradus.cli.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads who has more time: a number of days, or a moment, for all steps or step by step.
 *
 * @param deadlines of the course, by steps
 * @param zone of moments
 */
record Extensions(Map<Integer, String> deadlines, ZoneId zone) {

  private static final int MOST_DAYS = 366;

  private static final Pattern DAYS = Pattern.compile("\\d+");

  private static final Pattern MOMENT = Pattern.compile("\\d{4}-.*");

  /** The later deadlines by students, of each by steps. */
  Map<String, Map<Integer, String>> read(YamlNode extensions) {
    if (deadlines.isEmpty()) {
      throw extensions.mistake("extensions need deadlines; add some");
    }
    Map<String, Map<Integer, String>> all = new LinkedHashMap<>();
    extensions
        .entries("extensions")
        .forEach(
            (student, value) ->
                all.put(
                    student, value.map() == null ? whole(student, value) : parts(student, value)));
    return all;
  }

  /** A moment leaves a step alone that is due later anyway. */
  private Map<Integer, String> whole(String student, YamlNode value) {
    Map<Integer, String> later = new TreeMap<>();
    deadlines.forEach(
        (step, deadline) -> {
          Instant until = until(student, value, deadline);
          if (until.isAfter(Instant.parse(deadline))) {
            later.put(step, until.toString());
          }
        });
    if (later.isEmpty()) {
      throw value.mistake(
          "the extension of %s is %s, and nothing is due before; give a later moment"
              .formatted(student, value.text().strip()));
    }
    return later;
  }

  private Map<Integer, String> parts(String student, YamlNode value) {
    Map<Integer, String> later = new TreeMap<>();
    value
        .map()
        .forEach(
            (key, until) -> {
              for (String part : key.split(",", -1)) {
                steps(until, part).forEach(step -> add(later, student, step, until));
              }
            });
    return later;
  }

  private static List<Integer> steps(YamlNode node, String part) {
    return StepNumbers.range(node, part.strip());
  }

  private void add(Map<Integer, String> later, String student, int step, YamlNode value) {
    String deadline = deadlines.get(step);
    if (deadline == null) {
      throw value.mistake(
          "step %02d has no deadline, so %s needs no extension of it".formatted(step, student));
    }
    Instant until = until(student, value, deadline);
    if (!until.isAfter(Instant.parse(deadline))) {
      throw value.mistake(
          "the extension of %s is %s, and step %02d is not due before; give a later moment"
              .formatted(student, value.text().strip(), step));
    }
    if (later.put(step, until.toString()) != null) {
      throw value.mistake(
          "%s has an extension of step %02d already; give one".formatted(student, step));
    }
  }

  private Instant until(String student, YamlNode value, String deadline) {
    String written = value.scalar("the extension of " + student);
    if (DAYS.matcher(written).matches()) {
      int days = value.whole("the extension of " + student, 1, MOST_DAYS);
      return Instant.parse(deadline).atZone(zone).plusDays(days).toInstant();
    }
    if (!MOMENT.matcher(written).matches()) {
      throw value.mistake(
          "the extension of %s is %s; write days, such as 3, or a moment, such as 2026-12-07 23:59"
              .formatted(student, written));
    }
    return Moments.parse(value, zone);
  }
}
