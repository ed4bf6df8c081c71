package gradus.exercises.step13;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Ways back through an expression that are wrong; each starts from a node and gives gradients. */
record BackwardMistakes(Expression expression, int from) {

  /** What comes back along an edge of the graph is taken up like this. */
  @FunctionalInterface
  interface Edge {
    void pass(double[] gradients, int result, int operand, double derivative);
  }

  /**
   * What came along the last way is kept, all else is overwritten.
   *
   * @param counting whether the order is that of counting, or simply backward
   */
  double[] lastWayOnly(boolean counting) {
    return along(
        counting ? counted() : descending(),
        (g, result, operand, derivative) -> g[operand] = g[result] * derivative);
  }

  /** In a right order, with something else passed on along each edge. */
  double[] passing(Edge edge) {
    return along(descending(), edge);
  }

  /** Of the two operands of an operation, only one gets its part. */
  double[] oneOperandOnly(boolean first) {
    return along(
        descending(),
        (g, result, operand, derivative) -> {
          Expression.Node node = expression.nodes().get(result);
          boolean isTwice = node.isBinary() && node.left() == node.right();
          if (isTwice) {
            add(g, result, operand, derivative / 2);
          } else if (operand == (first || !node.isBinary() ? node.left() : node.right())) {
            add(g, result, operand, derivative);
          }
        });
  }

  /** An operand that stands twice in an operation gets its part once. */
  double[] eachOperandOnce() {
    return along(
        descending(),
        (g, result, operand, derivative) -> {
          Expression.Node node = expression.nodes().get(result);
          boolean isTwice = node.isBinary() && node.left() == node.right();
          add(g, result, operand, isTwice ? derivative / 2 : derivative);
        });
  }

  /** All that a value has so far goes down again each time that something comes back to it. */
  double[] eachTimeAgain(boolean broad) {
    double[] gradients = new double[expression.size()];
    gradients[from] = 1;
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      int result = broad ? next.pollFirst() : next.pollLast();
      pass(gradients, List.of(result), BackwardMistakes::add);
      operands(result).forEach(next::addLast);
    }
    return gradients;
  }

  /** Node after node as it is met, broad or deep, though more may come back to it later. */
  double[] tooEarly(boolean broad) {
    return along(asMet(broad), BackwardMistakes::add);
  }

  /** The same, and what comes later is not even added. */
  double[] tooEarlyForGood(boolean broad) {
    double[] taken = new double[expression.size()];
    List<Integer> order = asMet(broad);
    double[] gradients = new double[expression.size()];
    gradients[from] = 1;
    for (int result : order) {
      taken[result] = gradients[result];
      pass(gradients, List.of(result), BackwardMistakes::add);
    }
    return taken;
  }

  /** What the gradients held before takes part; one call adds to them. */
  void passOnOldGradients(double[] gradients) {
    gradients[from] += 1;
    pass(gradients, descending(), BackwardMistakes::add);
  }

  double[] right() {
    return along(descending(), BackwardMistakes::add);
  }

  /** The nodes that the value came from, itself among them. */
  Set<Integer> reached() {
    return Set.copyOf(asMet(true));
  }

  private double[] along(List<Integer> order, Edge edge) {
    double[] gradients = new double[expression.size()];
    gradients[from] = 1;
    pass(gradients, order, edge);
    return gradients;
  }

  private void pass(double[] gradients, List<Integer> order, Edge edge) {
    double[] values = expression.values();
    for (int result : order) {
      Expression.Node node = expression.nodes().get(result);
      if (node.operation() != Expression.Operation.NUMBER) {
        edge.pass(gradients, result, node.left(), node.leftDerivative(values));
      }
      if (node.isBinary()) {
        edge.pass(gradients, result, node.right(), node.rightDerivative(values));
      }
    }
  }

  private static void add(double[] gradients, int result, int operand, double derivative) {
    gradients[operand] += gradients[result] * derivative;
  }

  /** Every result before its operands. */
  private List<Integer> descending() {
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(0, from).boxed().toList());
    Collections.reverse(order);
    order.retainAll(reached());
    return order;
  }

  /** A result whose own results are all done is next; of several, the one met last. */
  private List<Integer> counted() {
    int[] waitsFor = new int[expression.size()];
    reached().forEach(result -> operands(result).forEach(operand -> waitsFor[operand]++));
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    List<Integer> order = new ArrayList<>();
    while (!next.isEmpty()) {
      int result = next.pop();
      order.add(result);
      operands(result).filter(operand -> --waitsFor[operand] == 0).forEach(next::push);
    }
    return order;
  }

  private List<Integer> asMet(boolean broad) {
    Set<Integer> seen = new HashSet<>(Set.of(from));
    Deque<Integer> next = new ArrayDeque<>(seen);
    List<Integer> order = new ArrayList<>();
    while (!next.isEmpty()) {
      int result = broad ? next.pollFirst() : next.pollLast();
      order.add(result);
      operands(result).filter(seen::add).forEach(next::addLast);
    }
    return order;
  }

  private IntStream operands(int result) {
    Expression.Node node = expression.nodes().get(result);
    return switch (node.operation()) {
      case NUMBER -> IntStream.empty();
      case PLUS, TIMES -> IntStream.of(node.left(), node.right());
      default -> IntStream.of(node.left());
    };
  }

  /** The gradients, entry by entry, of two calls. */
  static double[] sum(double[] first, double[] second) {
    return IntStream.range(0, first.length).mapToDouble(i -> first[i] + second[i]).toArray();
  }

  /** The gradients of some nodes, and 0 for all others. */
  static double[] only(double[] gradients, Set<Integer> nodes) {
    double[] only = Arrays.copyOf(gradients, gradients.length);
    Arrays.setAll(only, i -> nodes.contains(i) ? only[i] : 0);
    return only;
  }
}
