package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digits that the kit draws. */
class DigitImagesTest {

  /** One of the two kinds. */
  record Kind(String name, BiFunction<Integer, RandomGenerator, Dataset> make) {

    Dataset draw(int size, long seed) {
      return make.apply(size, new NumpyRandom(seed));
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("digits", Datasets::segmentDigits), new Kind("blobs", Datasets::blobDigits));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void areSeededAndComeByTurns(Kind kind) {
    Dataset data = kind.draw(25, 1);
    assertEquals(kind.name + ":25", data.name());
    assertEquals("25×784", data.inputs().shape());
    assertEquals("25×10", data.targets().shape());
    for (int i = 0; i < 25; i++) {
      for (int j = 0; j < 10; j++) {
        assertEquals(j == i % 10 ? 1 : 0, data.targets().get(i, j));
      }
    }
    assertEquals(data, kind.draw(25, 1));
    assertNotEquals(data, kind.draw(25, 2));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void pixelsAreBytesOf255(Kind kind) {
    Matrix pixels = kind.draw(20, 3).inputs();
    double brightest = 0;
    for (int k = 0; k < pixels.size(); k++) {
      double value = pixels.entry(k);
      assertTrue(value >= 0 && value <= 1);
      assertEquals(Math.rint(255 * value) / 255, value);
      brightest = Math.max(brightest, value);
    }
    assertTrue(brightest > 0.9, "brightest " + brightest);
  }

  /** The mean of many eights is bright wherever the mean of any other digit is. */
  @Test
  void everyDigitIsPartOfAnEight() {
    Matrix means = means(Datasets.segmentDigits(5000, new NumpyRandom(4)));
    double[] light = new double[10];
    for (int k = 0; k < means.columns(); k++) {
      for (int digit = 0; digit < 10; digit++) {
        light[digit] += means.get(digit, k);
        assertTrue(
            means.get(digit, k) < means.get(8, k) + 0.1, digit + " is brighter at pixel " + k);
      }
    }
    // Lit segments: 6 2 5 5 4 5 6 3 7 6.
    for (List<Integer> pair : List.of(List.of(1, 7), List.of(7, 4), List.of(4, 5), List.of(6, 8))) {
      assertTrue(light[pair.get(0)] < light[pair.get(1)], pair.toString());
    }
  }

  private static Matrix means(Dataset data) {
    return data.targets().transpose().multiply(data.inputs()).scale(10.0 / data.size());
  }

  /**
   * The digits are not trivial, since a network without a hidden layer mistakes more of them, and
   * can be learnt: unseen ones are recognised.
   */
  @ParameterizedTest
  @MethodSource("kinds")
  void areLearntByAHiddenLayer(Kind kind) {
    Dataset data = kind.draw(3000, 5);
    Dataset others = kind.draw(1000, 6);
    double linear = accuracy(trained(data, List.of(784, 10)), others);
    double hidden = accuracy(trained(data, List.of(784, 32, 10)), others);
    assertTrue(hidden > 0.8, "with a hidden layer " + hidden);
    assertTrue(linear < hidden, "without a hidden layer %s, with one %s".formatted(linear, hidden));
    assertTrue(linear > 0.3, "without a hidden layer " + linear);
  }

  private static Network trained(Dataset data, List<Integer> sizes) {
    NumpyRandom random = new NumpyRandom(7);
    Network network =
        Network.dense(sizes, Activation.RELU, Activation.IDENTITY, Initializer.HE, random);
    new Trainer(network, Losses.SOFTMAX_CROSS_ENTROPY, new Adam(0.003))
        .train(data, TrainingPlan.epochs(10).inBatches(64, random));
    return network;
  }

  private static double accuracy(Network network, Dataset data) {
    Matrix outputs = network.predict(data.inputs());
    int right = 0;
    for (int i = 0; i < outputs.rows(); i++) {
      int own = i % 10;
      boolean beaten = false;
      for (int j = 0; j < 10; j++) {
        beaten |= j != own && !(outputs.get(i, j) < outputs.get(i, own));
      }
      right += beaten ? 0 : 1;
    }
    return (double) right / outputs.rows();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void fewerThanTenAreRefused(Kind kind) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> kind.draw(9, 1));
    assertEquals("a dataset of digits needs 10 or more rows, not 9", thrown.getMessage());
  }
}
