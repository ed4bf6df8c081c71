package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a run has found out so far, method by method. Safe for use by several threads. */
public final class Gradings {

  /** That of this JVM's run: hooks and listeners are made by JUnit, and have only this to share. */
  private static volatile Gradings current = new Gradings(GradeFile::keep);

  /**
   * How one method stands.
   *
   * @param method the method
   * @param finding the first thing that its properties found wrong, or that it passes
   * @param rank the rank of the property that found it
   * @param properties how many of its properties have run
   * @param millis how long they took
   */
  public record Grade(Method method, Finding finding, String rank, int properties, long millis) {

    /**
     * How it stands.
     *
     * @return the status of its finding
     */
    public Status status() {
      return finding.status();
    }

    /**
     * What it has earned.
     *
     * @return all of its points or none
     */
    public int points() {
      return status() == Status.PASSES ? method.points() : 0;
    }

    private Grade and(Grade other) {
      boolean keep =
          other.status() == Status.PASSES
              || (status() != Status.PASSES && rank.compareTo(other.rank) < 0);
      Grade first = keep ? this : other;
      Grade second = keep ? other : this;
      Finding finding = first.finding.and(second.finding);
      return new Grade(
          method, finding, first.rank, properties + other.properties, millis + other.millis);
    }
  }

  private static final Finding NOT_GRADED = Finding.of(Status.NOT_GRADED);

  private final Consumer<Gradings> afterEachProperty;
  private final Settings settings = Settings.now();
  private final Instant started = Instant.now();
  private final Map<Integer, Set<String>> notes = new HashMap<>();
  private final Map<Method, Long> nanosUsed = new HashMap<>();
  private final Map<Method, Grade> grades = new HashMap<>();
  private final Map<String, Integer> expected = new HashMap<>();
  private final Set<Class<?>> announced = new HashSet<>();

  private Gradings(Consumer<Gradings> afterEachProperty) {
    this.afterEachProperty = afterEachProperty;
  }

  /** What the run that goes on has found so far. */
  static Gradings current() {
    return current;
  }

  /**
   * Begins another run in this JVM, under the settings as they are now.
   *
   * @param afterEachProperty told of these gradings whenever a property has been graded
   */
  static Gradings begin(Consumer<Gradings> afterEachProperty) {
    current = new Gradings(afterEachProperty);
    return current;
  }

  /**
   * What another process finds, or an earlier run has found: it is taken over method by method.
   *
   * @return gradings in which nothing is graded yet
   */
  public static Gradings ofAnotherProcess() {
    return new Gradings(sofar -> {});
  }

  /**
   * Takes over what that process has found of a method.
   *
   * @param grade its grade, of all of its properties
   */
  public synchronized void take(Grade grade) {
    grades.put(grade.method(), grade);
    expected.put(grade.method().id(), grade.properties());
  }

  /** Goes on with a run that another one has interrupted. */
  static void resume(Gradings interrupted) {
    current = interrupted;
  }

  /**
   * Counts the properties of a class. A method passes only if all properties that grade it have
   * run, so that a filter, or a property skipped in silence, never gives points.
   */
  synchronized void announce(Class<?> properties) {
    if (announced.add(properties)) {
      Arrays.stream(properties.getDeclaredMethods())
          .filter(property -> property.isAnnotationPresent(Grades.class))
          .map(property -> property.getAnnotation(Grades.class).value())
          .forEach(method -> expected.merge(method, 1, Integer::sum));
    }
  }

  /**
   * Adds what one property found.
   *
   * @param rank of two properties that found something wrong, the one of the smaller rank is shown:
   *     JUnit runs them in no particular order
   */
  void add(Method method, String rank, Finding finding, long millis) {
    synchronized (this) {
      grades.merge(method, new Grade(method, finding, rank, 1, millis), Grade::and);
    }
    afterEachProperty.accept(this);
  }

  /** What is left of a method's budget, which all of its properties share. */
  synchronized Duration timeLeft(Method method) {
    return settings.budgetAsDuration().minusNanos(nanosUsed.getOrDefault(method, 0L));
  }

  /** Takes time off a method's budget. */
  synchronized void use(Method method, long nanos) {
    nanosUsed.merge(method, nanos, Long::sum);
  }

  /**
   * Adds a line without points; the same line again changes nothing.
   *
   * @param step the number of the step below which it stands
   * @param line one short sentence
   */
  public synchronized void note(int step, String line) {
    notes.computeIfAbsent(step, none -> new LinkedHashSet<>()).add(line);
  }

  /**
   * The lines without points of a step.
   *
   * @param step its number
   * @return in the order in which they came
   */
  public synchronized List<String> notes(int step) {
    return List.copyOf(notes.getOrDefault(step, Set.of()));
  }

  /**
   * How a method stands now.
   *
   * @param method the method
   * @return its grade; not graded if not all of its properties have run and passed
   */
  public synchronized Grade of(Method method) {
    Grade grade = grades.getOrDefault(method, new Grade(method, NOT_GRADED, "", 0, 0));
    boolean complete = grade.properties() == expected.getOrDefault(method.id(), -1);
    return complete || grade.status() != Status.PASSES
        ? grade
        : new Grade(method, NOT_GRADED, "", grade.properties(), grade.millis());
  }

  /** What a method came to, if its remaining properties could find nothing new. */
  synchronized Optional<Finding> settled(Method method) {
    return Optional.ofNullable(grades.get(method))
        .map(Grade::finding)
        .filter(finding -> isFinal(finding.status()));
  }

  /** Whether going on would find nothing new, or only take time. */
  private static boolean isFinal(Status status) {
    return switch (status) {
      case NOT_STARTED, WAITS, TOO_SLOW, NOT_ALLOWED -> true;
      default -> false;
    };
  }

  /** When the run began. */
  Instant started() {
    return started;
  }

  /**
   * The points of the steps that make up the 100, or of the bonus steps.
   *
   * @param bonus whether those of the bonus steps are asked for
   * @return the points earned
   */
  public int points(boolean bonus) {
    return Ladder.STEPS.stream()
        .filter(step -> step.bonus() == bonus)
        .flatMap(step -> step.methods().stream())
        .mapToInt(method -> of(method).points())
        .sum();
  }

  /**
   * How many methods pass, of those that make up the 100 points.
   *
   * @return their number
   */
  public int passed() {
    return (int)
        Ladder.STEPS.stream()
            .filter(step -> !step.bonus())
            .flatMap(step -> step.methods().stream())
            .filter(method -> of(method).status() == Status.PASSES)
            .count();
  }
}
