package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;

/** A learnt matrix with the gradient of the loss by it, of the same shape. */
public final class Parameter {

  private final String name;
  private final Matrix value;
  private final Matrix gradient;

  /**
   * Creates a parameter with a gradient of zeros.
   *
   * @param name for reports, for example {@code weights}
   * @param value the value to start from; kept, not copied
   */
  public Parameter(String name, Matrix value) {
    this.name = name;
    this.value = value;
    this.gradient = Matrix.zeros(value.rows(), value.columns());
  }

  /**
   * The name.
   *
   * @return for example {@code weights}
   */
  public String name() {
    return name;
  }

  /**
   * The value, which an optimiser changes in place.
   *
   * @return always the same matrix
   */
  public Matrix value() {
    return value;
  }

  /**
   * The gradient ∂L/∂value, to which {@code backward} adds.
   *
   * @return always the same matrix
   */
  public Matrix gradient() {
    return gradient;
  }

  /** Sets the gradient to zeros. */
  public void zeroGradient() {
    InPlace.fill(0, gradient);
  }
}
