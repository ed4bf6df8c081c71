package gradus.nn.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Places;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests which formulas are one slip away. */
class NeighbourhoodTest {

  private static final Quantity X = new Quantity("x", "x", "x");
  private static final Quantity Y = new Quantity("y", "y", "y");
  private static final Quantity Z = new Quantity("z", "z", "z");
  private static final Named SUM = X.plus(Y).named("sum", "the sum");
  private static final Formula PRODUCT = SUM.hadamard(Constant.ONE.minus(SUM));
  private static final Quantities CASE = Quantities.NONE.and(X, 2).and(Y, 3).and(Z, 7);

  private static final Reference REFERENCE = Reference.of(PRODUCT, Z);
  private static final Places PLACES = REFERENCE.places();
  private static final Quantities SHARING = CASE.sharing(PLACES);

  private static List<PlacedSlip> slips(String id) {
    return Neighbourhood.of(PRODUCT, PLACES, REFERENCE.atHand()).all().stream()
        .filter(slip -> slip.slip().id().equals(id))
        .toList();
  }

  private static Matrix value(PlacedSlip slip) {
    return Candidate.of(PRODUCT, slip).value(SHARING, 0);
  }

  private static boolean isAmong(List<PlacedSlip> slips, double number) {
    return slips.stream().anyMatch(slip -> Matrix.row(number).equals(value(slip)));
  }

  @Test
  void aNamedFormulaIsComputedOnce() {
    PlacedSlip missing = slips("y-missing").get(0);
    assertEquals(Matrix.row(2.0 * (1 - 2)), value(missing), "in both places");
    assertTrue(missing.isNamed());
    assertEquals(SUM.formula(), missing.place().formula());
    assertEquals(X, missing.slip().formula());
  }

  @Test
  void orComputedAgain() {
    List<PlacedSlip> missing = slips("y-missing");
    assertTrue(isAmong(missing, 2.0 * (1 - 5)), "in the first place");
    assertTrue(isAmong(missing, 5.0 * (1 - 2)), "in the second place");
    assertFalse(missing.get(1).isNamed(), "which says nothing of other answers");
  }

  /** The slips in what the first one has written; those in what it kept are the right formula's. */
  @Test
  void aSecondSlipIsInWhatTheFirstHasWritten() {
    PlacedSlip first = slips("sum-for-product").get(0);
    List<PlacedSlip> seconds = Neighbourhood.of(first, PLACES, REFERENCE.atHand()).all();
    assertTrue(isAmong(seconds, 7.0 + (1 - 5)), "another quantity in the place of the sum");
    List<String> ids = seconds.stream().map(second -> second.slip().id()).toList();
    assertFalse(ids.contains("y-missing"), "the sum itself kept its place");
    seconds.forEach(second -> assertEquals(first.place(), second.place()));
  }

  @Test
  void whatIsAtHandIsTaken() {
    assertEquals(List.of(SUM, X, Y, Z), Reference.of(PRODUCT, Z).atHand());
    assertTrue(isAmong(slips("z-for-sum"), 7.0 * (1 - 5)));
    assertTrue(isAmong(slips("z-for-answer"), 7));
    assertTrue(isAmong(slips("z-for-x"), 10.0 * (1 - 10)));
    assertFalse(isAmong(slips("z-for-one"), 7), "what has no name is not exchanged");
  }

  /** A slip in a named formula makes another answer of the same method wrong in the same way. */
  @Test
  void aSlipIsCarriedToAnotherAnswer() {
    Reference other = Reference.of(Constant.TWO.hadamard(SUM));
    Answer answer = new Answer(other, CASE, Matrix.row(10), 0);
    Candidate missing = Candidate.of(PRODUCT, slips("y-missing").get(0));
    assertEquals(Matrix.row(2.0 * 2), missing.at(answer).value(SHARING, 0));
    Candidate outside = Candidate.of(PRODUCT, slips("transposed").get(0));
    assertEquals(Matrix.row(10), outside.at(answer).value(SHARING, 0));
  }

  @Test
  void whereThereIsNoValueThereIsNull() {
    Candidate candidate = Candidate.right(PRODUCT);
    assertNull(candidate.value(Quantities.NONE, 0));
    assertNotNull(candidate.value(CASE, 0));
  }

  @Test
  void answers() {
    Matrix yours = Matrix.row(0, 3, Double.NaN, Double.POSITIVE_INFINITY);
    Reference branching = Reference.of(PRODUCT).branchingBy(X);
    assertEquals(1, new Answer(branching, CASE, yours, 0).telling());
    assertEquals(1, new Answer(branching, CASE, yours, 0).branch());
    assertEquals(-1, new Answer(branching, CASE.and(X, -4), yours, 0).branch());
    assertEquals(0, new Answer(Reference.of(PRODUCT), CASE, yours, 0).branch());
    assertTrue(new Answer(branching, CASE, Matrix.zeros(8, 8), 0).isSearchable());
    assertFalse(new Answer(branching, CASE, Matrix.zeros(8, 9), 0).isSearchable());
    assertFalse(new Answer(branching, CASE.and(Z, Matrix.zeros(8, 9)), yours, 0).isSearchable());
    assertFalse(new Answer(branching, CASE, Matrix.row(1), 0, false).isSearchable());
  }
}
