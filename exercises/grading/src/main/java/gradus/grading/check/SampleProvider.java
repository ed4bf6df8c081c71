package gradus.grading.check;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets every property take a {@link Sample}; found by jqwik as a service. */
public final class SampleProvider implements ArbitraryProvider {

  /** Made by jqwik. */
  public SampleProvider() {
    // Nothing is kept in it.
  }

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return targetType.isOfType(Sample.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(
        Combinators.combine(sizes(5), sizes(4), sizes(4), Arbitraries.longs().withoutEdgeCases())
            .as(Sample::new));
  }

  private static Arbitrary<Integer> sizes(int largest) {
    return Arbitraries.integers().between(1, largest).withoutEdgeCases();
  }
}
