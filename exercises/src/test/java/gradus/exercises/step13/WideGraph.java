package gradus.exercises.step13;

import gradus.grading.check.EntryCheck;
import gradus.grading.check.WideSample;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A graph of up to 50 values with up to four operands each, some of them the same value, with local
 * derivatives of which some are 0, some are equal, and some cancel. That they belong to no
 * operation makes no difference to {@code backward}.
 *
 * @param edges for each value its operands, all of them before it; the last value's has a size of
 *     its own
 */
record WideGraph(List<List<Edge>> edges) {

  /** How far back an operand is at most. */
  private static final int FARTHEST = 6;

  /** An operand by its place, and the local derivative. */
  private record Edge(int operand, double derivative) {}

  static WideGraph of(WideSample sample) {
    RandomGenerator random = sample.random("graph");
    int size = 2 + sample.rows() + sample.outputs() / 3;
    Matrix derivatives = sample.matrix("derivatives", size, 4);
    List<List<Edge>> edges = new ArrayList<>();
    for (int i = 0; i < size - 1; i++) {
      edges.add(edges(i, derivatives.toArrays()[i], random));
    }
    edges.add(List.of(new Edge(size - 2, sample.scale("last"))));
    return new WideGraph(edges);
  }

  private static List<Edge> edges(int place, double[] derivatives, RandomGenerator random) {
    List<Edge> edges = new ArrayList<>();
    for (int k = 0; k < random.nextInt(4) && place > 0; k++) {
      int operand = Math.max(0, place - random.nextInt(1, FARTHEST));
      edges.add(new Edge(operand, derivatives[k]));
      if (random.nextInt(8) == 0) {
        edges.add(new Edge(operand, -derivatives[k]));
      }
    }
    return edges;
  }

  /** Checks the gradients after a call on a value in the middle and one on the last. */
  void require() {
    int last = edges.size() - 1;
    int middle = edges.size() / 2;
    List<Value> graph = values();
    GivenCase given =
        GivenCase.of("given", this)
            .and("backward", "called on v%d and on v%d".formatted(middle, last));
    graph.get(middle).backward();
    graph.get(last).backward();
    Matrix yours = Matrix.row(graph.stream().mapToDouble(Value::gradient).toArray());
    EntryCheck.matrix(
        "gradients of v0, v1, …",
        yours,
        Matrix.row(BackwardMistakes.sum(derivatives(middle, false), derivatives(last, false))),
        Matrix.row(BackwardMistakes.sum(derivatives(middle, true), derivatives(last, true))),
        given);
  }

  private List<Value> values() {
    List<Value> graph = new ArrayList<>();
    for (List<Edge> edgesOfValue : edges) {
      List<Value.Operand> operands =
          edgesOfValue.stream()
              .map(edge -> new Value.Operand(graph.get(edge.operand()), edge.derivative()))
              .toList();
      graph.add(new Value(graph.size() % 3, operands));
    }
    return graph;
  }

  /** The derivatives of one value by all, or the sums of the absolute values of their terms. */
  private double[] derivatives(int of, boolean sizes) {
    double[] derivatives = new double[edges.size()];
    derivatives[of] = 1;
    for (int i = of; i >= 0; i--) {
      for (Edge edge : edges.get(i)) {
        double local = sizes ? Math.abs(edge.derivative()) : edge.derivative();
        derivatives[edge.operand()] += derivatives[i] * local;
      }
    }
    return derivatives;
  }

  /** As in {@code v0; v1 of 2·v0 and 0.5·v0}: the factors are the local derivatives. */
  @Override
  public String toString() {
    String[] texts = new String[edges.size()];
    Arrays.setAll(texts, i -> "v" + i + (edges.get(i).isEmpty() ? "" : " of " + text(i)));
    return String.join("; ", texts);
  }

  private String text(int place) {
    List<Edge> operands = edges.get(place);
    return String.join(
        " and ",
        IntStream.range(0, operands.size())
            .mapToObj(operands::get)
            .map(e -> String.format(Locale.ROOT, "%.4g·v%d", e.derivative(), e.operand()))
            .toList());
  }
}
