package gradus.math;

import static gradus.math.MatrixArbitraries.any;
import static gradus.math.MatrixArbitraries.sizesFromZero;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

/**
 * The operations that write into a given matrix, beside those that return a new one: equal to the
 * bit on all doubles, NaN and infinities included. An infinity and a NaN may meet in a matrix, so
 * these say nothing about rounding and need no tolerance.
 */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class InPlaceProperties {

  /** Takes A, B and where the result goes. */
  @FunctionalInterface
  interface Operation {
    void apply(Matrix a, Matrix b, Matrix result);
  }

  /** An operation that works entry by entry, as a value and in place. */
  record Entrywise(Function<Tuple2<Matrix, Matrix>, Matrix> value, Operation inPlace) {}

  private static final List<Entrywise> ENTRYWISE =
      List.of(
          new Entrywise(t -> t.get1().plus(t.get2()), InPlace::plus),
          new Entrywise(t -> t.get1().minus(t.get2()), InPlace::minus),
          new Entrywise(t -> t.get1().hadamard(t.get2()), InPlace::hadamard),
          new Entrywise(t -> t.get1().scale(-3), (a, b, r) -> InPlace.scale(a, -3, r)),
          new Entrywise(t -> t.get1().map(Math::cbrt), (a, b, r) -> InPlace.map(a, Math::cbrt, r)),
          new Entrywise(t -> t.get1().copy(), (a, b, r) -> InPlace.copy(a, r)),
          new Entrywise(
              t -> t.get1().minus(t.get2()),
              (a, b, r) -> InPlace.combine(a, b, (x, y) -> x - y, r)));

  @Property
  void inPlaceGivesTheBitsOfTheValue(@ForAll("alike") Tuple2<Matrix, Matrix> t) {
    Matrix a = t.get1().copy();
    Matrix b = t.get2().copy();
    for (Entrywise operation : ENTRYWISE) {
      Matrix value = operation.value.apply(t);
      assertNotSame(t.get1(), value);
      Matrix result = a.map(x -> 99);
      operation.inPlace.apply(t.get1(), t.get2(), result);
      assertEquals(value, result);
      assertEquals(a, t.get1());
      assertEquals(b, t.get2());
    }
  }

  @Property
  void entrywiseMayWriteIntoAnArgument(@ForAll("alike") Tuple2<Matrix, Matrix> t) {
    for (Entrywise operation : ENTRYWISE) {
      Matrix value = operation.value.apply(t);
      Matrix a = t.get1().copy();
      operation.inPlace.apply(a, t.get2(), a);
      assertEquals(value, a);
      Matrix b = t.get2().copy();
      operation.inPlace.apply(t.get1(), b, b);
      assertEquals(value, b);
    }
  }

  /** A workspace that held more before has spare room, which no operation may read or count. */
  @Property
  void spareRoomInAWorkspaceIsNotSeen(@ForAll("alike") Tuple2<Matrix, Matrix> t) {
    for (Entrywise operation : ENTRYWISE) {
      Matrix a = inWorkspace(t.get1());
      Matrix result = inWorkspace(t.get1());
      operation.inPlace.apply(a, inWorkspace(t.get2()), result);
      assertEquals(operation.value.apply(t), result);
      assertEquals(operation.value.apply(t).hashCode(), result.hashCode());
    }
    Matrix a = inWorkspace(t.get1());
    assertEquals(t.get1(), a);
    assertEquals(t.get1().isFinite(), a.isFinite());
    assertEquals(t.get1().sum(), a.sum());
    assertEquals(t.get1().sumRows(), a.sumRows());
    assertEquals(t.get1().transpose(), a.transpose());
    assertEquals(t.get1().toString(), a.toString());
    Matrix b = inWorkspace(t.get2().transpose());
    assertEquals(t.get1().multiply(t.get2().transpose()), a.multiply(b));
  }

  /** result + c·A, each product rounded, as the definition has it. */
  @Property
  void addScaledAddsTheScaled(@ForAll("alike") Tuple2<Matrix, Matrix> t) {
    Matrix result = t.get2().copy();
    InPlace.addScaled(t.get1(), -0.3, result);
    assertEquals(t.get2().plus(t.get1().scale(-0.3)), result);
  }

  @Property
  void addRowAddsToEveryRow(@ForAll("withRow") Tuple2<Matrix, Matrix> w) {
    Matrix before = w.get2().copy();
    Matrix sum = w.get1().addRow(w.get2());
    for (int i = 0; i < sum.rows(); i++) {
      for (int j = 0; j < sum.columns(); j++) {
        double expected = w.get1().get(i, j) + w.get2().get(0, j);
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(sum.get(i, j)));
      }
    }
    assertEquals(before, w.get2());
    Matrix own = w.get1().copy();
    InPlace.addRow(own, w.get2(), own);
    assertEquals(sum, own);
  }

  @Property
  void addSumOfRowsAccumulates(@ForAll("withRow") Tuple2<Matrix, Matrix> w) {
    Matrix result = w.get2().copy();
    InPlace.addSumOfRows(w.get1(), result);
    for (int j = 0; j < result.columns(); j++) {
      double sum = w.get2().get(0, j);
      for (int i = 0; i < w.get1().rows(); i++) {
        sum += w.get1().get(i, j);
      }
      assertEquals(sum, result.get(0, j));
    }
  }

  @Example
  void takeRowsRefusesWhatIsNotThere() {
    Matrix a = Matrix.of(2, 2, 1, 2, 3, 4);
    Matrix result = Matrix.of(2, 2, 9, 9, 9, 9);
    assertThrows(
        IndexOutOfBoundsException.class, () -> InPlace.takeRows(a, new int[] {0, 2}, 0, result));
    assertThrows(
        IndexOutOfBoundsException.class, () -> InPlace.takeRows(a, new int[] {0, 1}, 1, result));
    assertEquals(Matrix.of(2, 2, 9, 9, 9, 9), result);
    assertThrows(IllegalArgumentException.class, () -> InPlace.takeRows(a, new int[] {1, 0}, 0, a));
    assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), a);
  }

  @Example
  void aWorkspaceIsAlwaysTheSameMatrix() {
    Workspace workspace = new Workspace();
    Matrix matrix = workspace.matrix(2, 3);
    assertSame(matrix, workspace.matrix(4, 1));
    assertEquals("4×1", matrix.shape());
    assertSame(matrix, workspace.matrixLike(Matrix.zeros(0, 5)));
    assertEquals("0×5", matrix.shape());
    assertThrows(ShapeException.class, () -> workspace.matrix(-1, 2));
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> alike() {
    return MatrixArbitraries.alike(sizesFromZero(), any());
  }

  @Provide
  Arbitrary<Tuple2<Matrix, Matrix>> withRow() {
    return MatrixArbitraries.withRow(sizesFromZero(), any());
  }

  private static Matrix inWorkspace(Matrix matrix) {
    Workspace workspace = new Workspace();
    InPlace.fill(Double.NaN, workspace.matrix(7, 7));
    Matrix copy = workspace.matrixLike(matrix);
    InPlace.copy(matrix, copy);
    return copy;
  }
}
