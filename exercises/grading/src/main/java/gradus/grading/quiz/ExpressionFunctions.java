package gradus.grading.quiz;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions that formulas may call. The slopes are functions too, so that an item need not
 * write out what a student is to derive.
 */
final class ExpressionFunctions {

  private static final Map<String, DoubleUnaryOperator> OF_ONE =
      Map.ofEntries(
          Map.entry("exp", Math::exp),
          Map.entry("log", Math::log),
          Map.entry("sqrt", Math::sqrt),
          Map.entry("abs", Math::abs),
          Map.entry("sign", Math::signum),
          Map.entry("floor", Math::floor),
          Map.entry("tanh", Math::tanh),
          Map.entry("sigmoid", ExpressionFunctions::sigmoid),
          Map.entry("sigmoidslope", x -> slope(ExpressionFunctions::sigmoid, x)),
          Map.entry("tanhslope", x -> slope(Math::tanh, x)),
          Map.entry("logit", p -> Math.log(p / (1 - p))),
          Map.entry("atanh", y -> Math.log((1 + y) / (1 - y)) / 2),
          Map.entry("step", x -> x > 0 ? 1 : 0));

  private static final Map<String, DoubleBinaryOperator> OF_TWO =
      Map.of("max", Math::max, "min", Math::min);

  private ExpressionFunctions() {}

  static Expression of(String name, Expression argument) {
    DoubleUnaryOperator function = OF_ONE.get(name);
    if (function == null) {
      throw new IllegalArgumentException("%s is no function of one number.".formatted(name));
    }
    return q -> function.applyAsDouble(argument.value(q));
  }

  static Expression of(String name, Expression first, Expression second) {
    DoubleBinaryOperator function = OF_TWO.get(name);
    if (function == null) {
      throw new IllegalArgumentException("%s is no function of two numbers.".formatted(name));
    }
    return q -> function.applyAsDouble(first.value(q), second.value(q));
  }

  private static double sigmoid(double x) {
    return 1 / (Math.exp(-x) + 1);
  }

  /** Two central differences, combined so that h² cancels: right to eleven digits and more. */
  private static double slope(DoubleUnaryOperator f, double x) {
    double h = 1e-3;
    double wide = (f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h)) / (4 * h);
    double narrow = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    return (4 * narrow - wide) / 3;
  }
}
