package gradus.grading.result;

import gradus.grading.curriculum.Checks;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a grading has found out so far, exercise by exercise. Safe for use by several threads. */
public final class Results {

  private static final Outcome NOT_GRADED = Outcome.of(Status.NOT_GRADED);

  private final Map<Exercise, Result> results = new HashMap<>();
  private final Map<String, Integer> expected = new HashMap<>();
  private final Set<Class<?>> announced = new HashSet<>();
  private final Map<Integer, Set<String>> notes = new HashMap<>();

  /** Prepares results in which nothing is graded yet. */
  public Results() {
    // All fields begin empty.
  }

  /**
   * Takes over what another process has found, or an earlier run.
   *
   * @param result of all properties of its exercise
   */
  public synchronized void take(Result result) {
    results.put(result.exercise(), result);
    expected.put(result.exercise().id(), result.properties());
  }

  /**
   * Counts the properties of a class. An exercise passes only if all properties that check it have
   * run, so that a filter, or a property skipped in silence, never gives points.
   *
   * @param properties the class
   */
  public synchronized void announce(Class<?> properties) {
    if (announced.add(properties)) {
      Arrays.stream(properties.getDeclaredMethods())
          .filter(property -> property.isAnnotationPresent(Checks.class))
          .map(property -> property.getAnnotation(Checks.class).value())
          .forEach(exercise -> expected.merge(exercise, 1, Integer::sum));
    }
  }

  /**
   * Adds what one property found.
   *
   * @param exercise that it checks
   * @param rank of two properties that found something wrong, the one of the smaller rank is shown:
   *     JUnit runs them in no particular order
   * @param outcome what it found
   * @param millis how long it took
   */
  public synchronized void add(Exercise exercise, String rank, Outcome outcome, long millis) {
    results.merge(exercise, new Result(exercise, outcome, rank, 1, millis), Result::and);
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
   * How an exercise stands now.
   *
   * @param exercise the exercise
   * @return its result; not graded if not all of its properties have run and passed
   */
  public synchronized Result of(Exercise exercise) {
    Result result = results.getOrDefault(exercise, new Result(exercise, NOT_GRADED, "", 0, 0));
    boolean complete = result.properties() == expected.getOrDefault(exercise.id(), -1);
    return complete || result.status() != Status.PASSES
        ? result
        : new Result(exercise, NOT_GRADED, "", result.properties(), result.millis());
  }

  /**
   * What an exercise came to, if its remaining properties could find nothing new.
   *
   * @param exercise the exercise
   * @return empty if they could
   */
  public synchronized Optional<Outcome> settled(Exercise exercise) {
    return Optional.ofNullable(results.get(exercise))
        .map(Result::outcome)
        .filter(outcome -> isFinal(outcome.status()));
  }

  /** Whether going on would find nothing new, or only take time. */
  private static boolean isFinal(Status status) {
    return switch (status) {
      case NOT_STARTED, WAITS, TOO_SLOW, NOT_ALLOWED -> true;
      default -> false;
    };
  }

  /**
   * Whether an exercise passes.
   *
   * @param exercise the exercise
   * @return whether all of its properties have run and found nothing
   */
  public boolean passes(Exercise exercise) {
    return of(exercise).status() == Status.PASSES;
  }

  /**
   * The points of a step.
   *
   * @param step the step
   * @return the points earned
   */
  public int points(Step step) {
    return step.exercises().stream().mapToInt(exercise -> of(exercise).points()).sum();
  }

  /**
   * The points of the bonus steps, or of all others.
   *
   * @param bonus whether those of the bonus steps are asked for
   * @return the points earned
   */
  public int points(boolean bonus) {
    return Curriculum.steps(bonus).mapToInt(this::points).sum();
  }

  /**
   * How many exercises pass, of those that make up the points without the bonus.
   *
   * @return their number
   */
  public int passed() {
    return (int)
        Curriculum.steps(false)
            .flatMap(step -> step.exercises().stream())
            .filter(this::passes)
            .count();
  }
}
