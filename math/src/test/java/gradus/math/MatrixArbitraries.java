package gradus.math;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;

/** Generates matrices for properties, here and in the modules that build on this one. */
public final class MatrixArbitraries {

  /** The most rows or columns of a matrix of random shape. */
  public static final int LARGEST = 6;

  private MatrixArbitraries() {}

  /** Numbers of ordinary size, from −10 to 10. */
  public static Arbitrary<Double> moderate() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.doubles().between(-10, 10)),
        Tuple.of(1, Arbitraries.of(0.0, 1.0, -1.0, 10.0, -10.0)));
  }

  /** All finite doubles, the largest, the subnormal and −0 among them. */
  public static Arbitrary<Double> wild() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        moderate(),
        Arbitraries.of(
            0.0, -0.0, 1e308, -1e308, Double.MAX_VALUE, Double.MIN_VALUE, -4e-320, 1e-308, 1e-160));
  }

  /** All doubles, NaN and the infinities among them. */
  public static Arbitrary<Double> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, wild()),
        Tuple.of(
            1, Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)));
  }

  /** A number of rows or columns, 1 or more. */
  public static Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, LARGEST);
  }

  /** A number of rows or columns, also 0. */
  public static Arbitrary<Integer> sizesFromZero() {
    return Arbitraries.integers().between(0, LARGEST);
  }

  /**
   * Matrices of a given shape. Special numbers occur among the entries anyway; jqwik's own edge
   * cases of whole matrices would cost more than all the rest.
   */
  public static Arbitrary<Matrix> matrices(int rows, int columns, Arbitrary<Double> entries) {
    return entries
        .array(double[].class)
        .ofSize(rows * columns)
        .withoutEdgeCases()
        .map(numbers -> Matrix.of(rows, columns, numbers));
  }

  /** Matrices of a given shape, of moderate numbers. */
  public static Arbitrary<Matrix> matrices(int rows, int columns) {
    return matrices(rows, columns, moderate());
  }

  /** Matrices of random shape. */
  public static Arbitrary<Matrix> matrices(Arbitrary<Integer> sizes, Arbitrary<Double> entries) {
    return Combinators.combine(sizes, sizes).flatAs((m, n) -> matrices(m, n, entries));
  }

  /** Matrices of random shape, not empty, of moderate numbers. */
  public static Arbitrary<Matrix> matrices() {
    return matrices(sizes(), moderate());
  }

  /** Two matrices of one shape. */
  public static Arbitrary<Tuple2<Matrix, Matrix>> alike(
      Arbitrary<Integer> sizes, Arbitrary<Double> entries) {
    return Combinators.combine(sizes, sizes)
        .flatAs((m, n) -> pair(matrices(m, n, entries), matrices(m, n, entries)));
  }

  /** Three matrices of one shape. */
  public static Arbitrary<Tuple3<Matrix, Matrix, Matrix>> threeAlike(
      Arbitrary<Integer> sizes, Arbitrary<Double> entries) {
    return Combinators.combine(sizes, sizes)
        .flatAs(
            (m, n) ->
                Combinators.combine(
                        matrices(m, n, entries), matrices(m, n, entries), matrices(m, n, entries))
                    .as(Tuple::of));
  }

  /** Two matrices that can be multiplied, m×k and k×n. */
  public static Arbitrary<Tuple2<Matrix, Matrix>> factors(
      Arbitrary<Integer> sizes, Arbitrary<Double> entries) {
    return Combinators.combine(sizes, sizes, sizes)
        .flatAs((m, k, n) -> pair(matrices(m, k, entries), matrices(k, n, entries)));
  }

  /** A matrix m×n, and a row 1×n to add to its rows. */
  public static Arbitrary<Tuple2<Matrix, Matrix>> withRow(
      Arbitrary<Integer> sizes, Arbitrary<Double> entries) {
    return Combinators.combine(sizes, sizes)
        .flatAs((m, n) -> pair(matrices(m, n, entries), matrices(1, n, entries)));
  }

  private static Arbitrary<Tuple2<Matrix, Matrix>> pair(
      Arbitrary<Matrix> left, Arbitrary<Matrix> right) {
    return Combinators.combine(left, right).as(Tuple::of);
  }
}
