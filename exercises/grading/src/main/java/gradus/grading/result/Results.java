package gradus.grading.result;

import gradus.grading.curriculum.Checks;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.text.VisibleText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the results of a grading, exercise by exercise. Safe for use by several threads. */
public final class Results {

  private static final Outcome NOT_GRADED = Outcome.of(Status.NOT_GRADED);

  private final Map<Exercise, Result> results = new HashMap<>();
  private final Map<String, Integer> expected = new HashMap<>();
  private final Set<Class<?>> announced = new HashSet<>();
  private final Map<Integer, Set<String>> notes = new HashMap<>();
  private final Set<Exercise> derivedAlone = new HashSet<>();

  /** Creates results in which nothing is graded yet. */
  public Results() {
    // All fields begin empty.
  }

  /**
   * Adds a result of another process or an earlier run.
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
   * Adds the outcome of one property.
   *
   * @param exercise that it checks
   * @param rank decides between two failures, since JUnit runs properties in no particular order:
   *     the smaller one is shown
   * @param outcome the outcome
   * @param millis its time in milliseconds
   */
  public synchronized void add(Exercise exercise, String rank, Outcome outcome, long millis) {
    results.merge(exercise, new Result(exercise, outcome, rank, 1, millis), Result::and);
  }

  /**
   * Adds a line without points; the same line again changes nothing.
   *
   * @param step the number of its step
   * @param line one short sentence
   */
  public synchronized void note(int step, String line) {
    notes.computeIfAbsent(step, none -> new LinkedHashSet<>()).add(VisibleText.of(line));
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
   * Adds a star: the student has derived an exercise without its derivation. No grading finds that
   * out; it is remembered where openings are.
   *
   * @param exercise the exercise
   */
  public synchronized void star(Exercise exercise) {
    derivedAlone.add(exercise);
  }

  /**
   * Whether an exercise is shown with a star.
   *
   * @param exercise the exercise
   * @return whether it has one, and passed when it was graded last
   */
  public synchronized boolean hasStar(Exercise exercise) {
    return derivedAlone.contains(exercise) && of(exercise).status() == Status.PASSES;
  }

  /**
   * The number of exercises that are shown with a star and have not changed since, as with points.
   *
   * @return their number, those of the bonus steps included
   */
  public synchronized int stars() {
    return (int)
        derivedAlone.stream()
            .filter(this::hasStar)
            .filter(exercise -> !of(exercise).isStale())
            .count();
  }

  /**
   * The current result of an exercise.
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
   * The outcome of an exercise that further properties would not change.
   *
   * @param exercise the exercise
   * @return empty if they could change it
   */
  public synchronized Optional<Outcome> settled(Exercise exercise) {
    return Optional.ofNullable(results.get(exercise))
        .map(Result::outcome)
        .filter(outcome -> isFinal(outcome.status()));
  }

  /**
   * The outcome of an exercise of which a property has found something wrong.
   *
   * @param exercise the exercise
   * @return empty if none has so far
   */
  public synchronized Optional<Outcome> failed(Exercise exercise) {
    return Optional.ofNullable(results.get(exercise))
        .map(Result::outcome)
        .filter(outcome -> outcome.status() != Status.PASSES);
  }

  /** Whether further properties would find nothing new, or only take time. */
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
   * @return whether all of its properties have run and found nothing, in files that are the same
   */
  public boolean passes(Exercise exercise) {
    return of(exercise).passes();
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
   * The number of exercises outside the bonus steps that pass.
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
