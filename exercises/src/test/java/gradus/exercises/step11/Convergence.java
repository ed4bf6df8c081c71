package gradus.exercises.step11;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.nn.Network;
import java.util.function.Function;
import java.util.function.IntFunction;

/** From how many of fifty fixed starts XOR is learnt. */
final class Convergence {

  static final int STARTS = 50;
  static final double LEARNING_RATE = 2.5;

  private static final int STARTS_THAT_MUST_LEARN = 48;
  private static final int MOST_EPOCHS = 2000;

  /** To look after every epoch would take as long as to train. */
  private static final int EPOCHS_BETWEEN_LOOKS = 10;

  private Convergence() {}

  /**
   * Trains networks from fifty starts until they have learnt XOR or are given up.
   *
   * @param starts gives the network of a seed
   * @param training gives what trains a network by one epoch
   */
  static int count(IntFunction<Network> starts, Function<Network, Runnable> training) {
    return count(STARTS, starts, training);
  }

  /** The same from the first of them only. */
  static int count(int all, IntFunction<Network> starts, Function<Network, Runnable> training) {
    int learnt = 0;
    for (int seed = 0; seed < all; seed++) {
      Network network = starts.apply(seed);
      learnt += learns(network, training.apply(network)) ? 1 : 0;
    }
    return learnt;
  }

  private static boolean learns(Network network, Runnable epoch) {
    for (int i = 0; i < MOST_EPOCHS; i++) {
      if (i % EPOCHS_BETWEEN_LOOKS == 0 && Networks.hasLearnt(network)) {
        return true;
      }
      epoch.run();
    }
    return Networks.hasLearnt(network);
  }

  static boolean isEnough(int learnt) {
    return learnt >= STARTS_THAT_MUST_LEARN;
  }

  /** Checks that enough have learnt it; the reason says whose mistake it is if not. */
  static void require(int learnt, String reason) {
    Check.that(
        isEnough(learnt),
        "did not converge: %d of %d starts learn XOR within %d epochs, at least %d must. %s"
            .formatted(learnt, STARTS, MOST_EPOCHS, STARTS_THAT_MUST_LEARN, reason),
        GivenCase.of("network", "2-4-1").and("learningRate", LEARNING_RATE));
  }
}
