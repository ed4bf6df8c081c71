package gradus.grading.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas have the value that mathematics gives them, and what is none is refused. */
class ExpressionTest {

  private static final Map<String, Double> QUANTITIES = Map.of("x", 3.0, "y", -2.0);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2*x | 7",
        "1 - 2 - 3 | -4",
        "12/2/3 | 2",
        "12/2*3 | 18",
        "-x^2 | -9",
        "2^-1 | 0.5",
        "2^3^2 | 512",
        "2*-x | -6",
        "(x + y)*(x - y) | 5",
        "max(x, y) - min(x, y) | 5",
        "abs(y) + sign(y) + step(y) | 1",
        "exp(log(x)) | 3",
        "sigmoid(logit(0.2)) | 0.2",
        "tanh(atanh(0.6)) | 0.6",
        "sigmoidslope(0) | 0.25",
        "tanhslope(0) | 1",
        "floor(2.5e1/10) | 2",
      })
  void aFormulaHasItsValue(String formula, double value) {
    assertEquals(value, Expression.parse(formula).value(QUANTITIES), 1e-10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 +", "(1", "1)", "x y", "1..2", "a = b", "sin(x)", "max(x)", "2x"})
  void whatIsNoFormulaIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Expression.parse(text));
  }

  @Test
  void aNameThatIsNotDrawnIsRefused() {
    Expression formula = Expression.parse("x + z");
    assertThrows(IllegalArgumentException.class, () -> formula.value(QUANTITIES));
  }
}
