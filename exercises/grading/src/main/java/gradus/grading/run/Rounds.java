package gradus.grading.run;

import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.CaseSeeds.Round;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import java.lang.reflect.Method;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The rounds of one property: most of its tries draw from the known seed, and if nothing has failed
 * by then, the last quarter draws from the fresh ones, if there are any. All together are as many
 * as with the known seed alone. A run may draw only those of one round.
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

  /** A property of so few tries needs them all: three quarters would be another property. */
  private static final int FEW = 4;

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

  /** Whether the property has no tries in the rounds of this run. */
  boolean areOver(PropertyLifecycleContext context) {
    return seeds.round() == Round.FRESH && freshOf(tries(context), context.targetMethod()) == 0;
  }

  private static int tries(PropertyLifecycleContext context) {
    return context.attributes().tries().orElse(TRIES);
  }

  /** Executes the property; the result is that of the last round. */
  PropertyExecutionResult execute(PropertyLifecycleContext context, PropertyExecutor property) {
    Method method = context.targetMethod();
    int tries = tries(context);
    // Never fewer than all of them, in either round: jqwik's generators go by this number, too.
    context.attributes().setTries(tries);
    context.attributes().setSeed(seed(seeds.known(), method));
    // The log ends the search for a smaller case. Jqwik's own limit is kept by another thread.
    context.attributes().setShrinking(ShrinkingMode.FULL);
    int freshTries = freshOf(tries, method);
    if (freshTries == 0) {
      return property.execute();
    }
    if (seeds.round() == Round.FRESH) {
      return executeFresh(freshTries, context, property);
    }
    log.endAfter(tries - freshTries);
    PropertyExecutionResult known = property.execute();
    // Otherwise something has failed, or all there is was tried.
    boolean goesOn = log.hasEndedEarly() && seeds.round() == Round.BOTH;
    return goesOn ? executeFresh(freshTries, context, property) : known;
  }

  private PropertyExecutionResult executeFresh(
      int tries, PropertyLifecycleContext context, PropertyExecutor property) {
    isFresh = true;
    PropertyExecutionResult result = null;
    for (long fresh : seeds.fresh()) {
      // Every seed draws at least once, and none of them much more often than another.
      log.endAfter((tries + seeds.fresh().size() - 1) / seeds.fresh().size());
      context.attributes().setSeed(seed(fresh, context.targetMethod()));
      result = property.execute();
      if (!log.hasEndedEarly()) {
        return result;
      }
    }
    return result;
  }

  /** A quarter, rounded; of few tries none. */
  private int freshOf(int tries, Method method) {
    boolean draws = tries > FEW && method.getParameterCount() > 0 && !seeds.fresh().isEmpty();
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

  /** An outcome that says which seeds repeat it, where the known one alone does not. */
  Outcome marked(Outcome outcome) {
    boolean isOfItsCase =
        switch (outcome.status()) {
          case WRONG, DOES_NOT_RUN -> true;
          case TOO_SLOW -> outcome.cause() == Cause.OTHER || outcome.cause() == Cause.ONE_CASE;
          default -> false;
        };
    if (!isFresh) {
      return outcome;
    }
    // Whatever it comes to, its text may tell the case.
    Outcome ofFresh = outcome.onlyFresh();
    return isOfItsCase ? ofFresh.withLine(seeds.onlyFresh()) : ofFresh;
  }

  /**
   * The rank of what was found: worked examples, which a person can check by hand, come first, then
   * by name. Only an example whose case tells nothing comes behind a small case that tells more.
   * What another run might not find comes behind all that every run finds.
   */
  String rank(Method property) {
    boolean isExample = property.isAnnotationPresent(Example.class);
    int place = isExample ? placeOfExample() : placeOfProperty();
    return "%d%d %s".formatted(isFresh ? 1 : 0, place, property.getName());
  }

  private int placeOfExample() {
    return wrongAnswer().filter(wrong -> wrong.telling() == 0).isPresent() ? 2 : 0;
  }

  private int placeOfProperty() {
    return wrongAnswer().filter(WrongAnswer::isBetterThanDull).isPresent() ? 1 : 3;
  }

  private Optional<WrongAnswer> wrongAnswer() {
    return log.failure().filter(WrongAnswer.class::isInstance).map(WrongAnswer.class::cast);
  }
}
