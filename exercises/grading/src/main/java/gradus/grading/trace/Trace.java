package gradus.grading.trace;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What is computed from what, from the given numbers to the loss. Only the way forward is said:
 * what is right on the way back follows from it by finite differences, so that no formula of a
 * gradient stands here that could itself be wrong.
 *
 * <pre>{@code
 * new Trace()
 *     .given("x", x)
 *     .node("y", "y = x²", values -> values.apply("x").hadamard(values.apply("x")), "x")
 *     .yours("y", "Squares.square", () -> Squares.square(x))
 *     .loss("L", "L = Σ y", values -> sum(values.apply("y")), "y")
 *     .yourGradient("x", "Squares.gradient", () -> Squares.gradient(x));
 * }</pre>
 */
public final class Trace {

  private final Map<String, TraceNode> nodes = new LinkedHashMap<>();
  private String loss = "";

  /** Creates a trace without nodes. */
  public Trace() {
    // Nodes are added in the order of the way forward.
  }

  /**
   * Adds a matrix that is given and that the loss is differentiated by.
   *
   * @param name of the matrix
   * @param matrix its value
   * @return this
   */
  public Trace given(String name, Matrix matrix) {
    return add(TraceNode.given(name, matrix, true));
  }

  /**
   * Adds a matrix that is given and does not move, such as the targets.
   *
   * @param name of the matrix
   * @param matrix its value
   * @return this
   */
  public Trace constant(String name, Matrix matrix) {
    return add(TraceNode.given(name, matrix, false));
  }

  /**
   * Adds what is computed from earlier nodes.
   *
   * @param name of the node
   * @param formula as it is shown
   * @param rule computes it, from the values of nodes by their names
   * @param from the names of the nodes that the rule takes
   * @return this
   */
  public Trace node(
      String name,
      String formula,
      Function<Function<String, Matrix>, Matrix> rule,
      String... from) {
    return add(TraceNode.computed(name, formula, rule, List.of(from)));
  }

  /**
   * Adds what is computed beside the way to the loss, which no gradient comes back from.
   *
   * @param name of the node
   * @param formula as it is shown
   * @param rule computes it, from the values of nodes by their names
   * @param from the names of the nodes that the rule takes
   * @return this
   */
  public Trace aside(
      String name,
      String formula,
      Function<Function<String, Matrix>, Matrix> rule,
      String... from) {
    return add(TraceNode.computed(name, formula, rule, List.of(from)).withoutGradient());
  }

  /**
   * Adds the last node: one number, of which all gradients are taken.
   *
   * @param name of the node
   * @param formula as it is shown
   * @param rule computes it as a matrix of one entry
   * @param from the names of the nodes that the rule takes
   * @return this
   */
  public Trace loss(
      String name,
      String formula,
      Function<Function<String, Matrix>, Matrix> rule,
      String... from) {
    loss = name;
    return node(name, formula, rule, from);
  }

  /**
   * Says how the student's code computes a node.
   *
   * @param name of the node
   * @param exercise that computes it
   * @param answer calls it; may be called once at most, and throw what it throws
   * @return this
   */
  public Trace yours(String name, String exercise, Callable<Matrix> answer) {
    nodes.computeIfPresent(
        name, (same, node) -> node.answeredBy(new StudentAnswer(exercise, answer)));
    return this;
  }

  /**
   * Says how the student's code computes the gradient of the loss by a node.
   *
   * @param name of the node
   * @param exercise that computes it
   * @param answer calls it; may be called once at most, and throw what it throws
   * @return this
   */
  public Trace yourGradient(String name, String exercise, Callable<Matrix> answer) {
    nodes.computeIfPresent(
        name, (same, node) -> node.differentiatedBy(new StudentAnswer(exercise, answer)));
    return this;
  }

  private Trace add(TraceNode node) {
    nodes.put(node.name(), node);
    return this;
  }

  /** The nodes in the order of the way forward. */
  List<TraceNode> nodes() {
    return new ArrayList<>(nodes.values());
  }

  /** The last node. */
  TraceNode loss() {
    return nodes.get(loss);
  }
}
