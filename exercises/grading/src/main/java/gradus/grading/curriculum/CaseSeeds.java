package gradus.grading.curriculum;

import java.security.SecureRandom;
import java.util.OptionalLong;

/**
 * The seeds of a run's random cases. The same seeds draw the same cases.
 *
 * @param known draws the first cases of every property, or all of them if it is the only one
 * @param fresh draws the last ones, of which nobody knows before the run; empty if there is none
 */
public record CaseSeeds(long known, OptionalLong fresh) {

  /** As few digits as a person types without a slip. */
  private static final int SMALLEST_FRESH = 100_000;

  private static final int ABOVE_FRESH = 1_000_000;

  /**
   * One seed, which determines the whole run.
   *
   * @param seed of all cases
   * @return the seeds
   */
  public static CaseSeeds only(long seed) {
    return new CaseSeeds(seed, OptionalLong.empty());
  }

  /**
   * The usual seed with a fresh one.
   *
   * @return others at every call
   */
  public static CaseSeeds drawn() {
    int fresh = new SecureRandom().nextInt(SMALLEST_FRESH, ABOVE_FRESH);
    return new CaseSeeds(Settings.USUAL_SEED, OptionalLong.of(fresh));
  }

  /**
   * Reads what {@link #toString} has written.
   *
   * @param text one whole number, or two with a comma between them
   * @return the seeds
   * @throws NumberFormatException if it is something else
   */
  public static CaseSeeds parse(String text) {
    int comma = text.indexOf(',');
    if (comma < 0) {
      return only(Long.parseLong(text));
    }
    long fresh = Long.parseLong(text.substring(comma + 1));
    return new CaseSeeds(Long.parseLong(text.substring(0, comma)), OptionalLong.of(fresh));
  }

  /**
   * Says how the cases of a run are drawn again, or others.
   *
   * @param option what a person types before the seeds
   * @return one sentence for below the board
   */
  public String sentence(String option) {
    return fresh.isPresent()
        ? "Seeds %d and %d; %s%s draws the same cases again."
            .formatted(known, fresh.getAsLong(), option, this)
        : "Seed %d; %sN draws other cases.".formatted(known, option);
  }

  /** As a person types them, for example {@code 1,987654}. */
  @Override
  public String toString() {
    return fresh.isPresent() ? known + "," + fresh.getAsLong() : Long.toString(known);
  }
}
