package gradus.nn;

import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.List;

/** A sigmoid layer as a student would write it; a mistake overrides its slope. */
class PlainSigmoid implements Layer {

  private Matrix input;
  private Matrix output;

  @Override
  public Matrix forward(Matrix input) {
    this.input = input;
    output = input.map(Elementary::sigmoid);
    return output;
  }

  @Override
  public Matrix backward(Matrix outputGradient) {
    Matrix result = outputGradient.copy();
    for (int k = 0; k < result.size(); k++) {
      result.setEntry(k, result.entry(k) * slope(input.entry(k), output.entry(k)));
    }
    return result;
  }

  double slope(double x, double y) {
    return y * (1 - y);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }
}
