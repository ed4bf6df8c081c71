package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published numbers beside ours. */
class FigureTest {

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.25, 2",
    "0.25, 0.2549, 2",
    "0.25, 0.2551, 1",
    "0.25, 0.31, 0",
    "0.25, -0.25, 0",
    "123.456, 123.456, 6",
    "123.456, 123.4562, 6",
    "123.456, 123.46, 5",
    "123.456, 124, 2",
    "0.2000, 0.19996, 4",
    "9.99, 10.4, 1",
    "9.99, 10.6, 0",
    "9.99, 5.1, 0",
    "-27.46354604, -27.463546041, 10",
    "0.268978650120054, 0.268978650120054, 15",
    "0.25, NaN, 0",
    "0.25, Infinity, 0"
  })
  void agreeingDigits(String published, double ours, int digits) {
    assertEquals(digits, new Figure("x", published, ours, 0).agreeingDigits());
  }

  @Test
  void toDigits() {
    assertTrue(Figure.toDigits("x", "0.12345", 0.1234, 3).agrees());
    assertTrue(Figure.toDigits("x", "0.12345", 0.1239, 3).agrees());
    assertFalse(Figure.toDigits("x", "0.12345", 0.1240, 3).agrees());
    assertFalse(Figure.toDigits("x", "0.12345", Double.NaN, 3).agrees());
    assertTrue(Figure.toDigits("x", "-27.46", -27.04, 2).agrees());
    assertFalse(Figure.toDigits("x", "-27.46", 27.46, 1).agrees());
  }

  @Test
  void toPrintedDecimals() {
    assertTrue(Figure.toPrintedDecimals("x", "0.9444784", 0.944478404).agrees());
    assertFalse(Figure.toPrintedDecimals("x", "0.9444784", 0.944478406).agrees());
    assertFalse(Figure.toPrintedDecimals("x", "0.5", Double.NaN).agrees());
  }
}
