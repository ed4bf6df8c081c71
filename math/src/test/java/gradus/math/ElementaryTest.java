package gradus.math;

import static gradus.math.Elementary.leakyRelu;
import static gradus.math.Elementary.leakyReluDerivative;
import static gradus.math.Elementary.logSigmoid;
import static gradus.math.Elementary.relu;
import static gradus.math.Elementary.reluDerivative;
import static gradus.math.Elementary.sigmoid;
import static gradus.math.Elementary.sigmoidDerivative;
import static gradus.math.Elementary.softplus;
import static gradus.math.Elementary.tanh;
import static gradus.math.Elementary.tanhDerivative;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Tests values that a person can check, and the ends of the range. */
class ElementaryTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void sigmoidInTheMiddleAndAtTheEnds() {
    assertEquals(0.5, sigmoid(0));
    assertEquals(0.5, sigmoid(-0.0));
    assertEquals(0.7310585786300049, sigmoid(1));
    assertEquals(1, sigmoid(40));
    assertEquals(1, sigmoid(1e308));
    assertEquals(1, sigmoid(INFINITY));
    assertEquals(Double.MIN_VALUE, sigmoid(-745));
    assertEquals(0, sigmoid(-746));
    assertEquals(0, sigmoid(-1e308));
    assertEquals(0, sigmoid(-INFINITY));
  }

  @Test
  void logSigmoidWhereSigmoidIsZero() {
    assertEquals(-1000, logSigmoid(-1e3));
    assertEquals(-1e308, logSigmoid(-1e308));
    assertEquals(-INFINITY, logSigmoid(-INFINITY));
    assertEquals(-Math.log(2), logSigmoid(0));
    assertEquals(0.0, logSigmoid(1e308) + 0.0);
    assertEquals(0.0, logSigmoid(INFINITY) + 0.0);
  }

  @Test
  void softplusInTheMiddleAndAtTheEnds() {
    assertEquals(Math.log(2), softplus(0));
    assertEquals(1000, softplus(1e3));
    assertEquals(1e308, softplus(1e308));
    assertEquals(INFINITY, softplus(INFINITY));
    assertEquals(Double.MIN_VALUE, softplus(-745));
    assertEquals(0, softplus(-1e308));
    assertEquals(0, softplus(-INFINITY));
  }

  @Test
  void tanhAndItsDerivative() {
    assertEquals(0, tanh(0));
    assertEquals(-1, tanh(-INFINITY));
    assertEquals(1, tanh(1e308));
    assertEquals(0.75, tanhDerivative(0.5));
    assertEquals(0, tanhDerivative(-1));
    assertEquals(1, tanhDerivative(0));
  }

  @Test
  void sigmoidDerivativeIsFromTheOutput() {
    assertEquals(0.25, sigmoidDerivative(0.5));
    assertEquals(0.1875, sigmoidDerivative(0.25));
    assertEquals(0, sigmoidDerivative(0));
    assertEquals(0, sigmoidDerivative(1));
  }

  @Test
  void rectifiers() {
    assertEquals(3, relu(3));
    assertEquals(0.0, relu(-3));
    assertEquals(0.0, relu(-0.0));
    assertEquals(0.0, relu(-INFINITY));
    assertEquals(1, reluDerivative(Double.MIN_VALUE));
    assertEquals(0, reluDerivative(0));
    assertEquals(0, reluDerivative(-1));
    assertEquals(3, leakyRelu(3, 0.1));
    assertEquals(-0.25, leakyRelu(-1, 0.25));
    assertEquals(1, leakyReluDerivative(2, 0.1));
    assertEquals(0.1, leakyReluDerivative(0, 0.1));
    assertEquals(0.1, leakyReluDerivative(-INFINITY, 0.1));
  }

  @Test
  void notANumberGivesNotANumber() {
    List<DoubleUnaryOperator> functions =
        List.of(
            Elementary::sigmoid,
            Elementary::logSigmoid,
            Elementary::sigmoidDerivative,
            Elementary::tanh,
            Elementary::tanhDerivative,
            Elementary::relu,
            Elementary::reluDerivative,
            x -> leakyRelu(x, 0.1),
            x -> leakyReluDerivative(x, 0.1),
            Elementary::softplus);
    functions.forEach(f -> assertEquals(Double.NaN, f.applyAsDouble(Double.NaN)));
  }
}
