package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.math.Matrix;
import gradus.math.MatrixArbitraries;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Checks that a model that is read back has the bits of the written one. */
class ModelFileProperties {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void roundTripGivesTheSameBits(@ForAll("models") Model model) throws JsonProcessingException {
    String text = ModelJson.write(model).toPrettyString();
    Model back = ModelJson.read(new ObjectMapper().readTree(text));
    assertSame(model, back);
    assertEquals(text, ModelJson.write(back).toPrettyString());
  }

  @Provide
  Arbitrary<Model> models() {
    Arbitrary<Integer> seeds = Arbitraries.integers();
    Arbitrary<String> names =
        Arbitraries.strings().ofMaxLength(12).filter(ModelFileProperties::isText);
    Arbitrary<List<Double>> losses = MatrixArbitraries.wild().list().ofMaxSize(5);
    return Combinators.combine(
            networks(),
            Arbitraries.of(Losses.class),
            names,
            seeds,
            losses,
            Arbitraries.of(true, false))
        .as(
            (network, loss, name, seed, history, interrupted) ->
                new Model(
                    network, loss, name, seed * 4_000_000_000L, history(history), interrupted));
  }

  /** Dense layers with and without a bias, of all finite doubles, and all activations. */
  private static Arbitrary<Network> networks() {
    return MatrixArbitraries.sizes()
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .flatMap(
            sizes -> {
              List<Arbitrary<List<Layer>>> layers = new ArrayList<>();
              for (int i = 1; i < sizes.size(); i++) {
                layers.add(layers(sizes.get(i - 1), sizes.get(i)));
              }
              return Combinators.combine(layers)
                  .as(
                      parts ->
                          new Network(sizes.get(0), parts.stream().flatMap(List::stream).toList()));
            });
  }

  private static Arbitrary<List<Layer>> layers(int inputs, int outputs) {
    return Combinators.combine(
            MatrixArbitraries.matrices(inputs, outputs, MatrixArbitraries.wild()),
            MatrixArbitraries.matrices(1, outputs, MatrixArbitraries.wild()),
            Arbitraries.of(true, false),
            Arbitraries.of(Activation.class))
        .as(
            (weights, bias, biased, activation) ->
                List.of(
                    biased ? new Dense(weights, bias) : Dense.withoutBias(weights),
                    new ActivationLayer(activation)));
  }

  private static History history(List<Double> losses) {
    History history = new History();
    for (int i = 0; i < losses.size(); i++) {
      history.add(3 * i + 1, losses.get(i));
    }
    return history;
  }

  /** Half a surrogate pair is not text, and no file can hold it. */
  private static boolean isText(String name) {
    return name.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  static void assertSame(Model expected, Model actual) {
    assertEquals(expected.network().name(), actual.network().name());
    assertEquals(values(expected), values(actual));
    assertEquals(expected.loss(), actual.loss());
    assertEquals(expected.dataset(), actual.dataset());
    assertEquals(expected.seed(), actual.seed());
    assertEquals(expected.interrupted(), actual.interrupted());
    assertEquals(expected.history().points(), actual.history().points());
  }

  private static List<Matrix> values(Model model) {
    return model.network().parameters().stream().map(Parameter::value).toList();
  }
}
