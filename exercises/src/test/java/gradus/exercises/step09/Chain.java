package gradus.exercises.step09;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Sample;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Layers, what goes in, and what comes back; the layers are made anew by every call. */
record Chain(Sample sample, int length) {

  List<Layer> layers() {
    RandomGenerator random = sample.random("widths");
    int width = sample.inputs();
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (i % 2 == 1) {
        layers.add(new ActivationLayer(i == 1 ? Activation.SIGMOID : Activation.TANH));
      } else {
        int next = random.nextInt(1, 5);
        Matrix weights = sample.matrix("weights " + i, width, next, -1, 1);
        layers.add(new Dense(weights, sample.matrix("bias " + i, 1, next, -1, 1)));
        width = next;
      }
    }
    return layers;
  }

  Matrix input() {
    return sample.matrix("input", sample.rows(), sample.inputs());
  }

  Matrix outputGradient() {
    Matrix output = run(layers(), input());
    return sample.matrix("outputGradient", output.rows(), output.columns());
  }

  Case given() {
    List<String> names = layers().stream().map(Layer::name).toList();
    return Case.of("layers", String.join(", ", names)).and("input", input());
  }

  /** L = Σ G ∘ Y, as a function of whatever the layers and the input hold when it is asked. */
  DoubleSupplier loss(List<Layer> layers, Matrix input) {
    Matrix outputGradient = outputGradient();
    return () -> run(layers, input).hadamard(outputGradient).sum();
  }

  /** Runs the layers forward, without the student's class. */
  static Matrix run(List<Layer> layers, Matrix input) {
    Matrix output = input;
    for (Layer layer : layers) {
      output = layer.forward(output);
    }
    return output;
  }
}
