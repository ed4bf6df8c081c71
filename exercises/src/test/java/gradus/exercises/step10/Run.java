package gradus.exercises.step10;

import gradus.grading.check.Sample;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The values of three parameters at first and after each of some steps, whatever the optimiser. */
record Run(List<List<Matrix>> values) {

  static final int STEPS = 5;

  static Run of(Optimizer optimizer, Sample sample) {
    return of(parameters(sample), optimizer, sample);
  }

  /** A run of parameters that another optimizer may have used; they begin as all others do. */
  static Run of(List<Parameter> parameters, Optimizer optimizer, Sample sample) {
    List<Parameter> first = parameters(sample);
    for (int i = 0; i < first.size(); i++) {
      InPlace.copy(first.get(i).value(), parameters.get(i).value());
    }
    List<List<Matrix>> values = new ArrayList<>();
    values.add(copies(parameters));
    for (int step = 1; step <= STEPS; step++) {
      setGradients(parameters, sample, step);
      optimizer.step(parameters);
      values.add(copies(parameters));
    }
    return new Run(values);
  }

  Matrix value(int step, int parameter) {
    return values.get(step).get(parameter);
  }

  /** Whether no entry has moved. */
  boolean isStill() {
    return values.stream().allMatch(values.get(0)::equals);
  }

  /** Three parameters, so that what belongs to one must not be taken for another's. */
  static List<Parameter> parameters(Sample sample) {
    return List.of(
        new Parameter("weights", sample.matrix("weights", sample.inputs(), sample.outputs())),
        new Parameter("bias", sample.matrix("bias", 1, sample.outputs())),
        new Parameter("scale", sample.matrix("scale", 1, sample.outputs())));
  }

  /** Other gradients at every step, the same ones for every list of parameters. */
  static void setGradients(List<Parameter> parameters, Sample sample, int step) {
    for (Parameter parameter : parameters) {
      InPlace.copy(gradient(parameter, sample, step), parameter.gradient());
    }
  }

  static Matrix gradient(Parameter parameter, Sample sample, int step) {
    Matrix value = parameter.value();
    return sample.matrix(parameter.name() + " gradient " + step, value.rows(), value.columns());
  }

  private static List<Matrix> copies(List<Parameter> parameters) {
    return parameters.stream().map(parameter -> parameter.value().copy()).toList();
  }
}
