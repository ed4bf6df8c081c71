package gradus.exercises.factory.wrong;

import java.util.List;

/**
 * A text about a number x.
 *
 * @param text in Java
 * @param from where the numbers begin that it leaves as they are, or that it is true of
 * @param to where they end
 */
record AboutNumber(String text, double from, double to) {

  /** Of every number x of an answer. */
  static final List<AboutNumber> ROUNDINGS =
      List.of(
          new AboutNumber("Math.rint(x * 1e2) / 1e2", 0, 0),
          new AboutNumber("Math.rint(x * 1e4) / 1e4", 0, 0),
          new AboutNumber("Math.rint(x * 1e6) / 1e6", 0, 0),
          new AboutNumber("Math.rint(x * 1e8) / 1e8", 0, 0),
          new AboutNumber("Math.abs(x) < 1e-6 ? 0 : x", 0, 0),
          new AboutNumber("Math.abs(x) < 1e-9 ? 0 : x", 0, 0),
          new AboutNumber("x == 0 ? 1e-8 : x", 0, 0),
          new AboutNumber("Math.max(-1, Math.min(1, x))", -1, 1),
          new AboutNumber("Math.max(-5, Math.min(5, x))", -5, 5),
          new AboutNumber("Math.max(-100, Math.min(100, x))", -100, 100),
          new AboutNumber("Math.max(0.01, Math.min(0.99, x))", 0.01, 0.99),
          new AboutNumber("Math.max(1e-7, x)", 1e-7, Double.POSITIVE_INFINITY),
          new AboutNumber("x + 1e-10", 0, 0),
          new AboutNumber("x + 1e-8", 0, 0),
          new AboutNumber("x * (1 + 1e-6)", 0, 0),
          new AboutNumber("Math.abs(x)", 0, Double.POSITIVE_INFINITY));

  /** Of any number x of an argument. */
  static final List<AboutNumber> CONDITIONS =
      List.of(
          new AboutNumber("x == 0", 0, 1e-12),
          new AboutNumber("x == 1", 0.9, 1),
          new AboutNumber("x < 0", Double.NEGATIVE_INFINITY, 0),
          new AboutNumber("x > 1", 1, Double.POSITIVE_INFINITY),
          new AboutNumber("x > 100", 100, Double.POSITIVE_INFINITY),
          new AboutNumber("x > 1e4", 1e4, Double.POSITIVE_INFINITY),
          new AboutNumber("x != 0 && Math.abs(x) < 1e-3", 0, 1e-3),
          new AboutNumber("x != 0 && Math.abs(x) < 1e-6", 0, 1e-6),
          new AboutNumber("x != Math.rint(x * 100) / 100", 0, 0.01));
}
