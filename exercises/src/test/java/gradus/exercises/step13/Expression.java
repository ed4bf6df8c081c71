package gradus.exercises.step13;

import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A random expression in which values may be used several times: nodes in an order in which every
 * operand comes before its results, the last one being the value of the whole. It knows nothing of
 * the student's class.
 *
 * @param nodes the numbers to begin with, then the operations
 */
record Expression(List<Node> nodes) {

  /** What a node does with its operands. */
  enum Operation {
    NUMBER,
    PLUS,
    TIMES,
    EXP,
    TANH,
    SQUARE,
    CUBE,
    RECIPROCAL,
    ROOT
  }

  private static final int DEEPEST = 8;

  /** Values stay below this, so that finite differences of them are good. */
  private static final double LARGEST = 8;

  /**
   * One node.
   *
   * @param operation what it does
   * @param number its value, if it is a number
   * @param left the place of its operand
   * @param right the place of its second operand, the first one's if it has none
   */
  record Node(Operation operation, double number, int left, int right) {

    double value(double[] values) {
      double x = values[left];
      double y = values[right];
      return switch (operation) {
        case NUMBER -> number;
        case PLUS -> x + y;
        case TIMES -> x * y;
        case EXP -> Math.exp(x);
        case TANH -> Math.tanh(x);
        case SQUARE -> x * x;
        case CUBE -> x * x * x;
        case RECIPROCAL -> 1 / x;
        case ROOT -> Math.sqrt(x);
      };
    }

    boolean isBinary() {
      return operation == Operation.PLUS || operation == Operation.TIMES;
    }

    /** The local derivative by the left operand. */
    double leftDerivative(double[] values) {
      double x = values[left];
      return switch (operation) {
        case NUMBER -> 0;
        case PLUS -> 1;
        case TIMES -> values[right];
        case EXP -> Math.exp(x);
        case TANH -> 1 - Math.tanh(x) * Math.tanh(x);
        case SQUARE -> 2 * x;
        case CUBE -> 3 * x * x;
        case RECIPROCAL -> -1 / (x * x);
        case ROOT -> 0.5 / Math.sqrt(x);
      };
    }

    /** The local derivative by the right operand of an operation that has two. */
    double rightDerivative(double[] values) {
      return operation == Operation.PLUS ? 1 : values[left];
    }

    /**
     * Whether the value is one that finite differences are good at: neither large nor near a pole.
     */
    boolean isTame(double[] values) {
      double x = values[left];
      boolean farFromPole =
          switch (operation) {
            case RECIPROCAL -> Math.abs(x) >= 0.5;
            case ROOT -> x >= 0.5;
            default -> true;
          };
      return farFromPole && Math.abs(value(values)) <= LARGEST;
    }

    String text() {
      return switch (operation) {
        case NUMBER -> Double.toString(number);
        case PLUS -> "v%d + v%d".formatted(left, right);
        case TIMES -> "v%d·v%d".formatted(left, right);
        case EXP -> "exp v%d".formatted(left);
        case TANH -> "tanh v%d".formatted(left);
        case SQUARE -> "v%d²".formatted(left);
        case CUBE -> "v%d³".formatted(left);
        case RECIPROCAL -> "1/v%d".formatted(left);
        case ROOT -> "√v%d".formatted(left);
      };
    }
  }

  /**
   * An operation as it is drawn: its operands so many places before it, as far as there are any.
   */
  record Draw(Operation operation, int leftBack, int rightBack) {}

  /** Up to three numbers and up to eight operations on them. */
  static Arbitrary<Expression> any() {
    Arbitrary<Integer> hundredths = Arbitraries.integers().between(-200, 200);
    // Every eighth one is 0, and with it the derivative of a product by the other operand.
    Arbitrary<Double> numbers =
        Arbitraries.frequencyOf(Tuple.of(7, hundredths), Tuple.of(1, Arbitraries.just(0)))
            .map(n -> n / 100.0);
    Arbitrary<Integer> back = Arbitraries.integers().between(0, DEEPEST).withoutEdgeCases();
    Arbitrary<Operation> operations =
        Arbitraries.of(Operation.class).filter(operation -> operation != Operation.NUMBER);
    Arbitrary<Draw> draws = Combinators.combine(operations, back, back).as(Draw::new);
    return Combinators.combine(
            numbers.list().ofMinSize(1).ofMaxSize(3), draws.list().ofMinSize(1).ofMaxSize(DEEPEST))
        .as(Expression::of)
        .withoutEdgeCases();
  }

  /** Makes an expression of what was drawn; an operation that would not be tame becomes a tanh. */
  static Expression of(List<Double> numbers, List<Draw> draws) {
    List<Node> nodes = new ArrayList<>();
    numbers.forEach(number -> nodes.add(new Node(Operation.NUMBER, number, 0, 0)));
    for (Draw draw : draws) {
      double[] values = new Expression(nodes).values(new double[nodes.size()]);
      int left = nodes.size() - 1 - draw.leftBack() % nodes.size();
      int right = nodes.size() - 1 - draw.rightBack() % nodes.size();
      Node node = new Node(draw.operation(), 0, left, right);
      nodes.add(node.isTame(values) ? node : new Node(Operation.TANH, 0, left, left));
    }
    return new Expression(List.copyOf(nodes));
  }

  int size() {
    return nodes.size();
  }

  /** The values of all nodes, each with a number added to it. */
  double[] values(double[] added) {
    double[] values = new double[size()];
    for (int i = 0; i < size(); i++) {
      values[i] = nodes.get(i).value(values) + added[i];
    }
    return values;
  }

  double[] values() {
    return values(new double[size()]);
  }

  /** The derivative of one node by every node, by finite differences of what is added to each. */
  double[] derivatives(int ofNode) {
    Matrix nothing = Matrix.zeros(1, size());
    return FiniteDifferences.gradient(added -> values(added.toArrays()[0])[ofNode], nothing)
        .toArrays()[0];
  }

  /** As in {@code v0 = 1.5; v1 = v0·v0}. */
  @Override
  public String toString() {
    return IntStream.range(0, size())
        .mapToObj(i -> "v%d = %s".formatted(i, nodes.get(i).text()))
        .collect(Collectors.joining("; "));
  }
}
