package gradus.grading.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of every sample that a property may be given. */
class SampleProperties {

  @Property
  void sizesAreSmall(@ForAll Sample sample) {
    assertTrue(sample.rows() >= 1 && sample.rows() <= 5);
    assertTrue(sample.inputs() >= 1 && sample.inputs() <= 4);
    assertTrue(sample.outputs() >= 1 && sample.outputs() <= 4);
  }

  @Property
  void numbersCanBeTypedInAndAreNeverZero(@ForAll Sample sample) {
    Matrix matrix = sample.matrix("x", 4, 5);
    assertEquals("4×5", matrix.shape());
    for (int k = 0; k < matrix.size(); k++) {
      assertCanBeTypedIn(matrix.entry(k), -2, 2);
    }
    assertCanBeTypedIn(sample.number("rate", -0.02, 0.02), -0.02, 0.02);
    assertCanBeTypedIn(sample.number("rate", 0.301, 0.325), 0.301, 0.325);
  }

  @Property
  void whatIsDrawnDoesNotDependOnWhatWasDrawnBefore(@ForAll Sample sample) {
    Matrix first = sample.matrix("w", 2, 3);
    sample.random("other").nextDouble();
    sample.matrix("x", 2, 3);
    assertNotSame(first, sample.matrix("w", 2, 3));
    assertEquals(first, sample.matrix("w", 2, 3));
    assertEquals(sample.random("r").nextLong(), sample.random("r").nextLong());
  }

  @Example
  void namesAndSeedsTellNumbersApart() {
    Sample sample = new Sample(1, 1, 1, 7);
    assertNotEquals(sample.matrix("w", 3, 3), sample.matrix("x", 3, 3));
    assertNotEquals(sample.matrix("w", 3, 3), new Sample(1, 1, 1, 8).matrix("w", 3, 3));
    assertEquals(sample.matrix("w", 3, 3), new Sample(5, 4, 4, 7).matrix("w", 3, 3));
  }

  private static void assertCanBeTypedIn(double number, double low, double high) {
    assertTrue(number >= low && number <= high && number != 0, () -> "it is " + number);
    assertEquals(Math.rint(number * 100), number * 100, 1e-9);
  }
}
