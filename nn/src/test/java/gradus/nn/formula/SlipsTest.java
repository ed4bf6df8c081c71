package gradus.nn.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what slips make of a formula, by numbers that a person can check. */
class SlipsTest {

  private static final Quantity A = new Quantity("left", "A", "the left matrix");
  private static final Quantity B = new Quantity("right", "B", "the right matrix");
  private static final Quantity X = new Quantity("x", "x", "x");
  private static final Quantity Y = new Quantity("y", "y", "y");
  private static final Quantity Z = new Quantity("z", "z", "z");

  private static final Quantities CASE =
      Quantities.NONE
          .and(A, Matrix.of(2, 2, 1, 2, 3, 4))
          .and(B, Matrix.of(2, 2, 5, 6, 7, 8))
          .and(X, 12)
          .and(Y, 2)
          .and(Z, 3);

  private static void openedGives(Formula formula, double... numbers) {
    List<Double> values =
        Brackets.opened((Entrywise) formula).stream()
            .map(opened -> opened.value(CASE).entry(0))
            .toList();
    assertEquals(Arrays.stream(numbers).boxed().toList(), values, formula.toString());
  }

  @Test
  void withoutBracketsJavaGoesFromLeftToRight() {
    openedGives(X.over(Y.hadamard(Z)), 12.0 / 2 * 3);
    openedGives(X.over(Y.over(Z)), 12.0 / 2 / 3);
    openedGives(X.minus(Y.plus(Z)), 12.0 - 2 + 3);
    openedGives(X.minus(Y.minus(Z)), 12.0 - 2 - 3);
  }

  @Test
  void withoutBracketsProductsGoFirst() {
    openedGives(X.hadamard(Y.minus(Z)), 12.0 * 2 - 3);
    openedGives(X.minus(Y).hadamard(Z), 12.0 - 2 * 3);
    openedGives(X.over(Y.plus(Z)), 12.0 / 2 + 3);
    openedGives(X.hadamard(Y.minus(Z).named("difference", "y − z")), 12.0 * 2 - 3);
    openedGives(X.hadamard(Y.hadamard(Y.minus(Z))), 12.0 * 2 * 2 - 3);
  }

  @Test
  void otherBracketsDoNotMatter() {
    openedGives(X.hadamard(Y));
    openedGives(X.plus(Y.hadamard(Z)));
    openedGives(X.plus(Y.minus(Z)));
    openedGives(X.hadamard(Y).hadamard(Z));
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, 1, 2, 3",
    "LAST, 0, 0, 3",
    "FIRST, 1, 0, 0",
    "WITHOUT_LAST, 1, 2, 0",
    "WITHOUT_FIRST, 0, 2, 3",
    "EVERY_OTHER, 1, 0, 3",
    "ALL_BUT_EVERY_OTHER, 0, 2, 0"
  })
  void termsThatAreCounted(Terms terms, double first, double second, double third) {
    assertEquals(Matrix.row(first, second, third), terms.columns(Matrix.row(1, 2, 3)));
    assertEquals(Matrix.row(1, 2), terms.running(Matrix.row(1, 2)), "each sum begins anew");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_RESET_BY_COLUMN, 1, 3, 3, 7",
    "NOT_RESET_BY_ROW, 1, 2, 4, 6",
    "NEVER_RESET, 1, 3, 6, 10"
  })
  void sumsThatGoOn(Terms terms, double a, double b, double c, double d) {
    assertEquals(Matrix.of(2, 2, a, b, c, d), terms.running(Matrix.of(2, 2, 1, 2, 3, 4)));
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST_ROW, 110000",
    "LAST_ROW, 000011",
    "FIRST_COLUMN, 101010",
    "LAST_COLUMN, 010101",
    "FIRST_ENTRY, 100000",
    "LAST_ENTRY, 000001",
    "DIAGONAL, 100100",
    "EVERY_OTHER_ROW, 110011",
    "EVERY_OTHER_COLUMN, 101010",
    "EVERY_OTHER_ENTRY, 101010"
  })
  void partsOfThreeRowsAndTwoColumns(Part part, String inside) {
    for (int k = 0; k < 6; k++) {
      assertEquals(inside.charAt(k) == '1', part.has(k / 2, k % 2, 3, 2), part + " at " + k);
    }
    assertEquals(inside.chars().filter(c -> c == '1').count(), part.size(3, 2));
  }

  @Test
  void regions() {
    Region region = new Region(Part.FIRST_ROW, A, Constant.ZERO);
    assertEquals(Matrix.of(2, 2, 1, 2, 0, 0), region.value(CASE));
    Region other = new Region(Part.LAST_COLUMN, X, A);
    assertEquals(Matrix.of(2, 2, 1, 12, 3, 12), other.value(CASE));
    Region all = new Region(Part.FIRST_ROW, X, Y);
    assertThrows(FormulaException.class, () -> all.value(CASE), "one row is all of them");
    Region shapes = new Region(Part.FIRST_ROW, A, new Quantity("wide", "V", "V"));
    Quantities wide = CASE.and(new Quantity("wide", "V", "V"), Matrix.zeros(2, 3));
    assertThrows(FormulaException.class, () -> shapes.value(wide));
  }

  @Test
  void indexes() {
    Indexed row = new Indexed(A, B, Indexed.Index.ROW, false, true);
    assertEquals(Matrix.of(2, 2, 15, 18, 49, 56), row.value(CASE), "left[i,k] · right[i,j]");
    Indexed zero = new Indexed(A, B, Indexed.Index.ZERO, true, false);
    assertEquals(Matrix.of(2, 2, 12, 14, 36, 42), zero.value(CASE), "left[i,0] · right[k,j]");
    Quantities high = CASE.and(A, Matrix.zeros(3, 2));
    assertThrows(FormulaException.class, () -> row.value(high), "right has no row 2");
  }

  private static Matrix slip(Formula formula, String id) {
    return formula.slips().stream()
        .filter(slip -> slip.id().equals(id))
        .findFirst()
        .orElseThrow()
        .formula()
        .value(CASE);
  }

  @ParameterizedTest
  @CsvSource({
    "y-missing, 12",
    "x-missing, 2",
    "sign-of-y, 10",
    "product-for-sum, 24",
    "y-twice, 16"
  })
  void slipsInSums(String id, double expected) {
    assertEquals(Matrix.row(expected), slip(X.plus(Y), id));
  }

  @ParameterizedTest
  @CsvSource({
    "y-missing, 12",
    "x-missing, -2",
    "sum-for-difference, 14",
    "sign-of-difference, -10",
    "right-for-difference, 2"
  })
  void slipsInDifferences(String id, double expected) {
    assertEquals(Matrix.row(expected), slip(X.minus(Y), id));
  }

  @ParameterizedTest
  @CsvSource({
    "not-divided-by-z, 2",
    "multiplied-by-z, 6",
    "upside-down, 1.5",
    "integer-division, 0",
    "y-missing, 0.3333333333333333"
  })
  void slipsInQuotients(String id, double expected) {
    assertEquals(Matrix.row(expected), slip(Y.over(Z), id));
  }

  @Test
  void slipsInMatrices() {
    assertEquals(Matrix.of(2, 2, 5, 12, 21, 32), slip(A.times(B), "entry-by-entry"));
    assertEquals(Matrix.of(2, 2, 23, 34, 31, 46), slip(A.times(B), "factors-exchanged"));
    assertEquals(Matrix.row(4, 10), slip(A.sumRows(), "sum-not-reset"));
    assertEquals(Matrix.row(3, 4), slip(A.sumRows(), "last-row-only"));
    assertEquals(Matrix.of(2, 2, 1, 2, 3, 4), slip(A.transposed(), "left-not-transposed"));
  }

  /** No sentence has a place that is left open. */
  @ParameterizedTest
  @EnumSource(Entrywise.Sign.class)
  void everySlipHasAnIdAndASentence(Entrywise.Sign sign) {
    for (Slip slip : new Entrywise(sign, X, Y.named("known", "y")).slips()) {
      assertTrue(slip.id().matches("[a-z0-9-]+"), slip.id());
      assertFalse(slip.sentence().get().contains("%s"), slip.id());
    }
  }
}
