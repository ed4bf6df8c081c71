package gradus.exercises.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be set on the command line. A value that means nothing is answered with the usual one
 * and a sentence on the board: grading without a deadline because of a slip would be worse.
 *
 * @param seed {@code -Dgradus.seed}, of the random cases
 * @param budget {@code -Dgradus.budget}, seconds a method may take
 * @param only {@code -Donly}, the part of the ladder that is graded; empty for all of it
 * @param complaints a sentence for every value that means nothing
 */
record Settings(long seed, double budget, String only, List<String> complaints) {

  private static final long USUAL_SEED = 1;
  private static final double USUAL_BUDGET = 10;

  /** The settings as the system properties have them now. */
  static Settings now() {
    List<String> complaints = new ArrayList<>();
    long seed = seed(complaints);
    double budget = budget(complaints);
    String only = System.getProperty("only", "");
    if (!only.isEmpty() && Ladder.methods().noneMatch(method -> method.isPartOf(only))) {
      complaints.add(
          "-Donly=%s names no step, file or method; 07, DenseLayer and DenseLayer.forward do."
              .formatted(only));
    }
    return new Settings(seed, budget, only, List.copyOf(complaints));
  }

  /** The budget, to the millisecond. */
  Duration budgetAsDuration() {
    return Duration.ofMillis((long) (1000 * budget));
  }

  private static long seed(List<String> complaints) {
    String text = System.getProperty("gradus.seed", Long.toString(USUAL_SEED));
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      complaints.add(
          "-Dgradus.seed=%s is not a whole number; %d was used.".formatted(text, USUAL_SEED));
      return USUAL_SEED;
    }
  }

  private static double budget(List<String> complaints) {
    String text = System.getProperty("gradus.budget", Double.toString(USUAL_BUDGET));
    Optional<Double> seconds = number(text).filter(number -> number > 0 && number < 1e6);
    if (seconds.isEmpty()) {
      complaints.add(
          "-Dgradus.budget=%s is not a number of seconds; %.0f were used."
              .formatted(text, USUAL_BUDGET));
    }
    return seconds.orElse(USUAL_BUDGET);
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
