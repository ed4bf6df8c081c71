package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/** Checks the relative error, which decides whether a gradient is right. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class RelativeErrorProperties {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** ‖(3,4) − (0,4)‖ = 3, ‖(3,4)‖ + ‖(0,4)‖ = 9. */
  @Example
  void workedExamples() {
    assertEquals(1.0 / 3, RelativeError.of(Matrix.row(3, 4), Matrix.row(0, 4)), 1e-16);
    assertEquals(1.0 / 3, RelativeError.of(1, 2), 1e-16);
    assertEquals(1, RelativeError.of(1, -1));
    assertEquals(1, RelativeError.of(0, 5));
    assertEquals(0, RelativeError.of(5, 5));
  }

  @Example
  void bothZeroIsRight() {
    assertEquals(0, RelativeError.of(0, -0.0));
    assertEquals(0, RelativeError.of(Matrix.zeros(2, 3), Matrix.zeros(2, 3)));
    assertEquals(0, RelativeError.of(Matrix.zeros(0, 3), Matrix.zeros(0, 3)));
  }

  @Example
  void whatIsNotFiniteIsWrong() {
    for (double bad : new double[] {Double.NaN, INFINITE, -INFINITE}) {
      assertEquals(INFINITE, RelativeError.of(bad, 1));
      assertEquals(INFINITE, RelativeError.of(1, bad));
      assertEquals(INFINITE, RelativeError.of(bad, bad));
      assertEquals(INFINITE, RelativeError.of(Matrix.row(1, bad), Matrix.row(1, 2)));
    }
  }

  @Example
  void nothingOverflowsOrVanishes() {
    assertEquals(1.0 / 3, RelativeError.of(0.5e308, 1e308), 1e-15);
    assertEquals(1, RelativeError.of(Double.MAX_VALUE, -Double.MAX_VALUE));
    assertEquals(1.0 / 3, RelativeError.of(1e-308, 2e-308), 1e-15);
    assertEquals(1.0 / 3, RelativeError.of(Double.MIN_VALUE, 2 * Double.MIN_VALUE), 1e-15);
    assertEquals(1, RelativeError.of(Double.MIN_VALUE, 0));
  }

  @Property
  void isTheDefinition(@ForAll("moderate") Tuple2<Matrix, Matrix> t) {
    double norms = norm(t.get1()) + norm(t.get2());
    double expected = norms == 0 ? 0 : norm(t.get1().minus(t.get2())) / norms;
    assertEquals(expected, RelativeError.of(t.get1(), t.get2()), 1e-14);
  }

  @Property
  void isSymmetricAndBetweenZeroAndOne(@ForAll("wild") Tuple2<Matrix, Matrix> t) {
    double error = RelativeError.of(t.get1(), t.get2());
    assertEquals(error, RelativeError.of(t.get2(), t.get1()));
    assertTrue(error >= 0 && error <= 1 + 1e-15, "error " + error);
    assertEquals(0, RelativeError.of(t.get1(), t.get1()));
  }

  /** A common factor changes nothing; a power of two not even a bit. */
  @Property
  void isScaleInvariant(
      @ForAll("moderate") Tuple2<Matrix, Matrix> t,
      @ForAll @IntRange(min = -900, max = 900) int exponent) {
    double factor = Math.scalb(1.0, exponent);
    double scaled = RelativeError.of(t.get1().scale(factor), t.get2().scale(factor));
    assertEquals(RelativeError.of(t.get1(), t.get2()), scaled);
    double negative = RelativeError.of(t.get1().scale(-0.3), t.get2().scale(-0.3));
    assertEquals(scaled, negative, 1e-14);
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> moderate() {
    return MatrixArbitraries.alike(
        MatrixArbitraries.sizesFromZero(),
        MatrixArbitraries.moderate().map(x -> Math.rint(x * 1024) / 1024));
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> wild() {
    return MatrixArbitraries.alike(MatrixArbitraries.sizesFromZero(), MatrixArbitraries.wild());
  }

  private static double norm(Matrix matrix) {
    return Math.sqrt(MatrixAssertions.inner(matrix, matrix));
  }
}
