package gradus.grading.curriculum;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The seeds of a run's random cases. The same seeds draw the same cases.
 *
 * @param known draws the first cases of every property, or all of them if it is the only one
 * @param fresh draw the last ones, of which nobody knows before the run; one or none, or the secret
 *     ones of a class
 * @param round the cases that this run draws
 */
public record CaseSeeds(long known, List<Long> fresh, Round round) {

  /**
   * The cases of a run that are drawn. Where the fresh ones are secret, a run of its own draws them
   * after all others, since what a student's code remembers of a case it can show in a later one.
   */
  public enum Round {
    /** First those of the known seed, then those of the fresh ones, property by property. */
    BOTH,
    /** Those of the known seed alone, as many as with fresh ones behind them. */
    KNOWN,
    /** Those of the fresh seeds alone. */
    FRESH
  }

  /** As few digits as a person types without a slip. */
  private static final int SMALLEST_FRESH = 100_000;

  private static final int ABOVE_FRESH = 1_000_000;

  private static final String ONLY_FRESH = "only a case of the second seed found it; seed ";

  /**
   * Copies the list.
   *
   * @param known draws the first cases
   * @param fresh draw the last ones
   * @param round the cases that this run draws
   */
  public CaseSeeds {
    fresh = List.copyOf(fresh);
  }

  /**
   * Seeds of both rounds.
   *
   * @param known draws the first cases
   * @param fresh draw the last ones
   */
  public CaseSeeds(long known, List<Long> fresh) {
    this(known, fresh, Round.BOTH);
  }

  /**
   * The same seeds, for a run of one round.
   *
   * @param one the cases that the run draws
   * @return the seeds
   */
  public CaseSeeds in(Round one) {
    return new CaseSeeds(known, fresh, one);
  }

  /**
   * One seed, which determines the whole run.
   *
   * @param seed of all cases
   * @return the seeds
   */
  public static CaseSeeds only(long seed) {
    return new CaseSeeds(seed, List.of());
  }

  /**
   * The usual seed with a fresh one.
   *
   * @return others at every call
   */
  public static CaseSeeds drawn() {
    long fresh = new SecureRandom().nextInt(SMALLEST_FRESH, ABOVE_FRESH);
    return new CaseSeeds(Settings.USUAL_SEED, List.of(fresh));
  }

  /**
   * Reads what a person types.
   *
   * @param text one whole number, or two with a comma between them
   * @return the seeds
   * @throws NumberFormatException if it is something else
   */
  public static CaseSeeds parse(String text) {
    CaseSeeds seeds = parseAll(text);
    if (seeds.fresh().size() > 1) {
      throw new NumberFormatException(text);
    }
    return seeds;
  }

  /**
   * Reads what {@link #toString} has written.
   *
   * @param text whole numbers with commas between them
   * @return the seeds
   * @throws NumberFormatException if it is something else
   */
  public static CaseSeeds parseAll(String text) {
    List<Long> all = Stream.of(text.split(",", -1)).map(Long::valueOf).toList();
    return new CaseSeeds(all.get(0), all.subList(1, all.size()));
  }

  /**
   * Says how the cases of a run are drawn again, or others.
   *
   * @param option what a person types before the seeds
   * @return one sentence for below the board
   */
  public String sentence(String option) {
    return fresh.isEmpty()
        ? "Seed %d; %sN draws other cases.".formatted(known, option)
        : "Seeds %s; %s%s draws the same cases again."
            .formatted(toString().replace(",", " and "), option, this);
  }

  /**
   * Says that the known seed alone does not repeat what was found.
   *
   * @return a line for a report
   */
  public String onlyFresh() {
    return ONLY_FRESH + this + " repeats it";
  }

  /** As a person types them, for example {@code 1,987654}. */
  @Override
  public String toString() {
    return Stream.concat(Stream.of(known), fresh.stream())
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
