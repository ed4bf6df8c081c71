package gradus.exercises.step09;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;
import java.util.stream.IntStream;

/**
 * The answers of a network as the search knows them: what layers of their own kind compute is no
 * formula here, but a whole answer may be rounded, cut, or missing in a part.
 */
final class NetworkFormulas {

  private static final Quantity INPUT =
      new Quantity("input", "X", "the input").of("example", "input");
  private static final Quantity OUTPUT_GRADIENT =
      new Quantity("output-gradient", "∂L/∂Y", "the output gradient").of("example", "output");

  /** What comes out of the last layer. */
  static final Reference OUTPUT = Reference.of(new Computed("the output", INPUT), INPUT);

  /** What comes back out of the first layer. */
  static final Reference INPUT_GRADIENT =
      Reference.of(new Computed("dL/dX", OUTPUT_GRADIENT), OUTPUT_GRADIENT);

  private NetworkFormulas() {}

  static Quantities ofOutput(Matrix input, Matrix right) {
    return Quantities.NONE.and(INPUT, input).and(Computed.ENTRIES, flat(right));
  }

  static Quantities ofInputGradient(Matrix outputGradient, Matrix right) {
    return Quantities.NONE.and(OUTPUT_GRADIENT, outputGradient).and(Computed.ENTRIES, flat(right));
  }

  private static Matrix flat(Matrix matrix) {
    return Matrix.row(IntStream.range(0, matrix.size()).mapToDouble(matrix::entry).toArray());
  }

  /**
   * What layers have computed.
   *
   * @param words what it is
   * @param examples a matrix with as many rows
   */
  private record Computed(String words, Quantity examples) implements Formula {

    /** Its entries in one row: the sizes of a case are those of what the network is given. */
    private static final Quantity ENTRIES = new Quantity("entries", "y", "the entries");

    @Override
    public Matrix value(Quantities quantities) {
      Matrix entries = quantities.of(ENTRIES);
      int rows = quantities.of(examples).rows();
      Matrix value = Matrix.zeros(rows, entries.size() / rows);
      for (int k = 0; k < value.size(); k++) {
        value.setEntry(k, entries.entry(k));
      }
      return value;
    }

    @Override
    public String id() {
      return "answer";
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
