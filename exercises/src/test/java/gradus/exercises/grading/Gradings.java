package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a run has found out so far, method by method. Safe for use by several threads. */
final class Gradings {

  /** The one of this JVM: hooks and listeners are made by JUnit, and have only this to share. */
  static final Gradings OF_THIS_RUN = new Gradings();

  /**
   * How one method stands.
   *
   * @param method the method
   * @param finding the first thing that its properties found wrong, or that it passes
   * @param rank the rank of the property that found it
   * @param properties how many of its properties have run
   * @param millis how long they took
   */
  record Grade(Method method, Finding finding, String rank, int properties, long millis) {

    Status status() {
      return finding.status();
    }

    int points() {
      return status() == Status.PASSES ? method.points() : 0;
    }

    private Grade and(Grade other) {
      boolean keep =
          other.status() == Status.PASSES
              || (status() != Status.PASSES && rank.compareTo(other.rank) < 0);
      Grade first = keep ? this : other;
      return new Grade(
          method, first.finding, first.rank, properties + other.properties, millis + other.millis);
    }
  }

  private static final Finding NOT_GRADED = Finding.of(Status.NOT_GRADED);

  private final Instant started = Instant.now();
  private final Map<Method, Grade> grades = new HashMap<>();
  private final Map<String, Integer> expected = new HashMap<>();
  private final Set<Class<?>> announced = new HashSet<>();

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
  synchronized void add(Method method, String rank, Finding finding, long millis) {
    grades.merge(method, new Grade(method, finding, rank, 1, millis), Grade::and);
  }

  /** How a method stands now. */
  synchronized Grade of(Method method) {
    Grade grade = grades.getOrDefault(method, new Grade(method, NOT_GRADED, "", 0, 0));
    boolean complete = grade.properties() == expected.getOrDefault(method.id(), -1);
    return complete || grade.status() != Status.PASSES
        ? grade
        : new Grade(method, NOT_GRADED, "", grade.properties(), grade.millis());
  }

  /** Whether a method's remaining properties could find nothing new, or would only take time. */
  synchronized boolean isSettled(Method method) {
    Grade grade = grades.get(method);
    return grade != null
        && switch (grade.status()) {
          case NOT_STARTED, WAITS, TOO_SLOW, NOT_ALLOWED -> true;
          default -> false;
        };
  }

  /** When the run began. */
  Instant started() {
    return started;
  }

  /** The points of the steps that make up the 100, or of the bonus steps. */
  int points(boolean bonus) {
    return Ladder.STEPS.stream()
        .filter(step -> step.bonus() == bonus)
        .flatMap(step -> step.methods().stream())
        .mapToInt(method -> of(method).points())
        .sum();
  }

  /** How many methods pass, of those that make up the 100 points. */
  int passed() {
    return (int)
        Ladder.STEPS.stream()
            .filter(step -> !step.bonus())
            .flatMap(step -> step.methods().stream())
            .filter(method -> of(method).status() == Status.PASSES)
            .count();
  }
}
