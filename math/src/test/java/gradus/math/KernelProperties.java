package gradus.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the kernels, also at sizes that are otherwise left to EJML. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class KernelProperties {

  private static final Supplier<Kernel> PLAIN = PlainKernel::new;

  /** m×k times k×n; the seed fills them. */
  record Case(int m, int k, int n, int seed) {}

  /** Sizes below, at and beyond the kernels' row groups, unrolled steps and blocks. */
  static Stream<Case> cases() {
    return Stream.of(
        new Case(1, 1, 1, 1),
        new Case(2, 4, 8, 2),
        new Case(3, 5, 17, 3),
        new Case(64, 784, 128, 4),
        new Case(64, 128, 10, 5),
        new Case(7, 63, 255, 6),
        new Case(8, 64, 256, 7),
        new Case(9, 65, 257, 8),
        new Case(13, 131, 515, 9));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyEntryIsOneChainOfFusedMultiplyAdds(Case c) {
    assertChain(c);
  }

  @Property
  void ofEveryShape(@ForAll("shapes") Case c) {
    assertChain(c);
  }

  /** Entries left in the blocks by a larger product of NaN do not affect the next one. */
  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsLeftOfTheProductBefore(Case c) {
    Matrix poison = Matrix.zeros(300, 300).map(x -> Double.NaN);
    for (Backend backend : backends()) {
      new Both(backend, poison, poison).multiply();
      assertChain(backend, c);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void infinityAndNanSpreadAsInTheDefinition(Case c) {
    for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Matrix a = random(c.m, c.k, c.seed);
      Matrix b = random(c.k, c.n, c.seed + 1);
      a.set(c.m - 1, c.k / 2, special);
      b.set(c.k - 1, c.n / 2, special);
      b.set(c.k / 2, 0, 0);
      for (Backend backend : backends()) {
        assertEquals(
            ProductProperties.definition(a, b).map(KernelProperties::kind),
            new Both(backend, a, b).multiply().map(KernelProperties::kind));
      }
    }
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Backend backend : backends()) {
        List<Callable<Void>> work =
            IntStream.range(0, 40)
                .mapToObj(
                    seed ->
                        (Callable<Void>)
                            () -> {
                              assertChain(backend, new Case(20 + seed, 70, 90, seed));
                              return null;
                            })
                .toList();
        for (Future<Void> done : threads.invokeAll(work)) {
          done.get();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The shape alone decides. The products of XOR, steps and notebooks are small. */
  @Test
  void whatIsLarge() {
    assertTrue(Products.isLarge(64, 784, 128));
    assertTrue(Products.isLarge(64, 128, 10));
    assertEquals(false, Products.isLarge(4, 2, 4));
    assertEquals(false, Products.isLarge(1, 784, 128));
    assertEquals(false, Products.isLarge(60_000, 784, 1));
    assertEquals(false, Products.isLarge(32, 32, 32));
  }

  @Provide
  Arbitrary<Case> shapes() {
    Arbitrary<Integer> sizes =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(1, 20)),
            Tuple.of(1, Arbitraries.integers().between(1, 300)));
    return Combinators.combine(sizes, sizes, sizes, Arbitraries.integers().between(1, 1000))
        .as(Case::new);
  }

  /** All kernels, with the vector kernel if it was compiled and the tests' JVM has its module. */
  static List<Backend> backends() {
    return Stream.concat(Stream.of(PLAIN), Backends.vectorKernel().stream())
        .<Backend>map(KernelBackend::new)
        .toList();
  }

  private static void assertChain(Case c) {
    backends().forEach(backend -> assertChain(backend, c));
  }

  private static void assertChain(Backend backend, Case c) {
    Matrix a = random(c.m, c.k, c.seed);
    Matrix b = random(c.k, c.n, c.seed + 1);
    Matrix before = random(c.m, c.n, c.seed + 2);
    Both both = new Both(backend, a, b);
    Matrix product = chain(a, b, Matrix.zeros(c.m, c.n));
    assertBits(product, both.multiply());
    assertBits(product, both.transposeMultiply());
    assertBits(product, both.multiplyTranspose());
    assertBits(chain(a, b, before), both.addTransposeMultiply(before));
  }

  /** A backend and two factors, which it must leave as they are. */
  private record Both(Backend backend, Matrix a, Matrix b) {

    Matrix multiply() {
      Matrix result = result();
      backend.multiply(a, b, result);
      return result;
    }

    Matrix transposeMultiply() {
      Matrix result = result();
      backend.transposeMultiply(a.transpose(), b, result);
      return result;
    }

    Matrix multiplyTranspose() {
      Matrix result = result();
      backend.multiplyTranspose(a, b.transpose(), result);
      return result;
    }

    Matrix addTransposeMultiply(Matrix before) {
      Matrix result = before.copy();
      backend.addTransposeMultiply(a.transpose(), b, result);
      return result;
    }

    /** A result matrix full of entries that the product must replace. */
    private Matrix result() {
      Matrix result = Matrix.zeros(a.rows(), b.columns());
      InPlace.fill(Double.NaN, result);
      return result;
    }
  }

  private static Matrix chain(Matrix a, Matrix b, Matrix before) {
    Matrix result = before.copy();
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        for (int k = 0; k < a.columns(); k++) {
          result.set(i, j, Math.fma(a.get(i, k), b.get(k, j), result.get(i, j)));
        }
      }
    }
    return result;
  }

  private static void assertBits(Matrix expected, Matrix actual) {
    assertArrayEquals(bits(expected), bits(actual), expected.shape());
  }

  private static long[] bits(Matrix matrix) {
    return Arrays.stream(matrix.toArrays())
        .flatMapToDouble(Arrays::stream)
        .mapToLong(Double::doubleToLongBits)
        .toArray();
  }

  /** The part of a number that does not depend on rounding. */
  private static double kind(double x) {
    return Double.isFinite(x) ? 0 : x;
  }

  private static Matrix random(int rows, int columns, int seed) {
    NumpyRandom random = new NumpyRandom(seed);
    return Matrix.zeros(rows, columns).map(x -> 2 * random.nextDouble() - 1);
  }
}
