package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import java.util.List;

/**
 * A correct dense layer as a student would write it, with new matrices at every call. Each mistake
 * overrides one of its steps.
 */
class PlainDense implements Layer {

  final Parameter weights;
  final Parameter bias;
  Matrix input;

  PlainDense(Matrix weights, Matrix bias) {
    this.weights = new Parameter("w", weights);
    this.bias = new Parameter("b", bias);
  }

  @Override
  public Matrix forward(Matrix input) {
    this.input = input;
    return input.multiply(weights.value()).addRow(bias.value());
  }

  @Override
  public Matrix backward(Matrix outputGradient) {
    accumulate(weightGradient(outputGradient), weights);
    accumulate(biasGradient(outputGradient), bias);
    return inputGradient(outputGradient);
  }

  Matrix weightGradient(Matrix outputGradient) {
    return input.transpose().multiply(outputGradient);
  }

  Matrix biasGradient(Matrix outputGradient) {
    return outputGradient.sumRows();
  }

  Matrix inputGradient(Matrix outputGradient) {
    return outputGradient.multiply(weights.value().transpose());
  }

  void accumulate(Matrix gradient, Parameter parameter) {
    InPlace.plus(parameter.gradient(), gradient, parameter.gradient());
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public int outputSize(int inputSize) {
    return weights.value().columns();
  }
}
