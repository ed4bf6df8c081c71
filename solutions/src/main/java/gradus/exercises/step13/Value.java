package gradus.exercises.step13;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Step 13, a bonus: a number that remembers how it was computed, and can therefore tell its own
 * derivatives.
 *
 * <p>So far every gradient had a formula of its own. A {@code Value} makes that unnecessary: each
 * operation notes which values went into it and how fast its result changes with each of them, its
 * <em>local</em> derivatives. Together the notes are a graph, and backpropagation through it needs
 * nothing but the chain rule. This is what PyTorch does with whole matrices.
 *
 * <p>For example, let {@code x} be 3, {@code y} −2, and {@code z = x.times(y).plus(x)}. Then {@code
 * z.backward()} adds <i>∂z/∂x</i>, which is −1, to the gradient of {@code x}, and <i>∂z/∂y</i>,
 * which is 3, to that of {@code y}.
 *
 * <p>The operation {@link #log} is given, as an example of the others. Write your code in place of
 * each line that throws a {@link NotImplementedException}. Each method is tested alone: for an
 * operation the tests read {@link #data} and {@link #operands}, for {@code backward} they build the
 * graph themselves.
 */
public final class Value {

  /**
   * Given: a value that went into an operation.
   *
   * @param value the value
   * @param derivative how fast the operation's result changes with it: ∂result/∂value
   */
  public record Operand(Value value, double derivative) {}

  private final double data;
  private final List<Operand> operands;
  private double gradient;

  /**
   * Given: a number to compute with, which came from no operation.
   *
   * @param data the number
   */
  public Value(double data) {
    this(data, List.of());
  }

  /**
   * Given: the result of an operation.
   *
   * @param data the number
   * @param operands what went into it, each with its local derivative
   */
  public Value(double data, List<Operand> operands) {
    this.data = data;
    this.operands = List.copyOf(operands);
  }

  /**
   * The sum of this value and another one, which may be this value itself.
   *
   * <p>Asked: <i>z = x + y</i>, <i>∂z/∂x</i> and <i>∂z/∂y</i>.
   *
   * <p>Its operands are <i>x</i>, with the local derivative <i>∂z/∂x</i>, and <i>y</i>, with
   * <i>∂z/∂y</i>: how fast <i>z</i> changes with the one while the other stays. If both are the
   * same value, it counts as often as it stands in the formula.
   *
   * <p>Graded: the number, and the derivative by each operand, also if both are the same value;
   * neither is changed. 1 point.
   *
   * @param other <i>y</i>; this value is <i>x</i>
   * @return <i>z</i>, a new value
   */
  @Graded(points = 1)
  public Value plus(Value other) {
    return new Value(data + other.data, List.of(new Operand(this, 1), new Operand(other, 1)));
  }

  /**
   * The product of this value and another one, which may be this value itself.
   *
   * <p>Asked: <i>z = x · y</i>, <i>∂z/∂x</i> and <i>∂z/∂y</i>.
   *
   * <p>Its operands are <i>x</i>, with the local derivative <i>∂z/∂x</i>, and <i>y</i>, with
   * <i>∂z/∂y</i>. If both are the same value, it counts as often as it stands in the formula.
   *
   * <p>Graded: the number, and the derivative by each operand, also if both are the same value;
   * neither is changed. 1 point.
   *
   * @param other <i>y</i>; this value is <i>x</i>
   * @return <i>z</i>, a new value
   */
  @Graded(points = 1)
  public Value times(Value other) {
    return new Value(
        data * other.data, List.of(new Operand(this, other.data), new Operand(other, data)));
  }

  /**
   * This value to the power of a constant.
   *
   * <p>Asked: <i>z = xⁿ</i> and <i>∂z/∂x</i>.
   *
   * <p>Its operand is <i>x</i>, with the local derivative <i>∂z/∂x</i>; <i>n</i> stays what it is.
   *
   * <p>Graded: the number and the derivative, for whole <i>n</i>, also negative ones and 0, where
   * <i>x</i> is not 0, and for any <i>n</i> where <i>x</i> is larger than 0; this value is not
   * changed. 1 point.
   *
   * @param exponent <i>n</i>; it has no derivative
   * @return <i>z</i>, a new value
   */
  @Graded(points = 1)
  public Value pow(double exponent) {
    double derivative = exponent * Math.pow(data, exponent - 1);
    return new Value(Math.pow(data, exponent), List.of(new Operand(this, derivative)));
  }

  /**
   * The exponential function of this value.
   *
   * <p>Asked: <i>z = eˣ</i> and <i>∂z/∂x</i>.
   *
   * <p>Its operand is <i>x</i>, with the local derivative <i>∂z/∂x</i>.
   *
   * <p>Graded: the number and the derivative; this value is not changed. 1 point.
   *
   * @return <i>z</i>, a new value
   */
  @Graded(points = 1)
  public Value exp() {
    double result = Math.exp(data);
    return new Value(result, List.of(new Operand(this, result)));
  }

  /**
   * The hyperbolic tangent of this value.
   *
   * <p>Asked: <i>z = tanh x</i> and <i>∂z/∂x</i>.
   *
   * <p>Its operand is <i>x</i>, with the local derivative <i>∂z/∂x</i>.
   *
   * <p>Graded: the number and the derivative, also for large <i>x</i>, where {@link Math#tanh} does
   * not overflow; this value is not changed. 1 point.
   *
   * @return <i>z</i>, a new value
   */
  @Graded(points = 1)
  public Value tanh() {
    double result = Math.tanh(data);
    return new Value(result, List.of(new Operand(this, 1 - result * result)));
  }

  /**
   * Given: the natural logarithm of this value, an operation to look at before you write your own.
   *
   * <p>From x to x + h, the logarithm grows by log(x + h) − log x = log(1 + h/x). For a small h
   * that is nearly h/x: 1/x times as much as x has grown. So 1/x is the local derivative.
   *
   * @return <i>z = log x</i>, a new value; <i>x</i> is to be larger than 0
   */
  public Value log() {
    return new Value(Math.log(data), List.of(new Operand(this, 1 / data)));
  }

  /**
   * Adds, to the gradient of every value that went into this one, directly or through others, the
   * derivative of this value by it: <i>v.gradient ← v.gradient + ∂this/∂v</i>. This value itself
   * gets <i>∂this/∂this</i> = 1.
   *
   * <p>Asked: <i>∂this/∂v</i>, for every such value <i>v</i>.
   *
   * <p>It is how fast this value's number changes when that of <i>v</i> is moved, and with it all
   * that was computed from <i>v</i>, along however many ways. The local derivatives in {@link
   * #operands} are all that is known of it. In which order the values of the graph have their turn
   * is yours to find.
   *
   * <p>Gradients accumulate: what a value's gradient holds before the call stays and is added to,
   * and takes no part in the computation. So a second call doubles what the first one gave, for
   * every value of the graph, and you need to collect the derivatives of one call outside of the
   * gradients, for example in a {@code Map<Value, Double>}.
   *
   * <p>Graded: the gradients of all values of random graphs in which values are used several times,
   * against finite differences; values that did not go into this one are left alone; a second call,
   * on this value or on another one, adds. Two sizes as well: a chain of 100,000 operations, which
   * a method that calls itself for every operand cannot do (the stack ends before), and a graph
   * with a value that is used twice 60 times in a row, which cannot be done way by way (there are
   * 2⁶⁰ ways). 5 points.
   */
  @Graded(points = 5)
  public void backward() {
    // How often each value of the graph is an operand, and so how often something comes back to it.
    Map<Value, Integer> waitsFor = new HashMap<>();
    Deque<Value> next = new ArrayDeque<>(List.of(this));
    while (!next.isEmpty()) {
      for (Operand operand : next.pop().operands) {
        if (waitsFor.merge(operand.value(), 1, Integer::sum) == 1) {
          next.push(operand.value());
        }
      }
    }
    // A value is taken up once all of that has come: its derivative is complete then. Were it
    // passed
    // on earlier, what comes later along another way would be missing further down.
    Map<Value, Double> derivatives = new HashMap<>(Map.of(this, 1.0));
    next.push(this);
    while (!next.isEmpty()) {
      Value result = next.pop();
      double derivative = derivatives.get(result);
      result.gradient += derivative;
      for (Operand operand : result.operands) {
        // The chain rule, one edge of the graph at a time.
        derivatives.merge(operand.value(), derivative * operand.derivative(), Double::sum);
        if (waitsFor.merge(operand.value(), -1, Integer::sum) == 0) {
          next.push(operand.value());
        }
      }
    }
  }

  /**
   * Given: the number.
   *
   * @return the number
   */
  public double data() {
    return data;
  }

  /**
   * Given: what {@code backward} has collected so far.
   *
   * @return the gradient, 0 at first
   */
  public double gradient() {
    return gradient;
  }

  /**
   * Given: what went into this value.
   *
   * @return the operands, none for a number that came from no operation
   */
  public List<Operand> operands() {
    return operands;
  }

  /** Given: sets the gradient of this value, and of no other, to 0. */
  public void zeroGradient() {
    gradient = 0;
  }
}
