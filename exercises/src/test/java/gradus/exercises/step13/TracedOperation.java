package gradus.exercises.step13;

import gradus.exercises.step13.Value.Operand;
import gradus.grading.trace.Once;
import gradus.grading.trace.Trace;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/**
 * One operation of a traced expression.
 *
 * @param name of its result
 * @param kind what it does
 * @param left the name of its operand
 * @param right the name of its second operand; the first one's if it has none
 */
record TracedOperation(String name, Kind kind, String left, String right) {

  /** What an operation does. */
  enum Kind {
    PLUS("%s + %s", "Value.plus", (x, y) -> x + y),
    TIMES("%s·%s", "Value.times", (x, y) -> x * y),
    SQUARE("%s²", "Value.pow", (x, y) -> x * x),
    EXP("exp(%s)", "Value.exp", (x, y) -> Math.exp(x)),
    TANH("tanh(%s)", "Value.tanh", (x, y) -> Math.tanh(x));

    private final String text;
    private final String exercise;

    @SuppressWarnings("ImmutableEnumChecker")
    private final DoubleBinaryOperator operator;

    Kind(String text, String exercise, DoubleBinaryOperator operator) {
      this.text = text;
      this.exercise = exercise;
      this.operator = operator;
    }

    private boolean isBinary() {
      return this == PLUS || this == TIMES;
    }
  }

  static TracedOperation of(String name, Kind kind, String left, String right) {
    return new TracedOperation(name, kind, left, right);
  }

  /** Adds the result and the local derivatives, the student's of the student's operands. */
  void addTo(Trace trace, Map<String, Once<Value>> yours, boolean isLast) {
    Once<Value> result = Once.of(() -> yours(yours));
    String formula = "%s = %s".formatted(name, kind.text.formatted(left, right));
    Function<Function<String, Matrix>, Matrix> rule =
        values -> Matrix.row(apply(number(values, left), number(values, right)));
    if (isLast) {
      trace.loss(name, formula, rule, left, right);
    } else {
      trace.node(name, formula, rule, left, right);
    }
    trace.yours(name, kind.exercise, () -> Matrix.row(result.get().data()));
    addLocal(trace, result, yours, left);
    if (kind.isBinary() && !right.equals(left)) {
      addLocal(trace, result, yours, right);
    }
    yours.put(name, Once.of(() -> orRight(result, yours)));
  }

  private void addLocal(
      Trace trace, Once<Value> result, Map<String, Once<Value>> yours, String operand) {
    String local = "∂%s/∂%s".formatted(name, operand);
    trace.aside(local, local, values -> Matrix.row(local(values, operand)), left, right);
    trace.yours(
        local, kind.exercise, () -> Matrix.row(noted(result.get(), yours.get(operand).get())));
  }

  /** What a result has noted of an operand, which may be there twice. */
  private static double noted(Value result, Value operand) {
    return result.operands().stream()
        .filter(each -> each.value() == operand)
        .mapToDouble(Operand::derivative)
        .sum();
  }

  private double local(Function<String, Matrix> values, String operand) {
    double x = number(values, left);
    double y = number(values, right);
    boolean both = left.equals(right);
    return FiniteDifferences.derivative(
        moved -> apply(operand.equals(left) ? moved : x, operand.equals(right) || both ? moved : y),
        number(values, operand));
  }

  private double apply(double x, double y) {
    return kind.operator.applyAsDouble(x, y);
  }

  private static double number(Function<String, Matrix> values, String name) {
    return values.apply(name).entry(0);
  }

  /** The student's operation; where it is not written, the right one goes on. */
  private Value yours(Map<String, Once<Value>> values) throws Exception {
    Value x = values.get(left).get();
    Value y = values.get(right).get();
    return switch (kind) {
      case PLUS -> x.plus(y);
      case TIMES -> x.times(y);
      case SQUARE -> x.pow(2);
      case EXP -> x.exp();
      case TANH -> x.tanh();
    };
  }

  /** The student's result; where they have none, the right one of their operands. */
  @SuppressWarnings("CatchingUnchecked") // Whatever the student's code throws is said at its place.
  private Value orRight(Once<Value> result, Map<String, Once<Value>> values) throws Exception {
    Value own;
    try {
      own = result.get();
    } catch (Exception | Error failure) {
      own = null;
    }
    return own == null ? right(values.get(left).get(), values.get(right).get()) : own;
  }

  /** The operation as it ought to be, with its local derivatives. */
  Value right(Value x, Value y) {
    double result = apply(x.data(), y.data());
    double byLeft = FiniteDifferences.derivative(moved -> apply(moved, y.data()), x.data());
    if (!kind.isBinary()) {
      return new Value(result, List.of(new Operand(x, byLeft)));
    }
    double byRight = FiniteDifferences.derivative(moved -> apply(x.data(), moved), y.data());
    return new Value(result, List.of(new Operand(x, byLeft), new Operand(y, byRight)));
  }
}
