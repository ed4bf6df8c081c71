package gradus.math;

import static gradus.math.MatrixAssertions.assertUlps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with numbers that NumPy 2.4.6 has printed. */
class NumpyRandomTest {

  /** The indices of the pinned numbers among a thousand. A state of 624 words gives 312 doubles. */
  private static final List<Integer> UNIFORM_PLACES = List.of(0, 1, 311, 312, 699, 999);

  private static final List<Integer> GAUSSIAN_PLACES = List.of(0, 1, 2, 3, 999);

  /**
   * The numbers that follow a seed.
   *
   * @param uniform of {@code rand(1000)}
   * @param gaussian of {@code randn(1000)}
   * @param permutation {@code permutation(10)}
   * @param next {@code permutation(10)} once more
   * @param shuffled the first eight of 0 to 999 mixed by its shuffle
   */
  record Expected(
      long seed,
      List<Double> uniform,
      List<Double> gaussian,
      List<Integer> permutation,
      List<Integer> next,
      List<Integer> shuffled) {}

  static Stream<Expected> expected() {
    return Stream.of(
        new Expected(
            0L,
            List.of(
                0.5488135039273248,
                0.7151893663724195,
                0.14694664540037505,
                0.07952208258675575,
                0.8427768626848423,
                0.6771411441114241),
            List.of(
                1.764052345967664,
                0.4001572083672233,
                0.9787379841057392,
                2.240893199201458,
                -0.35811407547985674),
            List.of(2, 8, 4, 9, 1, 6, 7, 3, 0, 5),
            List.of(3, 5, 1, 2, 9, 8, 0, 6, 7, 4),
            List.of(993, 859, 298, 553, 672, 971, 27, 231)),
        new Expected(
            1L,
            List.of(
                0.417022004702574,
                0.7203244934421581,
                0.9096355249515571,
                0.2571182937821962,
                0.2867116496064306,
                0.7744772660150796),
            List.of(
                1.6243453636632417,
                -0.6117564136500754,
                -0.5281717522634557,
                -1.0729686221561705,
                -0.18695501653274957),
            List.of(2, 9, 6, 4, 0, 3, 1, 7, 8, 5),
            List.of(9, 5, 3, 0, 8, 4, 2, 1, 6, 7),
            List.of(507, 818, 452, 368, 242, 929, 262, 810)),
        new Expected(
            42L,
            List.of(
                0.3745401188473625,
                0.9507143064099162,
                0.07845638134226596,
                0.02535074341545751,
                0.4811401018548175,
                0.44600577295795574),
            List.of(
                0.4967141530112327,
                -0.13826430117118466,
                0.6476885381006925,
                1.5230298564080254,
                0.5725827813561586),
            List.of(8, 1, 5, 0, 7, 2, 9, 4, 3, 6),
            List.of(0, 1, 8, 5, 3, 4, 7, 9, 6, 2),
            List.of(521, 737, 740, 660, 411, 678, 626, 513)),
        new Expected(
            4294967295L,
            List.of(
                0.0976320289940138,
                0.9123828453026218,
                0.2845819535787153,
                0.89887815082878,
                0.008352749376617896,
                0.556626859384112),
            List.of(
                0.6484086742306527,
                0.6693235306338161,
                -1.0805437227474493,
                0.2845010447986309,
                0.8396779525796308),
            List.of(6, 9, 5, 1, 8, 0, 7, 4, 2, 3),
            List.of(9, 0, 3, 4, 1, 5, 8, 7, 6, 2),
            List.of(94, 405, 819, 632, 217, 169, 449, 275)));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void uniformNumbersToTheBit(Expected expected) {
    NumpyRandom random = new NumpyRandom(expected.seed);
    double[] all = random.doubles(1000).toArray();
    assertEquals(expected.uniform, at(UNIFORM_PLACES, all));
  }

  /** NumPy uses the platform's logarithm, so the last bit may differ. */
  @ParameterizedTest
  @MethodSource("expected")
  void gaussianNumbers(Expected expected) {
    NumpyRandom random = new NumpyRandom(expected.seed);
    double[] all = IntStream.range(0, 1000).mapToDouble(i -> random.nextGaussian()).toArray();
    List<Double> ours = at(GAUSSIAN_PLACES, all);
    for (int i = 0; i < ours.size(); i++) {
      assertUlps(expected.gaussian.get(i), ours.get(i), 1);
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void permutations(Expected expected) {
    NumpyRandom random = new NumpyRandom(expected.seed);
    assertEquals(expected.permutation, shuffled(10, random));
    assertEquals(expected.next, shuffled(10, random));
    List<Integer> thousand = shuffled(1000, new NumpyRandom(expected.seed));
    assertEquals(expected.shuffled, thousand.subList(0, 8));
  }

  /** {@code randint(0, 2**32, dtype=uint64)} after {@code seed(42)}. */
  @Test
  void wordsOfThirtyTwoBits() {
    NumpyRandom random = new NumpyRandom(42);
    assertEquals(1608637542L, Integer.toUnsignedLong(random.nextInt()));
    assertEquals((3421126067L << 32) | 4083286876L, random.nextLong());
  }

  @Test
  void boundedNumbersStayBelowTheBound() {
    NumpyRandom random = new NumpyRandom(7);
    for (int bound : new int[] {1, 2, 3, 1000, 1 << 30, Integer.MAX_VALUE}) {
      for (int i = 0; i < 100; i++) {
        int value = random.nextInt(bound);
        assertTrue(value >= 0 && value < bound, value + " of " + bound);
      }
    }
    var thrown = assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
    assertEquals("the bound is 0, it must be 1 or more", thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 4294967296L, Long.MIN_VALUE, Long.MAX_VALUE})
  void badSeedsAreRefused(long seed) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> new NumpyRandom(seed));
    assertEquals("the seed is " + seed + ", it must be from 0 to 4294967295", thrown.getMessage());
  }

  private static List<Integer> shuffled(int size, NumpyRandom random) {
    int[] values = IntStream.range(0, size).toArray();
    random.shuffle(values);
    return IntStream.of(values).boxed().toList();
  }

  private static List<Double> at(List<Integer> places, double[] all) {
    return places.stream().map(i -> all[i]).toList();
  }
}
