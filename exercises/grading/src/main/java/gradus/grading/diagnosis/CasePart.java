package gradus.grading.diagnosis;

import gradus.grading.text.NumberText;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing that was given to a student's method: its name and its value, which is turned into text
 * only when it is asked for.
 */
public final class CasePart {

  /** A matrix up to this size is printed entry by entry, a larger one by its shape. */
  private static final int LARGEST_PRINTED = 12;

  private enum Kind {
    MATRIX,
    NUMBER,
    TEXT
  }

  private final String name;
  private final Kind kind;
  private final Matrix numbers;
  private final Supplier<List<String>> text;
  private List<String> lines;

  private CasePart(String name, Kind kind, Matrix numbers, Supplier<List<String>> text) {
    this.name = name;
    this.kind = kind;
    this.numbers = numbers;
    this.text = text;
  }

  /** A matrix, which is copied. */
  static CasePart of(String name, Matrix value) {
    Matrix copy = value.copy();
    return new CasePart(name, Kind.MATRIX, copy, () -> lines(copy));
  }

  /** A number, an array of numbers, which is copied, or a text. */
  static CasePart of(String name, Object value) {
    if (value instanceof double[] array) {
      double[] copy = array.clone();
      Matrix row = copy.length == 0 ? Matrix.row(0) : Matrix.row(copy);
      return new CasePart(name, Kind.MATRIX, row, () -> List.of(NumberText.text(copy)));
    }
    if (value instanceof Number number) {
      Matrix single = Matrix.row(number.doubleValue());
      return new CasePart(name, Kind.NUMBER, single, () -> List.of(NumberText.text(number)));
    }
    // What is no number may change: it is turned into text at once.
    String kept = NumberText.text(value);
    return new CasePart(name, Kind.TEXT, Matrix.row(0), () -> List.of(kept));
  }

  /**
   * What it is called.
   *
   * @return for example {@code weights}
   */
  public String name() {
    return name;
  }

  /**
   * Its value.
   *
   * @return lines, of which the first stands beside the name
   */
  public synchronized List<String> lines() {
    lines = lines == null ? text.get() : lines;
    return lines;
  }

  boolean isMatrix() {
    return kind == Kind.MATRIX;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  int entries() {
    return isText() ? 0 : numbers.size();
  }

  /** Whether a report shows every entry. */
  boolean isPrinted() {
    return numbers.size() <= LARGEST_PRINTED;
  }

  /** Whether all entries are the same number, as the entry of a 1×1 matrix is. */
  boolean isConstant() {
    double first = numbers.entry(0);
    for (int k = 1; k < numbers.size(); k++) {
      if (Double.compare(numbers.entry(k), first) != 0) {
        return false;
      }
    }
    return true;
  }

  boolean isZero() {
    return isConstant() && numbers.entry(0) == 0;
  }

  /** The lines of a report, the name in the first one. */
  List<String> linesWithName() {
    List<String> all = new ArrayList<>();
    all.add(name + " " + lines().get(0));
    String indent = " ".repeat(name.length() + 1 + Math.max(0, lines().get(0).indexOf('[')));
    lines().stream().skip(1).forEach(line -> all.add(indent + line));
    return all;
  }

  private static List<String> lines(Matrix matrix) {
    if (matrix.size() > LARGEST_PRINTED) {
      return List.of(matrix.shape());
    }
    List<String> lines = new ArrayList<>();
    for (double[] row : matrix.toArrays()) {
      lines.add((lines.isEmpty() ? matrix.shape() + "  " : "") + NumberText.text(row));
    }
    return lines;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CasePart part && name.equals(part.name) && lines().equals(part.lines());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, lines());
  }
}
