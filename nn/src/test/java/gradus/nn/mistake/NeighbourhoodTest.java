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
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slip;
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

  private static List<Slip> slips(String id) {
    Reference reference = Reference.of(PRODUCT, Z);
    return reference.slips().stream().filter(slip -> slip.id().equals(id)).toList();
  }

  private static boolean isAmong(List<Slip> slips, double number) {
    return slips.stream().anyMatch(slip -> Matrix.row(number).equals(slip.formula().value(CASE)));
  }

  @Test
  void aNamedFormulaIsComputedOnce() {
    Slip missing = slips("y-missing").get(0);
    assertEquals(Matrix.row(2.0 * (1 - 2)), missing.formula().value(CASE), "in both places");
    assertEquals(SUM, missing.change().named());
    assertEquals(Matrix.row(2), missing.change().wrong().value(CASE));
  }

  @Test
  void orComputedAgain() {
    List<Slip> missing = slips("y-missing");
    assertTrue(isAmong(missing, 2.0 * (1 - 5)), "in the first place");
    assertTrue(isAmong(missing, 5.0 * (1 - 2)), "in the second place");
    assertNull(missing.get(1).change(), "which says nothing of other answers");
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
    Slip missing = slips("y-missing").get(0);
    Candidate candidate = new Candidate(List.of(missing), missing.formula(), Factor.NONE);
    assertEquals(Matrix.row(2.0 * 2), candidate.at(answer).value(CASE, 0));
    Slip outside = slips("transposed").get(0);
    Candidate elsewhere = new Candidate(List.of(outside), outside.formula(), Factor.NONE);
    assertEquals(Matrix.row(10), elsewhere.at(answer).value(CASE, 0));
  }

  @Test
  void whereThereIsNoValueThereIsNull() {
    Candidate candidate = new Candidate(List.of(), PRODUCT, Factor.NONE);
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
