package gradus.grading.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps, their exercises, points and stories, as {@code curriculum.txt} has them. A course that
 * hands out some of the steps hands out a shorter file.
 */
public final class Curriculum {

  private static final CurriculumText TEXT = CurriculumText.ofThisKit();

  /** The steps in their order. */
  public static final List<Step> STEPS = TEXT.steps();

  /** The exercise without points: a training with the student's own {@link #FINALE_PARTS}. */
  public static final Exercise FINALE =
      new Exercise(Exercise.FINALE_STEP, "Finale", "solvesXor", 0);

  private static final Step FINALE_AS_STEP =
      new Step(
          Exercise.FINALE_STEP,
          "Finale",
          "FinaleProperties",
          false,
          List.of(FINALE),
          "Your own parts, end to end, have learnt XOR: in this network every gradient is one that"
              + " you wrote. See it at work: cli/gradus train --with exercises --plot"
              + " xor.svg.");

  /** The numbers of the steps whose code the finale runs; none where there is no finale. */
  private static final List<Integer> FINALE_PARTS = TEXT.finale();

  /** The message about a part that names no exercise. */
  private static final String NO_PART =
      "%s names no step, file or method; 07, 01-09, DenseLayer and DenseLayer.forward do.";

  private Curriculum() {}

  /**
   * All exercises.
   *
   * @return in their order, the finale last
   */
  public static Stream<Exercise> exercises() {
    return stepsAndFinale().flatMap(step -> step.exercises().stream());
  }

  /**
   * The number of exercises that are derived.
   *
   * @param withBonus whether those of the bonus steps count
   * @return their number
   */
  public static int derivable(boolean withBonus) {
    return (int)
        STEPS.stream()
            .filter(step -> withBonus || !step.bonus())
            .flatMap(step -> step.exercises().stream())
            .filter(Exercise::isDerivable)
            .count();
  }

  /**
   * Finds the exercises of a part of the curriculum.
   *
   * @param part a step, some steps, a file or a method: 07, 01-09, DenseLayer, DenseLayer.forward;
   *     empty for all
   * @return in their order; empty if the part names no exercise
   */
  public static List<Exercise> exercises(String part) {
    return exercises().filter(exercise -> part.isEmpty() || exercise.isPartOf(part)).toList();
  }

  /**
   * The message to a person whose part names no exercise.
   *
   * @param part what was asked for
   * @return one sentence that says what would be right
   */
  public static String noPart(String part) {
    return NO_PART.formatted(part);
  }

  /**
   * Finds an exercise by its name.
   *
   * @param id class and method, for example {@code DenseLayer.forward}
   * @return empty if there is none
   */
  public static Optional<Exercise> find(String id) {
    return exercises().filter(exercise -> exercise.id().equals(id)).findFirst();
  }

  /**
   * The step of an exercise; the finale's has no points and is not among {@link #STEPS}.
   *
   * @param exercise the exercise
   * @return its step
   */
  public static Step stepOf(Exercise exercise) {
    return step(exercise.step());
  }

  /**
   * Whether there is a finale. A course that leaves out one of its parts has none.
   *
   * @return whether it is among the exercises
   */
  public static boolean hasFinale() {
    return !FINALE_PARTS.isEmpty();
  }

  /**
   * Finds a step by its number.
   *
   * @param number of the step, 0 for the finale
   * @return the step
   * @throws java.util.NoSuchElementException if there is none
   */
  public static Step step(int number) {
    return Stream.concat(STEPS.stream(), Stream.of(FINALE_AS_STEP))
        .filter(step -> step.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The step before another one; a course may have left out the one with the number before.
   *
   * @param step a step
   * @return empty for the first, and for the finale
   */
  public static Optional<Step> before(Step step) {
    int place = STEPS.indexOf(step);
    return place > 0 ? Optional.of(STEPS.get(place - 1)) : Optional.empty();
  }

  /**
   * Finds the step of a package.
   *
   * @param folder the last part of the package, for example {@code step07}
   * @return empty if it is the package of no step
   */
  public static Optional<Step> stepIn(String folder) {
    return stepsAndFinale().filter(step -> step.folder().equals(folder)).findFirst();
  }

  /**
   * The last parts of all packages in which a student writes.
   *
   * @return in the order of the steps, that of the finale last
   */
  public static Stream<String> folders() {
    return stepsAndFinale().map(Step::folder);
  }

  /**
   * Whether the finale runs code of an exercise.
   *
   * @param exercise the exercise
   * @return whether the finale runs code of its step
   */
  public static boolean isPartOfFinale(Exercise exercise) {
    return FINALE_PARTS.contains(exercise.step());
  }

  /**
   * The last parts of the packages whose classes an exercise runs: its own, and for the finale
   * those of its parts.
   *
   * @param folder the last part of the exercise's package
   * @return in the order of the steps
   */
  public static Stream<String> foldersRunBy(String folder) {
    return folder.equals(FINALE.folder())
        ? Stream.concat(
            FINALE_PARTS.stream().map(Curriculum::step).map(Step::folder), Stream.of(folder))
        : Stream.of(folder);
  }

  /**
   * The points of all exercises.
   *
   * @param bonus whether the bonus steps are asked for, or all others
   * @return points
   */
  public static int points(boolean bonus) {
    return steps(bonus).mapToInt(Step::points).sum();
  }

  /**
   * The number of exercises outside the bonus steps.
   *
   * @return their number
   */
  public static int count() {
    return steps(false).mapToInt(step -> step.exercises().size()).sum();
  }

  /**
   * The bonus steps, or all others.
   *
   * @param bonus which of them
   * @return in their order
   */
  public static Stream<Step> steps(boolean bonus) {
    return STEPS.stream().filter(step -> step.bonus() == bonus);
  }

  private static Stream<Step> stepsAndFinale() {
    return Stream.concat(STEPS.stream(), Stream.of(FINALE_AS_STEP).filter(step -> hasFinale()));
  }
}
