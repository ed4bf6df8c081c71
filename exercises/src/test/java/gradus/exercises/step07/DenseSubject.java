package gradus.exercises.step07;

import gradus.grading.check.CallSequence;
import gradus.grading.check.Check;
import gradus.grading.check.Sample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.nn.Parameter;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A dense layer whose method is called many times, while its weights change.
 *
 * @param layer the student's
 * @param parameters of the layer as it was made, before there was another
 * @param yours the student's method
 * @param right the right answer for the weights and the bias as they are
 */
record DenseSubject(
    DenseLayer layer,
    List<Parameter> parameters,
    BiFunction<DenseLayer, List<Matrix>, Matrix> yours,
    BiFunction<List<Parameter>, List<Matrix>, Matrix> right)
    implements CallSequence.Subject {

  DenseSubject(
      DenseLayer layer,
      BiFunction<DenseLayer, List<Matrix>, Matrix> yours,
      BiFunction<List<Parameter>, List<Matrix>, Matrix> right) {
    this(layer, List.copyOf(layer.parameters()), yours, right);
  }

  static void requireForward(Sample sample) {
    require(
        sample,
        List.of("input"),
        (layer, given) -> {
          Matrix output = layer.forward(given.get(0));
          GivenCase shown = GivenCase.of("input", given.get(0));
          String finding = "the field input is not the input of the most recent call";
          Check.that(given.get(0).equals(layer.input), finding, "stale-input", shown);
          return output;
        },
        (parameters, given) -> {
          Matrix product = given.get(0).multiply(parameters.get(0).value());
          return parameters.size() == 1 ? product : product.addRow(parameters.get(1).value());
        });
  }

  static void requireWeightGradient(Sample sample) {
    require(
        sample,
        List.of("input", "outputGradient"),
        (layer, given) -> layer.weightGradient(given.get(0), given.get(1)),
        (parameters, given) -> given.get(0).transpose().multiply(given.get(1)));
  }

  static void requireBiasGradient(Sample sample) {
    Pass pass = Pass.of(sample);
    BiFunction<DenseLayer, List<Matrix>, Matrix> yours =
        (layer, given) -> layer.biasGradient(given.get(0));
    BiFunction<List<Parameter>, List<Matrix>, Matrix> right =
        (parameters, given) -> given.get(0).sumRows();
    CallSequence.require(
        List.of("outputGradient"),
        new DenseSubject(pass.layerThatSaw(pass.input()), yours, right),
        new DenseSubject(pass.layerThatSaw(pass.input()), yours, right),
        which -> List.of(arguments(sample, which).get(1)),
        pass.given());
  }

  static void requireInputGradient(Sample sample) {
    require(
        sample,
        List.of("outputGradient"),
        (layer, given) -> layer.inputGradient(given.get(0)),
        (parameters, given) -> given.get(0).multiply(parameters.get(0).value().transpose()));
  }

  /** Of two layers with other weights, the second has no bias. */
  private static void require(
      Sample sample,
      List<String> names,
      BiFunction<DenseLayer, List<Matrix>, Matrix> yours,
      BiFunction<List<Parameter>, List<Matrix>, Matrix> right) {
    Pass pass = Pass.of(sample);
    DenseSubject first = new DenseSubject(pass.layerThatSaw(pass.input()), yours, right);
    DenseLayer second = DenseLayer.withoutBias(pass.weights().scale(-0.5));
    second.input = pass.input().copy();
    boolean onlyGradient = names.get(0).equals("outputGradient");
    CallSequence.require(
        names,
        first,
        new DenseSubject(second, yours, right),
        which ->
            arguments(sample, which).subList(onlyGradient ? 1 : 0, onlyGradient ? 2 : names.size()),
        pass.given().and("bias", pass.bias()));
  }

  /** An input and an output gradient; the third ones have a row more. */
  private static List<Matrix> arguments(Sample sample, int which) {
    int rows = sample.rows() + which / 2;
    return List.of(
        sample.matrix("input " + which, rows, sample.inputs()),
        sample.matrix("outputGradient " + which, rows, sample.outputs()));
  }

  @Override
  public Matrix call(List<Matrix> arguments) {
    return yours.apply(layer, arguments);
  }

  @Override
  public Matrix expected(List<Matrix> arguments) {
    return right.apply(parameters, arguments);
  }

  /** Changes the weights and the bias, as an optimizer does. */
  @Override
  public void change() {
    parameters.forEach(p -> InPlace.map(p.value(), w -> 0.5 - w, p.value()));
  }
}
