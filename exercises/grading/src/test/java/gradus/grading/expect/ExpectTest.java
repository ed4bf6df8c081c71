package gradus.grading.expect;

import static gradus.grading.expect.Expect.expect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what expectations accept and refuse, and what a refusal says. */
class ExpectTest {

  private static final Matrix SQUARE = Matrix.of(2, 2, 1, 2, 3, 4);

  private static void refuses(String got, String expected, Runnable expectation) {
    Refusal refusal = assertThrows(Refusal.class, expectation::run);
    assertEquals(got, refusal.got());
    assertEquals(expected, refusal.expected());
  }

  @Test
  void numbersAreComparedToAMillionth() {
    expect(3).toBe(3.000001);
    expect(1e-300).toBe(1e-300);
    expect(1e-13).toBe(0);
    expect(Double.POSITIVE_INFINITY).toBe(Double.POSITIVE_INFINITY);
    refuses("3", "3.00001", () -> expect(3).toBe(3.00001));
    refuses("0", "1e-20", () -> expect(0).toBe(1e-20));
    refuses("NaN", "0", () -> expect(Double.NaN).toBe(0));
    refuses("Infinity", "1", () -> expect(Double.POSITIVE_INFINITY).toBe(1));
  }

  @Test
  void matricesByTheirLargestEntry() {
    expect(Matrix.row(1e6, 0.1)).toBe(Matrix.row(1e6, 0.2));
    refuses("(1 2; 3 4)", "(1 2; 3 5)", () -> expect(SQUARE).toBe(Matrix.of(2, 2, 1, 2, 3, 5)));
    refuses("(1 2), 1×2", "(1; 2), 2×1", () -> expect(Matrix.row(1, 2)).toBe(Matrix.column(1, 2)));
    refuses("no matrix", "(1), 1×1", () -> expect((Matrix) null).toBe(Matrix.row(1)));
  }

  @Test
  void ofALargeOneTheWorstEntryIsTold() {
    Matrix other = Matrix.zeros(5, 4);
    other.set(3, 1, 7);
    refuses("0 at [3,1]", "7 at [3,1]", () -> expect(Matrix.zeros(5, 4)).toBe(other));
  }

  @Test
  void otherExpectations() {
    expect(1).toDifferFrom(2);
    expect(1).toBeBetween(1, 2);
    expect(SQUARE).toDifferFrom(Matrix.row(1));
    expect(SQUARE).toBeBetween(1, 4);
    expect(SQUARE).toHaveShape(2, 2);
    refuses("2", "another number than 2", () -> expect(2).toDifferFrom(2));
    refuses("3", "a number from 1 to 2", () -> expect(3).toBeBetween(1, 2));
    refuses("NaN", "a number from 1 to 2", () -> expect(Double.NaN).toBeBetween(1, 2));
    refuses("(1 2; 3 4)", "entries from 1 to 3", () -> expect(SQUARE).toBeBetween(1, 3));
    refuses("a 2×2 matrix", "a 2×3 matrix", () -> expect(SQUARE).toHaveShape(2, 3));
    refuses(
        "(1)", "another matrix than (1)", () -> expect(Matrix.row(1)).toDifferFrom(Matrix.row(1)));
  }

  @Test
  void aRefusalIsKeptWhoeverCatchesIt() {
    Calls calls = Calls.begin("A.a");
    assertFalse(calls.isExpecting());
    assertThrows(Refusal.class, () -> expect(1).toBe(2));
    assertTrue(calls.isExpecting());
    assertEquals("1", calls.refusal().orElseThrow().got());
    assertTrue(Calls.begin("A.a").refusal().isEmpty());
  }

  @Test
  void theLastCallOfItsMethodIsDescribed() {
    Calls calls = Calls.begin("A.a");
    Calls.entered("A.b", "x", new Object[] {7.0});
    assertFalse(calls.isCalled());
    Parameter parameter = new Parameter("w", Matrix.row(1));
    Calls.entered(
        "A.a", "x,f,rate,list", new Object[] {SQUARE, new Object(), 0.5, List.of(parameter)});
    assertTrue(calls.isCalled());
    assertEquals("x (1 2; 3 4), rate 0.5, list (1) with gradient (0)", calls.inputs());
  }
}
