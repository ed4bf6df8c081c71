package gradus.grading.run;

import gradus.grading.allowlist.AllowListEnforcer;
import gradus.grading.compile.CompilerNotes;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.deadline.TimeBudgets;
import gradus.grading.result.Outcome;
import gradus.grading.result.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A grading in progress: its settings, its results and its listener. JUnit creates the hooks and
 * passes them only the properties, so they find their run by the class loader of the properties.
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
   * @param settings its settings
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
   * Makes this the run of a class loader.
   *
   * @param properties the loader of the properties
   * @return the run before, to be restored later; empty if there was none
   */
  public Optional<GradingRun> takeOver(ClassLoader properties) {
    return Optional.ofNullable(BY_LOADER.put(properties, this));
  }

  /** Removes the run of a class loader, or restores the one before. */
  static void giveBack(ClassLoader properties, Optional<GradingRun> before) {
    before.ifPresentOrElse(
        run -> BY_LOADER.put(properties, run), () -> BY_LOADER.remove(properties));
  }

  /** The run of a class loader. */
  static GradingRun of(ClassLoader properties) {
    GradingRun run = BY_LOADER.get(properties);
    if (run == null) {
      throw new IllegalStateException("no run grades the properties of " + properties);
    }
    return run;
  }

  /**
   * The settings of this run.
   *
   * @return the settings
   */
  public Settings settings() {
    return settings;
  }

  /**
   * The results so far.
   *
   * @return live
   */
  public Results results() {
    return results;
  }

  /** Explains what fails in this run. */
  FailureExplainer explainer() {
    return new FailureExplainer(
        settings.paths(), exercise -> CompilerNotes.first(enforcer.folders(), exercise));
  }

  /** The time left for each exercise. */
  TimeBudgets budgets() {
    return budgets;
  }

  /** The outcome of an exercise that no further property would change, if there is one. */
  Optional<Outcome> known(Exercise exercise) {
    Optional<Outcome> outcome =
        settings.verdictOnly() ? results.failed(exercise) : results.settled(exercise);
    return outcome.or(() -> enforcer.refusalOf(exercise));
  }

  /** Adds the outcome of one property; see {@link Results#add}. */
  void add(Exercise exercise, String rank, Outcome outcome, long millis) {
    results.add(exercise, rank, outcome, millis);
    afterEachProperty.accept(results);
  }

  /**
   * Adds what is known of exercises of which no property could be run: where a class is missing,
   * JUnit may find no property of the whole step.
   *
   * @param asked the exercises that were asked for
   */
  public void explainMissing(List<Exercise> asked) {
    for (Exercise exercise : asked) {
      if (results.of(exercise).status() == Status.NOT_GRADED) {
        explainer().explainMissing(exercise).ifPresent(why -> add(exercise, "", why, 0));
      }
    }
  }
}
