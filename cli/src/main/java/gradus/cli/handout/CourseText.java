package gradus.cli.handout;

import gradus.cli.course.Course;
import gradus.cli.course.LateRule;
import gradus.cli.terminal.Numbers;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts a course's own steps and points into pages and stubs.
 *
 * @param course the course
 */
record CourseText(Course course) {

  private static final Pattern ROW = Pattern.compile("\\| \\[(\\d\\d) [^]]*]\\(lessons/.*\\|");
  private static final Pattern COUNTS = Pattern.compile("0 of \\d+ methods · 0 / \\d+ points");
  private static final Pattern GRADED = Pattern.compile("@Graded\\(points = \\d+\\)");

  /** As a comment says them, also over the end of a line. */
  private static final Pattern POINTS = Pattern.compile("\\b\\d+(\\s+(?:\\* *)?)points?\\.");

  /** A page with the course's title, steps and points. */
  String of(String name, String page) {
    String lines =
        page.lines().flatMap(line -> line(line).stream()).collect(Collectors.joining("\n"));
    String text = COUNTS.matcher(lines).replaceAll(counts()) + "\n";
    return name.equals("README.md") && !isTheKits() ? titled(text) : text;
  }

  private boolean isTheKits() {
    return course.equals(Course.whole());
  }

  private String counts() {
    return "0 of %d methods · 0 / %d points".formatted(count(), course.points(false));
  }

  private long count() {
    return course
        .chosenSteps()
        .filter(step -> !step.bonus())
        .mapToLong(step -> step.exercises().size())
        .sum();
  }

  /** Below the first heading: what this course has. */
  private String titled(String page) {
    String bonus =
        course.points(true) > 0
            ? " The bonus steps add %s.".formatted(Numbers.count(course.points(true), "point"))
            : "";
    String steps = course.chosenSteps().map(Step::label).collect(Collectors.joining(", "));
    String has =
        "**%s**: the %s %s, with %s and %s.%s"
            .formatted(
                course.title(),
                course.steps().size() == 1 ? "step" : "steps",
                steps,
                Numbers.count(count(), "method"),
                Numbers.count(course.points(false), "point"),
                bonus);
    return page.replaceFirst("\n", Matcher.quoteReplacement("\n\n" + has + due() + "\n"));
  }

  /** The deadlines, by the course's own clock. */
  private String due() {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.of(course.zone()));
    Map<Instant, List<String>> steps = new TreeMap<>();
    course
        .chosenSteps()
        .forEach(
            step ->
                course
                    .deadline(step)
                    .ifPresent(
                        due ->
                            steps
                                .computeIfAbsent(due, none -> new ArrayList<>())
                                .add(step.label())));
    StringBuilder lines = new StringBuilder();
    steps.forEach(
        (due, labels) ->
            lines.append(
                "\n- %s %s: until %s (%s)"
                    .formatted(
                        labels.size() == 1 ? "step" : "steps",
                        String.join(", ", labels),
                        format.format(due),
                        course.zone())));
    return lines.isEmpty() ? "" : "\n" + lines + "\n- " + late();
  }

  /** What late work loses. */
  private String late() {
    LateRule late = course.late();
    if (late.lastDay() == 0) {
      return "late work does not count";
    }
    String after = Numbers.count(late.lastDay(), "day");
    if (late.percentADay() == 0) {
      return "late work loses nothing, and after %s nothing counts".formatted(after);
    }
    String free =
        late.freeDays() == 0
            ? "each late day takes"
            : "%s over the whole course %s free, each further one takes"
                .formatted(
                    Numbers.count(late.freeDays(), "late day"),
                    late.freeDays() == 1 ? "is" : "are");
    return "%s %s %% of the step's points, and after %s nothing counts"
        .formatted(
            free,
            new BigDecimal(String.valueOf(late.percentADay())).stripTrailingZeros().toPlainString(),
            after);
  }

  /** A line of a page: a row of the table of steps is written anew, or left out. */
  private Optional<String> line(String line) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      return Optional.of(worth(line));
    }
    return course
        .chosenSteps()
        .filter(step -> step.label().equals(row.group(1)))
        .findFirst()
        .map(step -> row(line, step));
  }

  /** The table's own words stay where the points do. */
  private String row(String line, Step step) {
    if (step.exercises().stream().noneMatch(one -> course.points().containsKey(one.id()))) {
      return line;
    }
    String first = line.substring(0, line.indexOf(" | "));
    Map<String, List<String>> files =
        step.exercises().stream()
            .collect(
                Collectors.groupingBy(
                    Exercise::file,
                    LinkedHashMap::new,
                    Collectors.mapping(this::method, Collectors.toList())));
    List<String> cells = new ArrayList<>();
    files.forEach(
        (file, methods) ->
            cells.add((files.size() > 1 ? file + ": " : "") + String.join(", ", methods)));
    int points = step.exercises().stream().mapToInt(course::points).sum();
    return "%s | %s | %s |"
        .formatted(first, String.join("; ", cells), (step.bonus() ? "+" : "") + points);
  }

  private String method(Exercise exercise) {
    return "`%s` %d".formatted(exercise.name(), course.points(exercise));
  }

  /** A row of a lesson's table, with what the method is worth in this course. */
  private String worth(String line) {
    String text = line;
    for (Exercise exercise : course.exercises().toList()) {
      String cell = "| `%s` | ".formatted(exercise.id());
      if (text.startsWith(cell)) {
        text =
            cell + course.points(exercise) + text.substring(cell.length()).replaceFirst("\\d+", "");
      }
    }
    return text;
  }

  /** A stub with what its methods are worth in this course, in their comments, too. */
  String stub(String stub, List<Exercise> exercises) {
    Matcher graded = GRADED.matcher(stub);
    StringBuilder text = new StringBuilder();
    int done = 0;
    while (graded.find()) {
      String declared = stub.substring(graded.end(), stub.indexOf("{", graded.end()));
      String before = stub.substring(done, graded.start());
      Optional<Integer> points =
          exercises.stream()
              .filter(exercise -> declared.matches("(?s).*\\b%s\\(.*".formatted(exercise.name())))
              .findFirst()
              .map(course::points);
      text.append(points.map(worth -> said(before, worth)).orElse(before))
          .append(points.map("@Graded(points = %d)"::formatted).orElse(graded.group()));
      done = graded.end();
    }
    return text.append(stub.substring(done)).toString();
  }

  /** The last words about points in the comment that ends a piece of a stub. */
  private static String said(String before, int points) {
    int comment = Math.max(0, before.lastIndexOf("/**"));
    List<MatchResult> found =
        POINTS.matcher(before).results().filter(match -> match.start() >= comment).toList();
    if (found.isEmpty()) {
      return before;
    }
    MatchResult last = found.get(found.size() - 1);
    String words = points + last.group(1) + (points == 1 ? "point." : "points.");
    return before.substring(0, last.start()) + words + before.substring(last.end());
  }
}
