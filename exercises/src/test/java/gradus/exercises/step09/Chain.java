package gradus.exercises.step09;

import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.FiniteDifferences;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.Collections;
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

  GivenCase given() {
    List<String> names = layers().stream().map(Layer::name).toList();
    return GivenCase.of("layers", String.join(", ", names)).and("input", input());
  }

  /** L = Σ G ∘ Y, as a function of whatever the layers and the input hold when it is asked. */
  DoubleSupplier loss(List<Layer> layers, Matrix input) {
    Matrix outputGradient = outputGradient();
    return () -> run(layers, input).hadamard(outputGradient).sum();
  }

  /** Runs the layers forward, without the student's class. */
  static Matrix run(List<Layer> layers, Matrix input) {
    Matrix passed = input;
    for (Layer layer : layers) {
      passed = layer.forward(passed);
    }
    return passed;
  }

  /** Runs the layers backward, without the student's class. */
  static Matrix runBack(List<Layer> layers, Matrix outputGradient) {
    List<Layer> fromTheLast = new ArrayList<>(layers);
    Collections.reverse(fromTheLast);
    Matrix returned = outputGradient;
    for (Layer layer : fromTheLast) {
      returned = layer.backward(returned);
    }
    return returned;
  }

  /** Layers that know their inputs. */
  List<Layer> ranForward() {
    List<Layer> layers = layers();
    run(layers, input());
    return layers;
  }

  /** Gives the parameters gradients from before the call, and returns them, one a parameter. */
  List<Matrix> setGradients(List<Layer> layers) {
    List<Matrix> before = new ArrayList<>();
    for (Parameter parameter : parameters(layers)) {
      Matrix value = parameter.value();
      String name = "gradient before " + before.size();
      before.add(sample.matrix(name, value.rows(), value.columns()));
      InPlace.copy(before.get(before.size() - 1), parameter.gradient());
    }
    return before;
  }

  /** Gradients of zeros, one a parameter. */
  List<Matrix> zeros() {
    return parameters(layers()).stream().map(parameter -> parameter.value().map(x -> 0)).toList();
  }

  /** Numeric gradients come from layers of their own, which no student's method has touched. */
  void requireGradients(List<Layer> layers, List<Matrix> before, int times, GivenCase given) {
    List<Layer> fresh = layers();
    DoubleSupplier loss = loss(fresh, input());
    int place = 0;
    for (int i = 0; i < layers.size(); i++) {
      List<Parameter> parameters = layers.get(i).parameters();
      for (int j = 0; j < parameters.size(); j++) {
        Matrix added = FiniteDifferences.gradient(loss, fresh.get(i).parameters().get(j).value());
        Check.gradient(
            nameOf(layers, layers.get(i), parameters.get(j)),
            parameters.get(j).gradient(),
            before.get(place).plus(added.scale(times)),
            NetworkMistakes.ofGradient(before.get(place), added, times, given));
        place++;
      }
    }
  }

  /** Checks that no weight and no bias has moved. */
  void requireValues(List<Layer> layers, GivenCase given) {
    List<Parameter> before = parameters(layers());
    List<Parameter> after = parameters(layers);
    for (int i = 0; i < before.size(); i++) {
      Check.that(
          before.get(i).value().equals(after.get(i).value()),
          "the %s were changed, which only an optimizer does".formatted(before.get(i).name()),
          "updated-weights",
          given);
    }
  }

  /** For example {@code gradient of the weights of layer 2}. */
  static String nameOf(List<Layer> layers, Layer layer, Parameter parameter) {
    return "gradient of the %s of layer %d".formatted(parameter.name(), layers.indexOf(layer) + 1);
  }

  private static List<Parameter> parameters(List<Layer> layers) {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }
}
