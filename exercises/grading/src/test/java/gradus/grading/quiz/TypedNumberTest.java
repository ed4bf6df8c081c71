package gradus.grading.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read as people type them. */
class TypedNumberTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | 12",
        "-0.5 | -0.5",
        "−0.5 | -0.5",
        "0,5 | 0.5",
        "0,125 | 0.125",
        ".5 | 0.5",
        "3. | 3",
        "+7 | 7",
        "5e-1 | 0.5",
        "1/4 | 0.25",
        "-3 / 4 | -0.75",
      })
  void aNumberIsRead(String text, double value) {
    assertEquals(value, TypedNumber.parse(text).orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "1/0", "NaN", "Infinity", "0x10", "1d", "1,234", "1.2.3", "1 2", "1/2/3"})
  void whatIsNoNumberIsNot(String text) {
    assertEquals(Optional.empty(), TypedNumber.parse(text));
  }

  @Test
  void aNumberOfMoreDigitsThanAnybodyTypesIsNone() {
    assertEquals(Optional.empty(), TypedNumber.parse("1".repeat(100)));
  }

  @Test
  void aRefusalSaysWhy() {
    assertTrue(TypedNumber.refusal("1,234").contains("two ways"));
    assertTrue(TypedNumber.refusal("one").contains("not a number"));
  }
}
