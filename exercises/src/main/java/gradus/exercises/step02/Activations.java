package gradus.exercises.step02;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;

/**
 * Step 02: the functions that bend. Without one between them, two layers in a row would be no more
 * than one.
 *
 * <p>Each is a function of one number; a layer applies it to every entry of a matrix. Backward, its
 * derivative is needed at the very place where forward was, and there forward has already left its
 * output. So two of the derivatives here are given the <em>output</em> y and not the input x: what
 * is known already need not be computed again.
 *
 * <p>{@link Math#exp} and {@link Math#max} will serve you. Write your code in place of each line
 * that throws a {@link NotImplementedException}. Helper methods of your own are welcome.
 */
public final class Activations {

  private Activations() {}

  /**
   * The sigmoid: squeezes any number into the range from 0 to 1.
   *
   * <p>Formula: <i>σ(x) = 1 / (1 + e<sup>−x</sup>)</i>, which is the same as <i>e<sup>x</sup> / (1
   * + e<sup>x</sup>)</i>
   *
   * <p>No overflow: above 709, <i>e<sup>x</sup></i> is too large for a double and becomes infinite.
   *
   * <p>Graded: six significant digits of the value for every x from −720 up, also where it is tiny
   * (<i>σ(−715)</i> is 3.016e-311, not 0); at most 1e-300 below that; never not-a-number, whatever
   * the size of x. 2 points.
   *
   * @param x any finite number
   * @return <i>σ(x)</i>, from 0 to 1
   */
  @Graded(points = 2)
  public static double sigmoid(double x) {
    throw new NotImplementedException("02 Activations.sigmoid");
  }

  /**
   * The derivative of the sigmoid, from its <em>output</em>: how steep the curve is at the place
   * where the function gave {@code output}.
   *
   * <p>Asked: <i>σ′(x)</i>, at the x for which <i>σ(x) = y</i>.
   *
   * <p>You are given y and not x. The slope can be written with y alone: no exponential, and no
   * call of {@code sigmoid}, which would apply it twice. Where the output is 0 or 1, as rounding
   * makes it far from the middle, the curve is level.
   *
   * <p>Graded: the value for every y from 0 to 1, both included. 2 points.
   *
   * @param output <i>y = σ(x)</i>, from 0 to 1
   * @return <i>σ′(x)</i>
   */
  @Graded(points = 2)
  public static double sigmoidDerivative(double output) {
    throw new NotImplementedException("02 Activations.sigmoidDerivative");
  }

  /**
   * The derivative of the hyperbolic tangent, from its <em>output</em>: how steep the curve is at
   * the place where the function gave {@code output}.
   *
   * <p>Asked: <i>tanh′(x)</i>, at the x for which <i>tanh(x) = y</i>, where <i>tanh(x) =
   * (e<sup>x</sup> − e<sup>−x</sup>) / (e<sup>x</sup> + e<sup>−x</sup>) = 2σ(2x) − 1</i>.
   *
   * <p>Again y is all you need. Where the output is −1 or 1 the curve is level.
   *
   * <p>Graded: the value for every y from −1 to 1, both included. 2 points.
   *
   * @param output <i>y = tanh(x)</i>, from −1 to 1
   * @return <i>tanh′(x)</i>
   */
  @Graded(points = 2)
  public static double tanhDerivative(double output) {
    throw new NotImplementedException("02 Activations.tanhDerivative");
  }

  /**
   * The rectifier: lets positive numbers pass, and nothing else.
   *
   * <p>Formula: <i>ReLU(x) = max(0, x)</i>
   *
   * <p>Graded: the value for every x. 1 point.
   *
   * @param x any finite number
   * @return x where x is positive, else 0
   */
  @Graded(points = 1)
  public static double relu(double x) {
    throw new NotImplementedException("02 Activations.relu");
  }

  /**
   * The derivative of the rectifier, from its input: how steep it is at x.
   *
   * <p>Asked: <i>ReLU′(x)</i>.
   *
   * <p>At the corner, x = 0, two straight lines meet and there is no derivative. What is used there
   * is a convention: here the corner belongs to the line on its left.
   *
   * <p>Graded: the value for every x, the corner included. 1 point.
   *
   * @param x any finite number
   * @return <i>ReLU′(x)</i>
   */
  @Graded(points = 1)
  public static double reluDerivative(double x) {
    throw new NotImplementedException("02 Activations.reluDerivative");
  }
}
