package gradus.exercises.step09;

import gradus.math.Matrix;
import gradus.nn.Layer;
import gradus.nn.Parameter;
import java.util.List;
import java.util.stream.IntStream;

/** A layer that multiplies by a number, forward and backward, and writes down every call. */
record Recorder(String name, double factor, List<String> calls) implements Layer {

  /** So many layers with the factors 2, 3, 4, … and one list of calls. */
  static List<Recorder> layers(int length, List<String> calls) {
    return IntStream.rangeClosed(1, length)
        .mapToObj(i -> new Recorder("layer " + i, i + 1, calls))
        .toList();
  }

  /** What all of the layers together multiply by. */
  static double product(List<Recorder> layers) {
    return layers.stream().mapToDouble(Recorder::factor).reduce(1, (x, y) -> x * y);
  }

  @Override
  public Matrix forward(Matrix input) {
    calls.add("forward of " + name);
    return input.scale(factor);
  }

  @Override
  public Matrix backward(Matrix outputGradient) {
    calls.add("backward of " + name);
    return outputGradient.scale(factor);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }
}
