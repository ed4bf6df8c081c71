package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every shape mistake is refused in one sentence, before anything is written. */
class ShapeMistakesTest {

  private static final Matrix A = filled(3, 4);
  private static final Matrix WIDE = filled(3, 5);
  private static final Matrix WRONG = filled(5, 2);

  /** Tried on a result of 9s, which must be 9s afterwards. */
  @FunctionalInterface
  interface Call {
    void writeInto(Matrix result);
  }

  /** A call with a wrong shape, the shape of its result, and what it must say. */
  record Mistake(String sentence, int rows, int columns, Call call) {}

  static Stream<Mistake> mistakes() {
    return Stream.of(
            List.of(
                new Mistake(
                    "multiply: 3×4 · 5×2, inner sizes differ (4 ≠ 5)",
                    3,
                    2,
                    r -> InPlace.multiply(A, WRONG, r)),
                new Mistake(
                    "transposeMultiply: (3×4)ᵀ · 5×2, inner sizes differ (3 ≠ 5)",
                    4,
                    2,
                    r -> InPlace.transposeMultiply(A, WRONG, r)),
                new Mistake(
                    "addTransposeMultiply: (3×4)ᵀ · 5×2, inner sizes differ (3 ≠ 5)",
                    4,
                    2,
                    r -> InPlace.addTransposeMultiply(A, WRONG, r)),
                new Mistake(
                    "multiplyTranspose: 3×4 · (5×2)ᵀ, inner sizes differ (4 ≠ 2)",
                    3,
                    5,
                    r -> InPlace.multiplyTranspose(A, WRONG, r))),
            List.of(
                new Mistake(
                    "multiply: the result is 2×3, it must be 4×3",
                    2,
                    3,
                    r -> InPlace.multiply(A.transpose(), filled(3, 3), r)),
                new Mistake(
                    "transposeMultiply: the result is 5×4, it must be 4×5",
                    5,
                    4,
                    r -> InPlace.transposeMultiply(A, WIDE, r)),
                new Mistake(
                    "addTransposeMultiply: the result is 5×4, it must be 4×5",
                    5,
                    4,
                    r -> InPlace.addTransposeMultiply(A, WIDE, r)),
                new Mistake(
                    "multiplyTranspose: the result is 3×4, it must be 3×3",
                    3,
                    4,
                    r -> InPlace.multiplyTranspose(A, A, r)),
                new Mistake(
                    "transpose: the result is 3×4, it must be 4×3",
                    3,
                    4,
                    r -> InPlace.transpose(A, r))),
            List.of(
                new Mistake(
                    "plus: 3×4 and 3×5, the shapes differ", 3, 4, r -> InPlace.plus(A, WIDE, r)),
                new Mistake(
                    "plus: the result is 4×3, it must be 3×4", 4, 3, r -> InPlace.plus(A, A, r)),
                new Mistake(
                    "minus: 3×4 and 3×5, the shapes differ", 3, 4, r -> InPlace.minus(A, WIDE, r)),
                new Mistake(
                    "minus: the result is 4×3, it must be 3×4", 4, 3, r -> InPlace.minus(A, A, r)),
                new Mistake(
                    "hadamard: 3×4 and 5×2, the shapes differ",
                    3,
                    4,
                    r -> InPlace.hadamard(A, WRONG, r)),
                new Mistake(
                    "hadamard: the result is 1×12, it must be 3×4",
                    1,
                    12,
                    r -> InPlace.hadamard(A, A, r)),
                new Mistake(
                    "combine: 3×4 and 3×5, the shapes differ",
                    3,
                    4,
                    r -> InPlace.combine(A, WIDE, Math::max, r)),
                new Mistake(
                    "combine: the result is 3×5, it must be 3×4",
                    3,
                    5,
                    r -> InPlace.combine(A, A, Math::max, r))),
            List.of(
                new Mistake(
                    "copy: the result is 4×3, it must be 3×4", 4, 3, r -> InPlace.copy(A, r)),
                new Mistake(
                    "scale: the result is 4×3, it must be 3×4", 4, 3, r -> InPlace.scale(A, 2, r)),
                new Mistake(
                    "addScaled: the result is 4×3, it must be 3×4",
                    4,
                    3,
                    r -> InPlace.addScaled(A, 2, r)),
                new Mistake(
                    "map: the result is 4×3, it must be 3×4",
                    4,
                    3,
                    r -> InPlace.map(A, Math::abs, r)),
                new Mistake(
                    "addRow: the row is 3×5, it must be 1×4",
                    3,
                    4,
                    r -> InPlace.addRow(A, WIDE, r)),
                new Mistake(
                    "addRow: the row is 4×1, it must be 1×4",
                    3,
                    4,
                    r -> InPlace.addRow(A, filled(4, 1), r)),
                new Mistake(
                    "addRow: the result is 4×3, it must be 3×4",
                    4,
                    3,
                    r -> InPlace.addRow(A, filled(1, 4), r)),
                new Mistake(
                    "addSumOfRows: the result is 1×3, it must be 1×4",
                    1,
                    3,
                    r -> InPlace.addSumOfRows(A, r)),
                new Mistake(
                    "takeRows: the result is 2×3, it must be 2×4",
                    2,
                    3,
                    r -> InPlace.takeRows(A, new int[] {0, 1}, 0, r)),
                new Mistake(
                    "softmax: the result is 4×3, it must be 3×4", 4, 3, r -> Softmax.into(A, r))))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isRefusedAndNothingIsWritten(Mistake mistake) {
    Matrix result = filled(mistake.rows, mistake.columns);
    assertRefused(mistake.sentence, () -> mistake.call.writeInto(result));
    assertEquals(filled(mistake.rows, mistake.columns), result);
    assertEquals(filled(3, 4), A);
  }

  @Test
  void valuesAreRefusedInTheSameWords() {
    assertRefused("multiply: 3×4 · 5×2, inner sizes differ (4 ≠ 5)", () -> A.multiply(WRONG));
    assertRefused("plus: 3×4 and 5×2, the shapes differ", () -> A.plus(WRONG));
    assertRefused("minus: 3×4 and 5×2, the shapes differ", () -> A.minus(WRONG));
    assertRefused("hadamard: 3×4 and 5×2, the shapes differ", () -> A.hadamard(WRONG));
    assertRefused("addRow: the row is 5×2, it must be 1×4", () -> A.addRow(WRONG));
    assertRefused(
        "relative error: 3×4 and 5×2, the shapes differ", () -> RelativeError.of(A, WRONG));
  }

  @Test
  void matricesThatCannotBeMade() {
    assertRefused("a matrix cannot be -1×2, sizes start at 0", () -> Matrix.zeros(-1, 2));
    assertRefused("a matrix cannot be 2×-1, sizes start at 0", () -> Matrix.of(2, -1));
    assertRefused("a 2×3 matrix has 6 entries, not 5", () -> Matrix.of(2, 3, 1, 2, 3, 4, 5));
    assertRefused(
        "row 1 has 1 entries, row 0 has 2", () -> Matrix.of(new double[][] {{1, 2}, {3}}));
    assertRefused("a 70000×70000 matrix is too large", () -> Matrix.zeros(70000, 70000));
    assertRefused("a 70000×70000 matrix is too large", () -> Matrix.of(70000, 70000, 1));
    assertRefused("a 70000×70000 matrix is too large", () -> new Workspace().matrix(70000, 70000));
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(ShapeException.class, call::run).getMessage());
  }

  private static Matrix filled(int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> 9);
  }
}
