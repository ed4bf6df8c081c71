package gradus.exercises.step13;

import java.util.ArrayList;
import java.util.List;

/**
 * Graphs of the student's values. Apart from the properties, which must load without that class.
 */
final class Graphs {

  private Graphs() {}

  /** Builds an expression of values, with local derivatives that are right: one value a node. */
  static List<Value> of(Expression expression) {
    double[] values = expression.values();
    List<Value> graph = new ArrayList<>();
    for (int i = 0; i < expression.size(); i++) {
      Expression.Node node = expression.nodes().get(i);
      List<Value.Operand> operands = new ArrayList<>();
      if (node.operation() != Expression.Operation.NUMBER) {
        operands.add(new Value.Operand(graph.get(node.left()), node.leftDerivative(values)));
      }
      if (node.isBinary()) {
        operands.add(new Value.Operand(graph.get(node.right()), node.rightDerivative(values)));
      }
      graph.add(new Value(values[i], operands));
    }
    return graph;
  }

  /** The derivative that the noted operands amount to, however many nodes an operation made. */
  static double derivative(Value result, Value by) {
    double derivative = result == by ? 1 : 0;
    for (Value.Operand operand : result.operands()) {
      derivative += operand.derivative() * derivative(operand.value(), by);
    }
    return derivative;
  }
}
