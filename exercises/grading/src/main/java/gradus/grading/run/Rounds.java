package gradus.grading.run;

import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.lang.reflect.Method;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The rounds of one property: most of its tries draw from the known seed, and if nothing has failed
 * by then, the last quarter draws from the fresh one. Both together are as many as without a fresh
 * seed.
 *
 * <p>Whatever fails in the first round goes on there, with the very cases of a run under the known
 * seed alone, and is shown as such a run would show it.
 */
final class Rounds {

  /**
   * The number of tries: enough to find every mistake of the bank, and a tenth of jqwik's default.
   */
  private static final int TRIES = 100;

  private static final int PARTS = 4;

  private final CaseSeeds seeds;
  private final TryLog log;
  private boolean isFresh;

  /**
   * Prepares the rounds of one property.
   *
   * @param seeds of the run
   * @param log of the property's tries
   */
  Rounds(CaseSeeds seeds, TryLog log) {
    this.seeds = seeds;
    this.log = log;
  }

  /** Executes the property; the result is that of the last round. */
  PropertyExecutionResult execute(PropertyLifecycleContext context, PropertyExecutor property) {
    Method method = context.targetMethod();
    int tries = context.attributes().tries().orElse(TRIES);
    // Never fewer than all of them, in either round: jqwik's generators go by this number, too.
    context.attributes().setTries(tries);
    context.attributes().setSeed(seed(seeds.known(), method));
    int freshTries = freshOf(tries, method);
    if (freshTries == 0) {
      return property.execute();
    }
    log.endAfter(tries - freshTries);
    PropertyExecutionResult known = property.execute();
    // Otherwise something has failed, or all there is was tried.
    return log.hasEndedEarly() ? executeFresh(freshTries, context, property) : known;
  }

  private PropertyExecutionResult executeFresh(
      int tries, PropertyLifecycleContext context, PropertyExecutor property) {
    isFresh = true;
    log.endAfter(tries);
    context.attributes().setSeed(seed(seeds.fresh().orElseThrow(), context.targetMethod()));
    return property.execute();
  }

  /** A quarter, rounded; of two tries one, of a single one none. */
  private int freshOf(int tries, Method method) {
    boolean draws = method.getParameterCount() > 0 && seeds.fresh().isPresent();
    return draws ? (tries + PARTS / 2) / PARTS : 0;
  }

  /**
   * The seed of a property. It is derived from a seed of the run and the property's name, so that a
   * property's cases do not depend on which others run.
   */
  private static String seed(long ofRun, Method property) {
    String name = property.getDeclaringClass().getName() + "." + property.getName();
    return Long.toString(ofRun * 1_000_003 + name.hashCode());
  }

  /** An outcome that says which seeds repeat it, where the usual ones might not. */
  Outcome marked(Outcome outcome) {
    boolean isOfItsCase =
        outcome.status() == Status.WRONG || outcome.status() == Status.DOES_NOT_RUN;
    return isFresh && isOfItsCase
        ? outcome.withLine(
            "found by a case of this run alone; seed %s draws it again".formatted(seeds))
        : outcome;
  }
}
