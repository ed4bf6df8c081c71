package gradus.exercises.step05;

import gradus.exercises.Graded;
import gradus.exercises.NotImplementedException;
import gradus.math.Matrix;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.List;

/**
 * Step 05: gradient descent. The gradient points to where the loss grows fastest; the way down is
 * the opposite one.
 *
 * <p>A {@link Parameter} is a matrix to be learnt, {@link Parameter#value() value()}, and beside it
 * the gradient of the loss by that matrix, {@link Parameter#gradient() gradient()}, of the same
 * shape.
 *
 * <p>The field and the constructor are given. Write your code in place of the line that throws a
 * {@link NotImplementedException}.
 */
public final class GradientDescent implements Optimizer {

  /** η: how far to go. */
  private final double learningRate;

  /**
   * Creates the optimiser. Given.
   *
   * @param learningRate η, larger than 0
   */
  public GradientDescent(double learningRate) {
    this.learningRate = learningRate;
  }

  /**
   * One step downhill with every parameter.
   *
   * <p>Asked: the step of gradient descent with the rate η, for every parameter by itself. Lesson
   * 05 takes one by hand, and says which way a step has to go.
   *
   * <p>In place: {@code value()} always gives the same matrix, and you write the new entries into
   * it. Nothing is remembered from one step to the next.
   *
   * <p>Graded: every entry of every parameter in the list, for all shapes and for several steps;
   * the gradients are left as they were. 3 points.
   *
   * @param parameters any number of parameters, each with a shape of its own
   */
  @Graded(points = 3)
  @Override
  public void step(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      Matrix value = parameter.value();
      Matrix gradient = parameter.gradient();
      for (int k = 0; k < value.size(); k++) {
        // Minus: along the gradient the loss grows, against it the loss falls.
        value.setEntry(k, value.entry(k) - learningRate * gradient.entry(k));
      }
    }
  }
}
