package gradus.math;

import static gradus.math.MatrixArbitraries.moderate;
import static gradus.math.MatrixArbitraries.sizesFromZero;
import static gradus.math.MatrixAssertions.assertNear;
import static gradus.math.MatrixAssertions.assertSameNumbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the products, which are computed in different ways by size: EJML's of a vector, of fewer
 * than 15 columns, of 15 or more, and for large ones the kernel. Each must give the bits of the
 * definition's three nested loops; for the kernel these multiply and add in one rounding.
 */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class ProductProperties {

  /** Sizes on both sides of EJML's limits. */
  private static final int[] SIZES = {1, 2, 5, 14, 15, 16, 20, 39, 40, 60, 130};

  /** m×k times k×n. */
  record Sizes(int m, int k, int n) {}

  static Stream<Sizes> sizes() {
    return IntStream.of(SIZES)
        .boxed()
        .flatMap(
            n ->
                Stream.of(
                    new Sizes(n, n, n),
                    new Sizes(3, n, n),
                    new Sizes(n, 3, n),
                    new Sizes(n, n, 1),
                    new Sizes(1, n, n),
                    new Sizes(n, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyFormGivesTheBitsOfTheDefinition(Sizes s) {
    NumpyRandom random = new NumpyRandom(1);
    assertDefinition(random(s.m, s.k, random), random(s.k, s.n, random));
  }

  @Property
  void smallOnesAndEmptyOnesToo(@ForAll("factors") Tuple2<Matrix, Matrix> f) {
    assertDefinition(f.get1(), f.get2());
  }

  /** The product may be summed before it is added, so this is equal except for rounding. */
  @ParameterizedTest
  @MethodSource("sizes")
  void addTransposeMultiplyAccumulates(Sizes s) {
    NumpyRandom random = new NumpyRandom(2);
    Matrix a = random(s.k, s.m, random);
    Matrix b = random(s.k, s.n, random);
    Matrix before = random(s.m, s.n, random);
    Matrix result = before.copy();
    InPlace.addTransposeMultiply(a, b, result);
    assertNear(before.plus(definition(a.transpose(), b)), result, 1e-13 * s.k);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void zeroTimesNanIsNan(Sizes s) {
    assertSpecial(s, 0, Double.NaN, Double.NaN);
    assertSpecial(s, Double.NaN, 0, Double.NaN);
    assertSpecial(s, 0, Double.POSITIVE_INFINITY, Double.NaN);
    assertSpecial(s, Double.NEGATIVE_INFINITY, 0, Double.NaN);
    assertSpecial(s, 2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertSpecial(s, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  @Property
  void aFactorCannotBeTheResult(@ForAll("square") Matrix a) {
    Matrix other = a.copy();
    assertAliasRefused("multiply", () -> InPlace.multiply(a, other, a));
    assertAliasRefused("multiply", () -> InPlace.multiply(other, a, a));
    assertAliasRefused("transposeMultiply", () -> InPlace.transposeMultiply(a, other, a));
    assertAliasRefused("addTransposeMultiply", () -> InPlace.addTransposeMultiply(other, a, a));
    assertAliasRefused("multiplyTranspose", () -> InPlace.multiplyTranspose(a, other, a));
    assertAliasRefused("transpose", () -> InPlace.transpose(a, a));
    assertEquals(other, a);
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> factors() {
    return MatrixArbitraries.factors(sizesFromZero(), moderate());
  }

  @Provide
  Arbitrary<Matrix> square() {
    return MatrixArbitraries.sizes().flatMap(n -> MatrixArbitraries.matrices(n, n));
  }

  private static void assertDefinition(Matrix a, Matrix b) {
    Matrix leftBefore = a.copy();
    Matrix rightBefore = b.copy();
    Matrix expected = definition(a, b);
    assertSameNumbers(expected, a.multiply(b));
    Matrix result = expected.map(x -> 99);
    InPlace.transposeMultiply(a.transpose(), b, result);
    assertSameNumbers(expected, result);
    InPlace.fill(99, result);
    InPlace.multiplyTranspose(a, b.transpose(), result);
    assertSameNumbers(expected, result);
    assertEquals(leftBefore, a);
    assertEquals(rightBefore, b);
  }

  /** All of A is x and all of B is 1, except that the last row of B is y. */
  private static void assertSpecial(Sizes s, double x, double y, double expected) {
    Matrix a = Matrix.zeros(s.m, s.k).map(entry -> x);
    Matrix b = Matrix.zeros(s.k, s.n).map(entry -> 1);
    for (int j = 0; j < s.n; j++) {
      b.set(s.k - 1, j, y);
    }
    Matrix wanted = Matrix.zeros(s.m, s.n).map(entry -> expected);
    assertEquals(wanted, a.multiply(b));
    Matrix result = Matrix.zeros(s.m, s.n);
    InPlace.transposeMultiply(a.transpose(), b, result);
    assertEquals(wanted, result);
    InPlace.multiplyTranspose(a, b.transpose(), result);
    assertEquals(wanted, result);
    InPlace.fill(1, result);
    InPlace.addTransposeMultiply(a.transpose(), b, result);
    assertEquals(wanted, result);
  }

  private static void assertAliasRefused(String operation, Runnable call) {
    var thrown = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(
        thrown.getMessage().startsWith(operation + ": the result must not be"),
        thrown.getMessage());
  }

  static Matrix definition(Matrix a, Matrix b) {
    boolean fused = Products.isLarge(a.rows(), a.columns(), b.columns());
    Matrix product = Matrix.zeros(a.rows(), b.columns());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        double sum = 0;
        for (int k = 0; k < a.columns(); k++) {
          double x = a.get(i, k);
          double y = b.get(k, j);
          sum = fused ? Math.fma(x, y, sum) : sum + x * y;
        }
        product.set(i, j, sum);
      }
    }
    return product;
  }

  private static Matrix random(int rows, int columns, NumpyRandom random) {
    return Matrix.zeros(rows, columns).map(x -> 2 * random.nextDouble() - 1);
  }
}
