package gradus.grading.run;

import java.util.function.Supplier;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.engine.execution.lifecycle.CurrentDomainContext;
import net.jqwik.engine.execution.lifecycle.CurrentTestDescriptor;
import org.junit.platform.engine.TestDescriptor;

/**
 * What jqwik keeps in the thread in which it runs a property. It has to be taken along where that
 * property goes on in another thread: jqwik's stores are found by it. These two classes are of
 * jqwik's engine and not of its interface; the kit stays at one version of it.
 *
 * @param property the property that runs
 * @param domain where its values come from
 */
record JqwikContext(TestDescriptor property, DomainContext domain) {

  /** The context of the thread that calls this. */
  static JqwikContext ofThisThread() {
    return new JqwikContext(CurrentTestDescriptor.get(), CurrentDomainContext.get());
  }

  /** Runs code of jqwik's as if this thread were the one of the context. */
  <T> T run(Supplier<T> code) {
    return CurrentTestDescriptor.runWithDescriptor(
        property, () -> CurrentDomainContext.runWithContext(domain, code));
  }
}
