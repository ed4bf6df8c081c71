package gradus.grading.run;

import gradus.grading.allowlist.AllowListEnforcer;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.result.Outcome;
import gradus.grading.result.Results;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * One grading: what it was asked to do, what it has found, and who is told. JUnit makes the hooks
 * that need it, and gives them nothing but the properties; so they find it by the class loader of
 * those.
 */
public final class GradingRun {

  private static final Map<ClassLoader, GradingRun> BY_LOADER = new ConcurrentHashMap<>();

  private final Settings settings;
  private final AllowListEnforcer enforcer;
  private final Consumer<Results> afterEachProperty;
  private final Results results = new Results();
  private final TimeBudgets budgets;

  /**
   * Prepares a run.
   *
   * @param settings what it is asked to do
   * @param enforcer keeps the student's classes to the allow-list
   * @param afterEachProperty told of the results whenever a property has been graded
   */
  public GradingRun(
      Settings settings, AllowListEnforcer enforcer, Consumer<Results> afterEachProperty) {
    this.settings = settings;
    this.enforcer = enforcer;
    this.afterEachProperty = afterEachProperty;
    this.budgets = new TimeBudgets(settings.budgetAsDuration());
  }

  /**
   * Grades the properties of a class loader from now on.
   *
   * @param properties their loader
   * @return the run that did so before, to be put back; empty if none did
   */
  public Optional<GradingRun> takeOver(ClassLoader properties) {
    return Optional.ofNullable(BY_LOADER.put(properties, this));
  }

  /** Forgets the run of a class loader, or puts back the one that it has interrupted. */
  static void giveBack(ClassLoader properties, Optional<GradingRun> before) {
    before.ifPresentOrElse(
        run -> BY_LOADER.put(properties, run), () -> BY_LOADER.remove(properties));
  }

  /** The run that grades the properties of a class loader. */
  static GradingRun of(ClassLoader properties) {
    GradingRun run = BY_LOADER.get(properties);
    if (run == null) {
      throw new IllegalStateException("no run grades the properties of " + properties);
    }
    return run;
  }

  /**
   * What it is asked to do.
   *
   * @return its settings
   */
  public Settings settings() {
    return settings;
  }

  /**
   * What it has found so far.
   *
   * @return live
   */
  public Results results() {
    return results;
  }

  /** What is left to the properties of each exercise. */
  TimeBudgets budgets() {
    return budgets;
  }

  /** What an exercise comes to without any further property, if that is known. */
  Optional<Outcome> known(Exercise exercise) {
    return results.settled(exercise).or(() -> enforcer.refusalOf(exercise));
  }

  /** Adds what one property found; see {@link Results#add}. */
  void add(Exercise exercise, String rank, Outcome outcome, long millis) {
    results.add(exercise, rank, outcome, millis);
    afterEachProperty.accept(results);
  }
}
