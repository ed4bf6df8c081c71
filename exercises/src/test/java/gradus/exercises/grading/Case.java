package gradus.exercises.grading;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * What a student's method was given when it went wrong: names and values, as a report shows them.
 *
 * @param parts in the order in which they are shown
 */
public record Case(List<Part> parts) {

  /** A matrix up to this size is printed entry by entry, a larger one by its shape. */
  private static final int LARGEST_PRINTED = 12;

  /**
   * One thing that was given.
   *
   * @param name for example {@code weights}
   * @param lines its value; the first line stands beside the name
   */
  public record Part(String name, List<String> lines) {}

  /** A case of which nothing needs to be shown. */
  public static final Case NOTHING = new Case(List.of());

  /** A case with one matrix. */
  public static Case of(String name, Matrix value) {
    return NOTHING.and(name, value);
  }

  /** A case with one number, array or sentence. */
  public static Case of(String name, Object value) {
    return NOTHING.and(name, value);
  }

  /** The same case and a matrix more. */
  public Case and(String name, Matrix value) {
    return with(new Part(name, lines(value)));
  }

  /** The same case and a number, array or sentence more. */
  public Case and(String name, Object value) {
    String text = value instanceof double[] numbers ? Numbers.text(numbers) : Numbers.text(value);
    return with(new Part(name, List.of(text)));
  }

  private Case with(Part part) {
    List<Part> all = new ArrayList<>(parts);
    all.add(part);
    return new Case(List.copyOf(all));
  }

  private static List<String> lines(Matrix matrix) {
    if (matrix.size() > LARGEST_PRINTED) {
      return List.of(matrix.shape());
    }
    List<String> lines = new ArrayList<>();
    for (double[] row : matrix.toArrays()) {
      lines.add((lines.isEmpty() ? matrix.shape() + "  " : "") + Numbers.text(row));
    }
    return lines;
  }
}
