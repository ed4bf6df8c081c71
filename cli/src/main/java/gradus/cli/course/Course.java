package gradus.cli.course;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The course: which steps it has, what their methods are worth, until when they are due, and what
 * students may open.
 *
 * @param title of the course
 * @param steps the numbers of its steps, in their order
 * @param points of methods that are not worth what the curriculum says, by their ids
 * @param zone of the deadlines, such as {@code Europe/Berlin}
 * @param deadlines of steps by their numbers, as ISO 8601 in UTC; work of that very moment is on
 *     time, and a step without one is never late
 * @param late what late work loses
 * @param counts which submission counts
 * @param groups of students who hand in together: their names or numbers by the group's name
 * @param extensions the later deadlines of students or groups, by their names or numbers; of each
 *     by steps, as ISO 8601 in UTC
 * @param derivations when students may open them
 * @param solutions whether students may see them
 */
public record Course(
    String title,
    List<Integer> steps,
    Map<String, Integer> points,
    String zone,
    Map<Integer, String> deadlines,
    LateRule late,
    Counts counts,
    Map<String, List<String>> groups,
    Map<String, Map<Integer, String>> extensions,
    Derivations derivations,
    Solutions solutions) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final long MOST_LATE_DAYS = 10_000;

  /**
   * Copies the collections.
   *
   * @param title of the course
   * @param steps the numbers of its steps
   * @param points of methods, by their ids
   * @param zone of the deadlines
   * @param deadlines of steps
   * @param late what late work loses
   * @param counts which submission counts
   * @param groups of students
   * @param extensions of students
   * @param derivations when students may open them
   * @param solutions whether students may see them
   */
  public Course {
    steps = List.copyOf(steps);
    points = Collections.unmodifiableMap(new TreeMap<>(points));
    deadlines = Collections.unmodifiableMap(new TreeMap<>(deadlines));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    // Results of an earlier version have none.
    extensions =
        extensions == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  /**
   * A course without deadlines.
   *
   * @param title of the course
   * @param steps the numbers of its steps
   * @param points of methods, by their ids
   */
  public Course(String title, List<Integer> steps, Map<String, Integer> points) {
    this(
        title,
        steps,
        points,
        "UTC",
        Map.of(),
        LateRule.NONE,
        Counts.LAST,
        Map.of(),
        Map.of(),
        Derivations.AFTER_PASS,
        Solutions.KEPT);
  }

  /**
   * The course that has the whole curriculum.
   *
   * @return what holds without a {@code course.yaml}
   */
  public static Course whole() {
    return new Course("Gradus", Curriculum.STEPS.stream().map(Step::number).toList(), Map.of());
  }

  /**
   * Whether it has all steps of the curriculum.
   *
   * @return whether none is left out
   */
  public boolean hasAllSteps() {
    return steps.containsAll(whole().steps);
  }

  /**
   * Whether it has the finale.
   *
   * @return whether this kit has one, and the course all steps whose code that runs
   */
  public boolean hasFinale() {
    return Curriculum.hasFinale()
        && Curriculum.exercises()
            .filter(Curriculum::isPartOfFinale)
            .allMatch(exercise -> steps.contains(exercise.step()));
  }

  /**
   * The same course with fewer steps.
   *
   * @param fewer their numbers
   * @return a new course
   */
  public Course withSteps(List<Integer> fewer) {
    return with(fewer, deadlines, groups);
  }

  /**
   * The same course with other groups.
   *
   * @param others the names or numbers of students by the group's name
   * @return a new course
   */
  public Course withGroups(Map<String, List<String>> others) {
    return with(steps, deadlines, others);
  }

  /**
   * The same course as it is for a student who has more time.
   *
   * @param student a name or number of the extensions
   * @return a new course, in which none of the deadlines is earlier
   */
  public Course extendedFor(String student) {
    Map<Integer, String> extended = new TreeMap<>(deadlines);
    extensions.get(student).forEach((step, until) -> extended.merge(step, until, Course::later));
    return with(steps, extended, groups);
  }

  private Course with(
      List<Integer> itsSteps,
      Map<Integer, String> itsDeadlines,
      Map<String, List<String>> itsGroups) {
    return new Course(
        title,
        itsSteps,
        points,
        zone,
        itsDeadlines,
        late,
        counts,
        itsGroups,
        extensions,
        derivations,
        solutions);
  }

  private static String later(String one, String other) {
    return Instant.parse(one).isAfter(Instant.parse(other)) ? one : other;
  }

  /**
   * Its steps.
   *
   * @return in their order, without the finale
   */
  public Stream<Step> chosenSteps() {
    return steps.stream().map(Curriculum::step);
  }

  /**
   * Its exercises.
   *
   * @return in their order, without the finale
   */
  public Stream<Exercise> exercises() {
    return chosenSteps().flatMap(step -> step.exercises().stream());
  }

  /**
   * What an exercise is worth.
   *
   * @param exercise of the course
   * @return its points
   */
  public int points(Exercise exercise) {
    return points.getOrDefault(exercise.id(), exercise.points());
  }

  /**
   * The points of the bonus steps, or of all others.
   *
   * @param bonus which of them
   * @return their sum
   */
  public int points(boolean bonus) {
    return chosenSteps()
        .filter(step -> step.bonus() == bonus)
        .flatMap(step -> step.exercises().stream())
        .mapToInt(this::points)
        .sum();
  }

  /**
   * The deadline of a step.
   *
   * @param step the step; the finale has none
   * @return empty if it is never late
   */
  public Optional<Instant> deadline(Step step) {
    return Optional.ofNullable(deadlines.get(step.number())).map(Instant::parse);
  }

  /**
   * A moment by the course's own clock.
   *
   * @param moment any
   * @return date and time of day, to the second
   */
  public String shown(Instant moment) {
    return CLOCK.format(moment.atZone(ZoneId.of(zone)));
  }

  /**
   * The moments behind which work may count for less: all deadlines, those of extensions too, and
   * the ends of the late days that still count.
   *
   * @return each once, the earliest first
   */
  public List<Instant> stops() {
    return Stream.concat(Stream.of(deadlines), extensions.values().stream())
        .flatMap(moments -> moments.entrySet().stream())
        .filter(moment -> steps.contains(moment.getKey()))
        .map(moment -> Instant.parse(moment.getValue()))
        .distinct()
        .flatMap(this::lateDays)
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Instant> lateDays(Instant deadline) {
    ZonedDateTime due = deadline.atZone(ZoneId.of(zone));
    return IntStream.rangeClosed(0, late.lastDay()).mapToObj(day -> due.plusDays(day).toInstant());
  }

  /**
   * How many days late something is, by the calendar of the course's zone.
   *
   * @param step the step
   * @param handedIn when it came; empty counts as on time
   * @return 0 if it is on time, and at the deadline's very moment; never more than ten thousand
   */
  public int lateDays(Step step, Optional<Instant> handedIn) {
    Optional<Instant> deadline = deadline(step);
    if (deadline.isEmpty() || handedIn.isEmpty() || !handedIn.get().isAfter(deadline.get())) {
      return 0;
    }
    ZonedDateTime due = deadline.get().atZone(ZoneId.of(zone));
    // Calendars end somewhere, and nobody counts so many days.
    Instant last = deadline.get().plus(MOST_LATE_DAYS, ChronoUnit.DAYS);
    Instant came = handedIn.get().isAfter(last) ? last : handedIn.get();
    int whole = Math.toIntExact(ChronoUnit.DAYS.between(due, came.atZone(ZoneId.of(zone))));
    return due.plusDays(whole).toInstant().isBefore(came) ? whole + 1 : whole;
  }
}
