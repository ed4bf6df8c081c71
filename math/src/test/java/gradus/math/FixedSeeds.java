package gradus.math;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property that names no seed the same one, so that each run tries the same values and
 * a failure can be repeated. {@code -Dgradus.test.seed=N} tries others. Registered for jqwik in
 * {@code META-INF/services}, and so wherever this test-jar is on the class path.
 */
public final class FixedSeeds implements AroundPropertyHook {

  private static final long SEED = Long.getLong("gradus.test.seed", 42);

  /** Without this jqwik never calls a hook that it found by itself. */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.attributes().seed().isEmpty()) {
      context.attributes().setSeed(Long.toString(SEED));
    }
    return property.execute();
  }
}
