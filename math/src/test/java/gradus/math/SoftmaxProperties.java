package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Checks the laws of softmax and its logarithm. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class SoftmaxProperties {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Example
  void workedExample() {
    Matrix p = Softmax.of(Matrix.row(0, Math.log(2), Math.log(5)));
    MatrixAssertions.assertNear(Matrix.row(0.125, 0.25, 0.625), p, 1e-15);
    assertEquals(Matrix.row(-Math.log(2), -Math.log(2)), Softmax.log(Matrix.row(7, 7)));
  }

  @Property
  void everyRowAddsUpToOne(@ForAll("wild") Matrix logits) {
    Matrix p = Softmax.of(logits);
    for (int i = 0; i < p.rows(); i++) {
      double sum = 0;
      for (int j = 0; j < p.columns(); j++) {
        assertTrue(p.get(i, j) >= 0 && p.get(i, j) <= 1);
        sum += p.get(i, j);
      }
      assertEquals(1, sum, 1e-13);
    }
  }

  /** softmax(z + c) = softmax(z), to the bit where z + c is exact. */
  @Property
  void isShiftInvariant(@ForAll("moderate") Matrix logits, @ForAll("shifts") double shift) {
    Matrix exact = logits.map(z -> Math.rint(z * 0x1p20) * 0x1p-20);
    assertEquals(Softmax.of(exact), Softmax.of(exact.map(z -> z + shift)));
    assertEquals(Softmax.log(exact), Softmax.log(exact.map(z -> z + shift)));
  }

  /** log softmax is the logarithm of softmax, and stays finite where that is 0. */
  @Property
  void logarithmAgrees(@ForAll("moderate") Matrix logits) {
    MatrixAssertions.assertNear(Softmax.of(logits).map(Math::log), Softmax.log(logits), 1e-13);
    assertTrue(Softmax.log(logits.scale(1e3)).isFinite());
  }

  /** −Σ t·log p, as the definition has it. */
  @Property
  void crossEntropyIsTheDefinition(@ForAll("moderate") Matrix logits) {
    Matrix targets = Softmax.of(logits.map(z -> 3 - z));
    double expected = -MatrixAssertions.inner(targets, Softmax.log(logits));
    assertEquals(expected, Softmax.crossEntropy(logits, targets), 1e-11);
    assertEquals(0.0, Softmax.crossEntropy(Matrix.row(2, -INFINITY), Matrix.row(1, 0)) + 0.0);
  }

  /** Of two classes softmax is the sigmoid of the difference. */
  @Property
  void twoClassesAreASigmoid(@ForAll @DoubleRange(min = -30, max = 30) double z) {
    double p = Softmax.of(Matrix.row(z, 0)).get(0, 0);
    assertEquals(1, p / Elementary.sigmoid(z), 1e-13);
  }

  @Property
  void mayWriteIntoItsArgument(@ForAll("wild") Matrix logits) {
    Matrix before = logits.copy();
    Matrix p = Softmax.of(logits);
    assertEquals(before, logits);
    Softmax.into(before, before);
    assertEquals(p, before);
  }

  @Example
  void largeLogits() {
    assertEquals(Matrix.row(1, 0), Softmax.of(Matrix.row(1e3, -1e3)));
    assertEquals(Matrix.row(0, -2000), Softmax.log(Matrix.row(1e3, -1e3)).map(x -> x + 0.0));
    assertEquals(Matrix.row(1, 0, 0), Softmax.of(Matrix.row(1e308, -1e308, 0)));
    assertEquals(-INFINITY, Softmax.log(Matrix.row(1e308, -1e308)).get(0, 1));
    MatrixAssertions.assertNear(
        Matrix.row(0.5, 0.5), Softmax.of(Matrix.row(-1e308, -1e308)), 1e-15);
  }

  @Example
  void infiniteLogits() {
    assertEquals(Matrix.row(0, 1), Softmax.of(Matrix.row(-INFINITY, 3)));
    assertEquals(-INFINITY, Softmax.log(Matrix.row(-INFINITY, 3)).get(0, 0));
    Matrix nan = Matrix.row(Double.NaN, Double.NaN);
    assertEquals(nan, Softmax.of(Matrix.row(INFINITY, 3)));
    assertEquals(nan, Softmax.of(Matrix.row(-INFINITY, -INFINITY)));
    assertEquals(nan, Softmax.of(Matrix.row(Double.NaN, 3)));
  }

  @Example
  void emptyMatrices() {
    assertEquals(Matrix.zeros(0, 3), Softmax.of(Matrix.zeros(0, 3)));
    assertEquals(Matrix.zeros(3, 0), Softmax.of(Matrix.zeros(3, 0)));
  }

  @Provide
  Arbitrary<Matrix> moderate() {
    return MatrixArbitraries.matrices();
  }

  @Provide
  Arbitrary<Matrix> wild() {
    return MatrixArbitraries.matrices(MatrixArbitraries.sizes(), MatrixArbitraries.wild());
  }

  @Provide
  Arbitrary<Double> shifts() {
    return Arbitraries.of(1e3, -1e3, 0.5, -12345.25);
  }
}
