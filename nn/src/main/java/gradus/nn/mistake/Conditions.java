package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what all wrong answers have in common and no right one has: a size, or a kind of number.
 * Where no formula explains the answers, that is where to look.
 */
public final class Conditions {

  private static final int FEWEST_WRONG = 2;
  private static final int FEWEST_RIGHT = 3;

  /** Where several quantities tell the cases apart, none of them says anything. */
  private static final int MOST_TELLING = 1;

  private static final int MOST_FOUND = 2;

  /**
   * What is said once of two quantities that always have one shape. Of a mere size it is not: wide
   * cases differ from all others in every size.
   */
  private static final Set<String> RELATIONS =
      Set.of(
          "one row",
          "one column",
          "as many rows as columns",
          "as many rows as columns, and more than one of each,",
          "fewer rows than columns",
          "more rows than columns");

  /** What may hold of a quantity, in words that follow its name; the simplest first. */
  private static final Map<String, Predicate<Matrix>> CONDITIONS = conditions();

  private Conditions() {}

  private static Map<String, Predicate<Matrix>> conditions() {
    Map<String, Predicate<Matrix>> all = new LinkedHashMap<>();
    all.put("one row", matrix -> matrix.rows() == 1);
    all.put("one column", matrix -> matrix.columns() == 1);
    all.put("as many rows as columns", matrix -> matrix.rows() == matrix.columns());
    all.put(
        "as many rows as columns, and more than one of each,",
        matrix -> matrix.rows() == matrix.columns() && matrix.rows() > 1);
    all.put("fewer rows than columns", matrix -> matrix.rows() < matrix.columns());
    all.put("more rows than columns", matrix -> matrix.rows() > matrix.columns());
    for (int size : new int[] {1, 2, 4, 8, 16, 32}) {
      String rows = size == 1 ? "more than one row" : "more than %d rows".formatted(size);
      all.put(rows, matrix -> matrix.rows() > size);
      all.put(rows.replace("row", "column"), matrix -> matrix.columns() > size);
    }
    all.put("a number below 0", matrix -> any(matrix, x -> x < 0));
    all.put("a 0", matrix -> any(matrix, x -> x == 0));
    all.put("a fraction", matrix -> any(matrix, x -> x != Math.rint(x)));
    all.put("a number of more than two decimal places", matrix -> any(matrix, Conditions::isLong));
    for (int zeros : new int[] {3, 6, 9}) {
      double small = Math.pow(10, -zeros);
      all.put(
          "a number smaller than 1e-%d, but not 0,".formatted(zeros),
          matrix -> any(matrix, x -> x != 0 && Math.abs(x) < small));
    }
    all.put("two equal numbers", Conditions::hasEqual);
    return all;
  }

  private static boolean isLong(double x) {
    return x != Math.rint(x * 100) / 100;
  }

  private static boolean any(Matrix matrix, Predicate<Double> condition) {
    for (int k = 0; k < matrix.size(); k++) {
      if (condition.test(matrix.entry(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEqual(Matrix matrix) {
    for (int k = 1; k < matrix.size(); k++) {
      for (int i = 0; i < k; i++) {
        if (matrix.entry(i) == matrix.entry(k)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What tells the wrong answers from the right ones.
   *
   * @param wrong answers to one question
   * @param right answers to this question and to others
   * @return one sentence; empty if nothing does, or too much
   */
  public static List<Diagnosis> explain(List<Answer> wrong, List<Answer> right) {
    Answer first = wrong.get(0);
    List<Answer> same =
        right.stream().filter(answer -> answer.reference().equals(first.reference())).toList();
    // Wide cases differ from ordinary ones in every way: some of the same kind have to be right.
    long alike = same.stream().filter(answer -> answer.isOrdinary() == first.isOrdinary()).count();
    if (wrong.size() < FEWEST_WRONG || alike < FEWEST_RIGHT) {
      return List.of();
    }
    Map<Quantity, String> telling = new LinkedHashMap<>();
    int found = 0;
    for (Map.Entry<String, Predicate<Matrix>> condition : CONDITIONS.entrySet()) {
      for (Quantity quantity : first.quantities().all()) {
        boolean isNew =
            !RELATIONS.contains(condition.getKey())
                || telling.keySet().stream()
                    .noneMatch(other -> isOfOneShape(other, quantity, wrong, same));
        if (isNew && tells(quantity, condition.getValue(), wrong, same)) {
          found++;
          telling.put(quantity, condition.getKey());
        }
      }
    }
    return found == 0 || telling.size() > MOST_TELLING || found > MOST_FOUND
        ? List.of()
        : List.of(diagnosis(telling));
  }

  /** Whether the one always has the shape of the other: then it is said of the first. */
  private static boolean isOfOneShape(
      Quantity one, Quantity other, List<Answer> wrong, List<Answer> right) {
    return !one.equals(other)
        && Stream.concat(wrong.stream(), right.stream())
            .map(Answer::quantities)
            .allMatch(
                quantities ->
                    quantities
                        .find(one)
                        .flatMap(first -> quantities.find(other).map(first::hasShapeOf))
                        .orElse(false));
  }

  private static Diagnosis diagnosis(Map<Quantity, String> telling) {
    List<String> all = new ArrayList<>();
    telling.forEach((quantity, words) -> all.add(words + " in " + quantity.words()));
    return new Diagnosis(
        "one-condition",
        "Of all cases that it answered, yours is wrong in those with %s, and right in all others."
            .formatted(String.join(" and ", all)));
  }

  private static boolean tells(
      Quantity quantity, Predicate<Matrix> condition, List<Answer> wrong, List<Answer> right) {
    return wrong.stream().allMatch(answer -> holds(answer, quantity, condition).orElse(false))
        && right.stream().noneMatch(answer -> holds(answer, quantity, condition).orElse(true));
  }

  private static Optional<Boolean> holds(
      Answer answer, Quantity quantity, Predicate<Matrix> condition) {
    return answer.quantities().find(quantity).map(condition::test);
  }
}
