package gradus.nn.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that what stands in one place changes what is around it, and nothing else. */
class PlacesTest {

  private static final Quantity X = new Quantity("x", "x", "x");
  private static final Quantity Y = new Quantity("y", "y", "y");
  private static final Formula SUM = X.plus(Y);
  private static final Named NAMED = SUM.named("sum", "the sum");
  private static final Formula SQUARE = X.map(Function.SQUARE);
  private static final Formula WHOLE = NAMED.hadamard(SQUARE).minus(NAMED);
  private static final Quantities CASE = Quantities.NONE.and(X, 2).and(Y, 3);

  private final Places places = new Places();
  private final Quantities given;

  PlacesTest() {
    places.add(WHOLE);
    given = CASE.sharing(places);
  }

  private static double number(Matrix matrix) {
    return matrix.entry(0);
  }

  @Test
  void aNamedFormulaIsOnePlace() {
    Place named = places.find(NAMED);
    assertFalse(named.isWrittenOnce());
    assertTrue(places.find(SUM).isWrittenOnce());
    assertNull(places.find(X), "what is given has none");
    assertTrue(places.find(SUM).isWithin(named));
    assertTrue(named.isWithin(places.find(WHOLE)));
    assertFalse(named.isWithin(places.find(SQUARE)));
    assertEquals(1, places.find(WHOLE).depth());
    assertEquals(4, places.find(SUM).depth(), "itself, its name, the product, the whole");
  }

  @Test
  void anEqualNameIsTheSamePlaceLaterToo() {
    Named again = X.plus(Y).named("sum", "the sum");
    Formula other = again.negated();
    places.add(other);
    assertSame(places.find(NAMED), places.find(again));
    assertEquals(5, places.find(SUM).depth(), "the other formula is around it, too");
    assertEquals(-7, number(given.changed(places.find(SUM), new Constant(7)).value(other)));
  }

  @Test
  void aChangeShowsWhereverThePlaceStands() {
    assertEquals(5 * 4 - 5, number(given.value(WHOLE)));
    Quantities changed = given.changed(places.find(SUM), X.minus(Y));
    assertEquals(-4 + 1, number(changed.value(WHOLE)));
    assertEquals(5 * 4 - 5, number(given.value(WHOLE)), "and the case before is as it was");
    assertEquals(
        2 * 8 - 8,
        number(
            changed
                .changed(places.find(SQUARE), X)
                .changed(places.find(NAMED), new Constant(8))
                .value(WHOLE)));
  }

  @Test
  void thePlaceItselfIsAsItWasBeforeTheChange() {
    Place sum = places.find(SUM);
    Quantities changed = given.changed(sum, SUM.plus(SUM));
    assertEquals(10 * 4 - 10, number(changed.value(WHOLE)));
    Quantities twice = changed.changed(places.find(NAMED), NAMED.plus(Constant.ONE));
    assertEquals(11 * 4 - 11, number(twice.value(WHOLE)), "an outer change sees the inner one");
  }

  /** A formula is the same whether its places are known or not. */
  @Test
  void aChangedRecurrenceIsComputedInEveryStep() {
    Quantity value = new Quantity("value", "v", "the value");
    Quantity step = new Quantity("step", "t", "the step");
    Formula added = X.plus(step);
    Recurrence sums =
        new Recurrence(List.of(new Recurrence.Assignment(value, value.plus(added))), step);
    places.add(sums);
    Quantities steps =
        Quantities.NONE
            .and(value, 0)
            .inSteps(List.of(Quantities.NONE.and(X, 10), Quantities.NONE.and(X, 20)))
            .sharing(places);
    assertEquals(11 + 22, number(steps.value(sums)));
    assertEquals(10 + 20, number(steps.changed(places.find(added), X).value(sums)));
  }
}
