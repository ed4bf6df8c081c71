package gradus.math;

import static gradus.math.MatrixArbitraries.moderate;
import static gradus.math.MatrixArbitraries.sizesFromZero;
import static gradus.math.MatrixAssertions.assertNear;
import static gradus.math.MatrixAssertions.assertSameNumbers;
import static gradus.math.MatrixAssertions.inner;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;

/** The laws of matrix algebra. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class MatrixProperties {

  /** At most six terms of at most a thousand each, three factors deep. */
  private static final double ROUNDING = 1e-10;

  /** (AB)ᵀ = BᵀAᵀ, to the bit: both sides add the same products in the same order. */
  @Property
  void transposeReversesAProduct(@ForAll("factors") Tuple2<Matrix, Matrix> f) {
    Matrix reversed = f.get2().transpose().multiply(f.get1().transpose());
    assertSameNumbers(f.get1().multiply(f.get2()).transpose(), reversed);
  }

  /** (AB)C = A(BC). */
  @Property
  void productsAssociate(@ForAll("chains") Tuple3<Matrix, Matrix, Matrix> f) {
    Matrix left = f.get1().multiply(f.get2()).multiply(f.get3());
    assertNear(left, f.get1().multiply(f.get2().multiply(f.get3())), ROUNDING);
  }

  /** A(B + C) = AB + AC. */
  @Property
  void productsDistribute(@ForAll("alike") Tuple2<Matrix, Matrix> f, @ForAll("left") Matrix any) {
    Matrix a = Matrix.zeros(3, f.get1().rows()).map(x -> 0.5).addRow(rowOf(any, f.get1().rows()));
    Matrix together = a.multiply(f.get1().plus(f.get2()));
    assertNear(together, a.multiply(f.get1()).plus(a.multiply(f.get2())), ROUNDING);
  }

  /** ⟨AB, C⟩ = ⟨B, AᵀC⟩. */
  @Property
  void transposeIsTheAdjoint(@ForAll("factors") Tuple2<Matrix, Matrix> f) {
    Matrix product = f.get1().multiply(f.get2());
    Matrix c = product.map(Math::sin);
    double right = inner(f.get2(), f.get1().transpose().multiply(c));
    assertNear(Matrix.row(inner(product, c)), Matrix.row(right), ROUNDING * 100);
  }

  /** ⟨addRow(0, r), G⟩ = ⟨r, sumRows(G)⟩. */
  @Property
  void addRowAndSumRowsAreAdjoint(@ForAll("withRow") Tuple2<Matrix, Matrix> w) {
    Matrix rows = Matrix.zeros(w.get1().rows(), w.get1().columns()).addRow(w.get2());
    double right = inner(w.get2(), w.get1().sumRows());
    assertNear(Matrix.row(inner(rows, w.get1())), Matrix.row(right), ROUNDING);
  }

  @Property
  void identityChangesNothing(@ForAll("any") Matrix a) {
    if (a.isFinite()) {
      assertSameNumbers(a, identity(a.rows()).multiply(a));
      assertSameNumbers(a, a.multiply(identity(a.columns())));
    }
  }

  @Property
  void transposeTwiceIsWhereWeStarted(@ForAll("any") Matrix a) {
    assertEquals(a, a.transpose().transpose());
  }

  /** A + B − B = A where nothing rounds: on whole numbers. */
  @Property
  void minusUndoesPlus(@ForAll("alike") Tuple2<Matrix, Matrix> f) {
    Matrix a = f.get1().map(Math::rint);
    Matrix b = f.get2().map(Math::rint);
    assertSameNumbers(a, a.plus(b).minus(b));
    assertSameNumbers(a.plus(b), b.plus(a));
    assertSameNumbers(a.hadamard(b), b.hadamard(a));
    assertSameNumbers(a.scale(-2), a.map(x -> -2 * x));
  }

  @Property
  void copiesAreEqualAndShareNothing(@ForAll("any") Matrix a) {
    Matrix copy = a.copy();
    assertEquals(a, copy);
    assertEquals(a.hashCode(), copy.hashCode());
    assertEquals(a, copyThroughArrays(a));
    assertNotSame(a, copy);
    if (a.size() > 0) {
      copy.setEntry(0, a.entry(0) == 1 ? 2 : 1);
      assertNotEquals(a, copy);
    }
  }

  @Provide
  Arbitrary<Matrix> any() {
    return MatrixArbitraries.matrices(sizesFromZero(), MatrixArbitraries.any());
  }

  @Provide
  Arbitrary<Matrix> left() {
    return MatrixArbitraries.matrices(1, MatrixArbitraries.LARGEST);
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> factors() {
    return MatrixArbitraries.factors(sizesFromZero(), moderate());
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> alike() {
    return MatrixArbitraries.alike(sizesFromZero(), moderate());
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> withRow() {
    return MatrixArbitraries.withRow(sizesFromZero(), moderate());
  }

  @Provide
  Arbitrary<Tuple3<Matrix, Matrix, Matrix>> chains() {
    Arbitrary<Integer> sizes = sizesFromZero();
    return Combinators.combine(sizes, sizes, sizes, sizes)
        .flatAs(
            (m, k, l, n) ->
                Combinators.combine(
                        MatrixArbitraries.matrices(m, k),
                        MatrixArbitraries.matrices(k, l),
                        MatrixArbitraries.matrices(l, n))
                    .as(Tuple::of));
  }

  private static Matrix rowOf(Matrix wide, int columns) {
    Matrix row = Matrix.zeros(1, columns);
    for (int j = 0; j < columns; j++) {
      row.set(0, j, wide.get(0, j));
    }
    return row;
  }

  private static Matrix copyThroughArrays(Matrix a) {
    return a.rows() == 0 ? a : Matrix.of(a.toArrays());
  }

  static Matrix identity(int size) {
    Matrix identity = Matrix.zeros(size, size);
    for (int i = 0; i < size; i++) {
      identity.set(i, i, 1);
    }
    return identity;
  }
}
