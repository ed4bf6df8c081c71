package gradus.nn;

import static gradus.nn.LayerCase.upstream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.math.RelativeError;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of every {@link Layer}. A class of properties implements this interface and says how its
 * layer is made; the laws run there.
 */
public interface LayerContract {

  /** The number of tries of each law. */
  int TRIES = 150;

  /**
   * Makes the layer. The same numbers must be drawn every time.
   *
   * @param inputs the width of its inputs
   * @param outputs the width of its outputs, of no meaning to a layer that keeps the width
   * @param random the source of its parameters
   * @return a new layer
   */
  Layer layer(int inputs, int outputs, RandomGenerator random);

  /**
   * Whether the layer's slope jumps where an input is 0. No such inputs are drawn then.
   *
   * @return whether to keep away from 0, by more than ten steps of the finite differences
   */
  default boolean hasKinkAtZero() {
    return false;
  }

  /** The analytic gradient is the numeric one: of every parameter, and of the input. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void gradientsAreThoseOfFiniteDifferences(@ForAll("cases") LayerCase c) {
    Layer layer = layer(c);
    Matrix gradient = upstream(layer.forward(c.input()), c.seed());
    GradientReport report = GradientCheck.ofLayer(layer, c.input(), gradient);
    for (GradientReport.Block block : report.blocks()) {
      if (block.verdict() == GradientReport.Verdict.DIFFERS) {
        fail(
            "%s of %s: relative error %s\nanalytic %s\nnumeric  %s"
                .formatted(
                    block.name(),
                    layer.name(),
                    block.relativeError(),
                    block.analytic(),
                    block.numeric()));
      }
    }
  }

  /** Gradients accumulate: twice the same {@code backward} gives twice the gradient. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void backwardTwiceDoublesTheGradients(@ForAll("cases") LayerCase c) {
    Layer layer = layer(c);
    Matrix gradient = upstream(layer.forward(c.input()), c.seed());
    Matrix inputGradient = layer.backward(gradient).copy();
    List<Matrix> once = gradients(layer);
    assertEquals(inputGradient, layer.backward(gradient), "∂L/∂X of the second backward");
    List<Matrix> twice = gradients(layer);
    for (int i = 0; i < once.size(); i++) {
      double error = RelativeError.of(once.get(i).scale(2), twice.get(i));
      if (!(error < 1e-12)) {
        fail(
            "%s: once %s, twice %s"
                .formatted(layer.parameters().get(i).name(), once.get(i), twice.get(i)));
      }
    }
  }

  /** Nobody's matrix is changed: not the input, not ∂L/∂Y, not a parameter's value. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void argumentsAreLeftAsTheyWere(@ForAll("cases") LayerCase c) {
    Layer layer = layer(c);
    List<Matrix> values = values(layer);
    Matrix input = c.input().copy();
    Matrix gradient = upstream(layer.forward(input), c.seed());
    assertEquals(c.input(), input, "X after forward");
    gradients(layer).forEach(g -> assertEquals(g.scale(0), g, "a gradient after forward"));
    Matrix gradientBefore = gradient.copy();
    layer.backward(gradient);
    assertEquals(c.input(), input, "X after backward");
    assertEquals(gradientBefore, gradient, "∂L/∂Y after backward");
    assertEquals(values, values(layer), "the parameters' values");
  }

  /** {@code backward} goes back through the most recent {@code forward}. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void theSecondOfTwoForwardsCounts(@ForAll("cases") LayerCase c) {
    Layer fresh = layer(c);
    Matrix gradient = upstream(fresh.forward(c.input()), c.seed());
    Matrix expected = fresh.backward(gradient).copy();
    Layer used = layer(c);
    used.forward(c.otherInput());
    used.forward(c.input());
    assertEquals(expected, used.backward(gradient), "∂L/∂X");
    assertEquals(gradients(fresh), gradients(used), "the parameters' gradients");
  }

  /** The same input gives the same bits, whatever came between. */
  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  default void theSameInputGivesTheSameBits(@ForAll("cases") LayerCase c) {
    Layer layer = layer(c);
    Matrix output = layer.forward(c.input()).copy();
    assertEquals(c.input().rows(), output.rows(), "rows of Y");
    layer.forward(c.otherInput());
    assertEquals(output, layer.forward(c.input()), "Y");
    assertEquals(output, layer(c).forward(c.input()), "Y of another layer with these parameters");
  }

  /** The parameters are always the same objects in the same order, their gradients zeros. */
  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  default void theParametersStayTheSame(@ForAll("cases") LayerCase c) {
    Layer layer = layer(c);
    List<Parameter> before = List.copyOf(layer.parameters());
    layer.backward(upstream(layer.forward(c.input()), c.seed()));
    assertEquals(before.size(), layer.parameters().size());
    for (int i = 0; i < before.size(); i++) {
      assertSame(before.get(i), layer.parameters().get(i));
    }
  }

  /**
   * The cases of the laws.
   *
   * @return batches of 1 to 8 rows, from 1 to 5 columns wide, and the width of the output
   */
  @Provide
  default Arbitrary<LayerCase> cases() {
    return LayerCase.arbitrary(hasKinkAtZero());
  }

  private Layer layer(LayerCase c) {
    return layer(c.input().columns(), c.outputs(), new NumpyRandom(c.seed()));
  }

  private static List<Matrix> gradients(Layer layer) {
    return layer.parameters().stream().map(p -> p.gradient().copy()).toList();
  }

  private static List<Matrix> values(Layer layer) {
    return layer.parameters().stream().map(p -> p.value().copy()).toList();
  }
}
