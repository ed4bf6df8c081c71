package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * Answers that are the right ones times one number, or plus one number, the same in all cases. Two
 * slips can often be found that come to the same, but nobody has made them.
 */
final class OtherNumber {

  /** A number is found in one entry; as many others have to agree with it. */
  private static final int FEWEST_NUMBERS = 3;

  private static final MathContext DIGITS = new MathContext(5);
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e6;

  private final Formula right;
  private final AllAnswers answers;

  private OtherNumber(Formula right, AllAnswers answers) {
    this.right = right;
    this.answers = answers;
  }

  /** The sentence about that number; none if no number gives all answers. */
  static Optional<Diagnosis> behind(Formula right, AllAnswers answers) {
    return answers.telling() < FEWEST_NUMBERS
        ? Optional.empty()
        : new OtherNumber(right, answers).diagnosis();
  }

  private Optional<Diagnosis> diagnosis() {
    Matrix due = due(answers.first());
    Matrix yours = answers.first().yours();
    if (due == null || !due.hasShapeOf(yours)) {
      return Optional.empty();
    }
    int largest = largest(due);
    double factor = yours.entry(largest) / due.entry(largest);
    double term = yours.entry(largest) - due.entry(largest);
    if (isPrintable(factor) && isBehindAll(x -> factor * x)) {
      return Optional.of(said(factor(factor)));
    }
    return isPrintable(term) && isBehindAll(x -> x + term)
        ? Optional.of(said(term(term)))
        : Optional.empty();
  }

  /** The name of a factor that is none of the usual ones. */
  static Diagnosis factor(double factor) {
    return new Diagnosis(
        "factor", "Every entry of yours is %s times the right one.".formatted(text(factor)));
  }

  private static Diagnosis term(double term) {
    return new Diagnosis(
        "constant-added",
        "Every entry of yours is %s too %s."
            .formatted(text(Math.abs(term)), term > 0 ? "large" : "small"));
  }

  private Diagnosis said(Diagnosis diagnosis) {
    boolean areNumbers = answers.wrong().stream().allMatch(answer -> answer.yours().size() == 1);
    return areNumbers ? diagnosis.ofOneNumber() : diagnosis;
  }

  private boolean isBehindAll(DoubleUnaryOperator change) {
    return Stream.concat(answers.wrong().stream(), answers.right().stream())
        .allMatch(answer -> isChanged(answer, change));
  }

  private boolean isChanged(Answer answer, DoubleUnaryOperator change) {
    Matrix due = due(answer);
    return due != null && Match.isSame(answer.yours(), due.map(change));
  }

  private Matrix due(Answer answer) {
    try {
      return answer.quantities().value(right);
    } catch (FormulaException noValue) {
      return null;
    }
  }

  /** Whether it is not taken for a rounder number, where it is printed with a few digits. */
  static boolean isPrintable(double number) {
    if (!Double.isFinite(number) || number == 0) {
      return false;
    }
    BigDecimal rounded = rounded(number);
    boolean isRound = rounded.precision() < DIGITS.getPrecision();
    return !isRound || Math.abs(number - rounded.doubleValue()) <= Match.MATCH * Math.abs(number);
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number).round(DIGITS).stripTrailingZeros();
  }

  private static int largest(Matrix matrix) {
    int largest = 0;
    for (int k = 1; k < matrix.size(); k++) {
      largest = Math.abs(matrix.entry(k)) > Math.abs(matrix.entry(largest)) ? k : largest;
    }
    return largest;
  }

  private static String text(double number) {
    double size = Math.abs(number);
    BigDecimal rounded = rounded(number);
    String text =
        size >= SMALLEST_PLAIN && size < LARGEST_PLAIN
            ? rounded.toPlainString()
            : String.valueOf(rounded.doubleValue()).replace('E', 'e');
    return text.replace('-', '−');
  }
}
