package gradus.grading.curriculum;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of a grading.
 *
 * @param paths the kit to grade
 * @param seeds of the random cases
 * @param budget seconds that an exercise may take
 * @param only the part of the curriculum that is graded; empty for all of it
 * @param allowList whether code that uses what its step does not allow is refused
 * @param verdictOnly whether an exercise is done with at the first wrong answer, which is neither
 *     made small nor explained
 * @param complaints a sentence for every invalid setting, which was replaced by the default
 */
public record Settings(
    KitPaths paths,
    CaseSeeds seeds,
    double budget,
    String only,
    boolean allowList,
    boolean verdictOnly,
    List<String> complaints) {

  /** The default seed. */
  public static final long USUAL_SEED = 1;

  /** So many cases, each as long as a single one may be, use up the budget. */
  public static final int CASES_OF_A_BUDGET = 5;

  /** The default budget in seconds. */
  public static final double USUAL_BUDGET = 10;

  /**
   * The default settings. They determine the whole grading: no fresh seed is in them.
   *
   * @param paths the kit to grade
   * @return the settings
   */
  public static Settings usual(KitPaths paths) {
    return new Settings(
        paths, CaseSeeds.only(USUAL_SEED), USUAL_BUDGET, "", true, false, List.of());
  }

  /**
   * The same settings with one other seed.
   *
   * @param seed of all cases
   * @return new settings
   */
  public Settings withSeed(long seed) {
    return withSeeds(CaseSeeds.only(seed));
  }

  /**
   * The same settings with other seeds.
   *
   * @param other the seeds
   * @return new settings
   */
  public Settings withSeeds(CaseSeeds other) {
    return new Settings(paths, other, budget, only, allowList, verdictOnly, complaints);
  }

  /**
   * The same settings with another budget.
   *
   * @param seconds that an exercise may take
   * @return new settings
   */
  public Settings withBudget(double seconds) {
    return new Settings(paths, seeds, seconds, only, allowList, verdictOnly, complaints);
  }

  /**
   * The same settings for a part of the curriculum.
   *
   * @param part a step, a file or a method; empty for all of it
   * @return new settings
   */
  public Settings withOnly(String part) {
    return new Settings(paths, seeds, budget, part, allowList, verdictOnly, complaints);
  }

  /**
   * The same settings without the allow-list.
   *
   * @return new settings
   */
  public Settings withoutAllowList() {
    return new Settings(paths, seeds, budget, only, false, verdictOnly, complaints);
  }

  /**
   * The same settings for who asks only whether exercises pass.
   *
   * @return new settings
   */
  public Settings withVerdictOnly() {
    return new Settings(paths, seeds, budget, only, allowList, true, complaints);
  }

  /**
   * The same with more to complain of.
   *
   * @param more sentences
   * @return new settings
   */
  public Settings withComplaints(List<String> more) {
    List<String> all = Stream.concat(complaints.stream(), more.stream()).toList();
    return new Settings(paths, seeds, budget, only, allowList, verdictOnly, all);
  }

  /**
   * The budget, to the millisecond.
   *
   * @return the time that all properties of an exercise share
   */
  public Duration budgetAsDuration() {
    return Duration.ofMillis((long) (1000 * budget));
  }

  /**
   * The time of a single case: a fifth of the budget, which is fifteen times what the longest case
   * of any solution takes.
   *
   * @return the time that one case may take
   */
  public Duration budgetOfCase() {
    return budgetAsDuration().dividedBy(CASES_OF_A_BUDGET);
  }
}
