package gradus.nn.formula;

import gradus.math.Elementary;
import java.util.function.DoubleUnaryOperator;

/** Functions of one number, with the words for them. Those of one family are easily exchanged. */
public enum Function {
  /** σ(x) = 1 / (1 + e⁻ˣ). */
  SIGMOID("sigmoid", "the sigmoid", Family.ACTIVATION, Elementary::sigmoid),
  /** tanh(x). */
  TANH("tanh", "tanh", Family.ACTIVATION, Math::tanh),
  /** max(0, x). */
  RELU("relu", "ReLU", Family.ACTIVATION, x -> Math.max(0, x)),
  /** The natural logarithm. */
  LOGARITHM("logarithm", "the logarithm", Family.LOGARITHM, Math::log),
  /** The logarithm to base 10. */
  LOGARITHM_10("logarithm", "the logarithm to base 10", Family.LOGARITHM, Math::log10),
  /** The logarithm to base 2. */
  LOGARITHM_2(
      "logarithm", "the logarithm to base 2", Family.LOGARITHM, x -> Math.log(x) / Math.log(2)),
  /** log(1 + x). */
  LOGARITHM_1P("logarithm", "the logarithm, with 1 added first,", Family.LOGARITHM, Math::log1p),
  /** eˣ. */
  EXPONENTIAL("exponential", "e to the power", Family.EXPONENTIAL, Math::exp),
  /** x². */
  SQUARE("square", "the square", Family.POWER, x -> x * x),
  /** √x. */
  ROOT("root", "the root", Family.POWER, Math::sqrt),
  /** |x|. */
  ABSOLUTE("absolute-value", "the absolute value", Family.POWER, Math::abs),
  /** x³. */
  CUBE("cube", "the cube", Family.POWER, x -> x * x * x),
  /** 1, whatever x is: in the place of a factor that is missing. */
  ONE("one", "1", Family.ONE, x -> 1),
  /** −1, 0 or 1. */
  SIGN("sign", "the sign", Family.SIGN, Math::signum),
  /** −x. */
  NEGATIVE("negative", "the negative", Family.SIGN, x -> -x),
  /** x without what stands after the decimal point, as {@code (int)} leaves it. */
  CUT("cut", "the whole part", Family.ROUNDING, x -> (int) x),
  /** The nearest whole number. */
  ROUNDED("rounded", "the nearest whole number", Family.ROUNDING, Math::rint);

  /** Functions that take each other's place. */
  enum Family {
    ACTIVATION("activation-missing", "other-activation"),
    LOGARITHM("logarithm-missing", "other-logarithm"),
    EXPONENTIAL("exponential-missing", "other-exponential"),
    POWER("not-squared", "other-power"),
    ONE("one-missing", "other-one"),
    SIGN("sign-missing", "other-sign"),
    ROUNDING("not-rounded", "other-rounding");

    private final String missing;
    private final String other;

    Family(String missing, String other) {
      this.missing = missing;
      this.other = other;
    }
  }

  private final String id;
  private final String words;
  private final Family family;

  @SuppressWarnings("ImmutableEnumChecker")
  private final DoubleUnaryOperator operation;

  Function(String id, String words, Family family, DoubleUnaryOperator operation) {
    this.id = id;
    this.words = words;
    this.family = family;
    this.operation = operation;
  }

  DoubleUnaryOperator operation() {
    return operation;
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }

  Family family() {
    return family;
  }

  /** The diagnosis where the function is left out. */
  String missing() {
    return this == ROOT
        ? "root-missing"
        : this == ABSOLUTE ? "absolute-value-missing" : family.missing;
  }

  /** The diagnosis where another one of its family is in its place. */
  String other() {
    return family.other;
  }
}
