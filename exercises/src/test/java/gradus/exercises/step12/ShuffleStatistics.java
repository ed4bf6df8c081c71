package gradus.exercises.step12;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.nn.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Whether all orders are equally likely: χ² of how often each order of 4 rows came, and of how
 * often each of 12 rows came to each place. A fair shuffle is over either limit about once in 10¹²
 * runs. One that swaps each row with any row is over the second one in 99.7 % of all runs, one that
 * sorts by a comparator that answers at random, and one that only turns the rows round, in all of
 * them.
 */
final class ShuffleStatistics {

  private static final int SHUFFLES = 1500;

  private static final int FEW = 4;
  private static final int ORDERS_OF_FEW = 24;

  /** With 23 degrees of freedom. */
  private static final double LIMIT_OF_ORDERS = 115;

  private static final int MORE = 12;

  /** With 11·11 degrees of freedom: every row is somewhere, and in every place there is one. */
  private static final double LIMIT_OF_PLACES = 265;

  private static final int MANY = 100;
  private static final int SHUFFLES_OF_MANY = 40;

  /** Of some 33 that are to be expected; fewer come once in 10²⁵ runs. */
  private static final int FEWEST_ROWS = 10;

  private ShuffleStatistics() {}

  /** Checks that every order of a few rows comes, and none much more often than others. */
  static void requireEveryOrder(RandomGenerator random) {
    GivenCase given = GivenCase.of("rows", FEW).and("batchSize", FEW);
    Dataset data = NumberedRows.dataset(FEW);
    Map<List<Integer>, Integer> times = new HashMap<>();
    for (int i = 0; i < SHUFFLES; i++) {
      List<Integer> order = NumberedRows.order(MiniBatches.batches(data, FEW, random));
      times.merge(order, 1, Integer::sum);
    }
    int orders = times.size();
    String finding = "in %d shuffles %d of the 24 orders occurred".formatted(SHUFFLES, orders);
    boolean all = orders == ORDERS_OF_FEW;
    Check.that(all || orders == 1, finding, "orders-missing", given);
    Check.that(all, finding, given);
    int[] counts = times.values().stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(counts);
    requireEven(
        chiSquare(counts) <= LIMIT_OF_ORDERS,
        "in %d shuffles one order occurred %d times and another %d times"
            .formatted(SHUFFLES, counts[0], counts[counts.length - 1]),
        given);
  }

  /** Checks that each row comes to each place, to none much more often than to others. */
  static void requireEveryPlace(RandomGenerator random) {
    int batchSize = 5;
    GivenCase given = GivenCase.of("rows", MORE).and("batchSize", batchSize);
    Dataset data = NumberedRows.dataset(MORE);
    int[] counts = new int[MORE * MORE];
    for (int i = 0; i < SHUFFLES; i++) {
      List<Integer> order = NumberedRows.order(MiniBatches.batches(data, batchSize, random));
      boolean complete = order.stream().distinct().count() == MORE;
      Check.that(complete, () -> "of %d rows came %s".formatted(MORE, order), given);
      for (int place = 0; place < order.size(); place++) {
        counts[MORE * place + order.get(place)]++;
      }
    }
    int most = mostOften(counts);
    requireEven(
        chiSquare(counts) * (MORE - 1) / MORE <= LIMIT_OF_PLACES,
        "in %d shuffles row %d came to place %d %d times, %d times would be even"
            .formatted(SHUFFLES, most % MORE, most / MORE, counts[most], SHUFFLES / MORE),
        given);
  }

  /** Checks that all of many rows are shuffled: a place to which fewer than ten come is not. */
  static void requireMoves(RandomGenerator random) {
    GivenCase given = GivenCase.of("rows", MANY).and("batchSize", MANY);
    Dataset data = NumberedRows.dataset(MANY);
    List<Set<Integer>> rows = new ArrayList<>();
    for (int i = 0; i < SHUFFLES_OF_MANY; i++) {
      List<Integer> order = NumberedRows.order(MiniBatches.batches(data, MANY, random));
      for (int place = 0; place < order.size(); place++) {
        if (i == 0) {
          rows.add(new HashSet<>());
        }
        rows.get(place).add(order.get(place));
      }
    }
    for (int place = 0; place < rows.size(); place++) {
      int different = rows.get(place).size();
      requireEven(
          different >= FEWEST_ROWS,
          "in %d shuffles %d rows came to place %d".formatted(SHUFFLES_OF_MANY, different, place),
          given);
    }
  }

  private static void requireEven(boolean even, String finding, GivenCase given) {
    Check.that(even, finding + ": not all orders are equally likely", "orders-uneven", given);
  }

  private static int mostOften(int[] counts) {
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return most;
  }

  private static double chiSquare(int[] counts) {
    double expected = Arrays.stream(counts).average().orElseThrow();
    return Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected)).sum() / expected;
  }
}
