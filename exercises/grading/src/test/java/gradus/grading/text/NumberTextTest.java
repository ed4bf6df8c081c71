package gradus.grading.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0,          0",
    "-0.0,       0",
    "0.5,        0.5",
    "-2,         -2",
    "3.14159265, 3.1416",
    "0.00012345, 0.00012345",
    "0.00001,    1e-5",
    "-12e-9,     -1.2e-8",
    "1234567,    1234600",
    "1e10,       1e10",
    "9.99999,    10",
    "NaN,        NaN",
    "-Infinity,  -Infinity"
  })
  void aNumberHasFiveDigitsAtMost(double number, String text) {
    assertEquals(text, NumberText.text(number));
  }

  @Test
  void anythingElseIsNotRounded() {
    assertEquals("1234567", NumberText.text(1234567));
    assertEquals("null", NumberText.text((Object) null));
    assertEquals("a sentence", NumberText.text("a sentence"));
  }

  @Test
  void numbersStandInBrackets() {
    assertEquals("[1  -0.5  NaN]", NumberText.text(new double[] {1, -0.5, Double.NaN}));
    assertEquals("[]", NumberText.text(new double[0]));
  }

  @Test
  void twoThatDifferHaveAsManyDigitsAsItTakes() {
    assertArrayEquals(new String[] {"1", "2"}, NumberText.pair(1, 2));
    assertArrayEquals(new String[] {"1.000001", "1"}, NumberText.pair(1.000001, 1));
    assertArrayEquals(
        new String[] {"0.30000000000000004", "0.29999999999999999"},
        NumberText.pair(0.1 + 0.2, 0.3));
  }

  @Test
  void twoThatAreTheSameLookAlike() {
    assertArrayEquals(new String[] {"0.5", "0.5"}, NumberText.pair(0.5, 0.5));
    assertArrayEquals(new String[] {"NaN", "NaN"}, NumberText.pair(Double.NaN, Double.NaN));
  }

  @Test
  void zeroAndMinusZeroDoNotLookAlike() {
    assertArrayEquals(new String[] {"0.0", "-0.0"}, NumberText.pair(0.0, -0.0));
  }

  @Property
  void twoThatDifferNeverLookAlike(@ForAll double left) {
    Assume.that(Math.nextUp(left) != left);
    String[] pair = NumberText.pair(left, Math.nextUp(left));
    assertNotEquals(pair[0], pair[1]);
  }

  @ParameterizedTest
  @CsvSource({"10000, 10 s", "500, 0.5 s", "1, 0.001 s", "0, 0 s"})
  void timeIsInSeconds(long millis, String text) {
    assertEquals(text, NumberText.seconds(Duration.ofMillis(millis)));
  }
}
