package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Checks that all backends agree except for rounding, in all four forms of the product. */
class BackendProperties {

  @Property(tries = 60)
  void allAgree(
      @ForAll @From("sizes") int m,
      @ForAll @From("sizes") int k,
      @ForAll @From("sizes") int n,
      @ForAll @IntRange(min = 1, max = 1000) int seed) {
    Matrix a = random(m, k, seed);
    Matrix b = random(k, n, seed + 1);
    Matrix before = random(m, n, seed + 2);
    Matrix rounding = a.map(Math::abs).multiply(b.map(Math::abs)).plus(before.map(Math::abs));
    for (Backend backend : backends()) {
      Matrix expected = a.multiply(b);
      Matrix actual = random(m, n, seed + 3);
      backend.multiply(a, b, actual);
      assertClose(expected, actual, rounding);
      backend.transposeMultiply(a.transpose(), b, actual);
      assertClose(expected, actual, rounding);
      backend.multiplyTranspose(a, b.transpose(), actual);
      assertClose(expected, actual, rounding);
      Matrix sum = before.copy();
      backend.addTransposeMultiply(a.transpose(), b, sum);
      assertClose(expected.plus(before), sum, rounding);
    }
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(1, 20)),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(64, 128, 257, 784)));
  }

  private static Matrix random(int rows, int columns, int seed) {
    NumpyRandom random = new NumpyRandom(seed);
    return Matrix.zeros(rows, columns).map(x -> random.nextGaussian());
  }

  /** The tolerance is relative to Σ|a||b|, which is what rounding is relative to. */
  private static void assertClose(Matrix expected, Matrix actual, Matrix rounding) {
    for (int e = 0; e < expected.size(); e++) {
      assertEquals(expected.entry(e), actual.entry(e), 1e-12 * rounding.entry(e));
    }
  }

  /** All backends, with BLAS only on a machine that has one. */
  private static List<Backend> backends() {
    Stream<Backend> ours =
        Stream.concat(Stream.of(new EjmlBackend()), KernelProperties.backends().stream());
    return Stream.concat(ours, blas()).toList();
  }

  private static Stream<Backend> blas() {
    try {
      return Stream.of(new BlasBackend());
    } catch (BackendException noBlasHere) {
      return Stream.empty();
    }
  }
}
