package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.NumpyRandom;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Tests that a training step by step is the same training. */
class SteppedTrainingTest {

  private static Network network() {
    return Network.dense(
        List.of(2, 5, 1),
        Activation.TANH,
        Activation.SIGMOID,
        Initializer.XAVIER,
        new NumpyRandom(3));
  }

  private static SteppedTraining training(
      Network network, Dataset data, Optional<RandomGenerator> shuffle) {
    return new SteppedTraining(
        network, Losses.MSE, new Adam(0.05), data, shuffle, (epoch, loss, outputs) -> {});
  }

  private static void assertSame(int batch) {
    Dataset moons = Datasets.moons(50, new NumpyRandom(1));
    Network expected = network();
    History history =
        new Trainer(expected, Losses.MSE, new Adam(0.05))
            .train(moons, TrainingPlan.epochs(7).inBatches(batch, new NumpyRandom(2)));
    Network network = network();
    SteppedTraining training = training(network, moons, Optional.of(new NumpyRandom(2)));
    while (training.epoch() < 7) {
      training.step(batch);
    }
    assertEquals(history.points(), training.history().points());
    for (int i = 0; i < expected.parameters().size(); i++) {
      assertEquals(expected.parameters().get(i).value(), network.parameters().get(i).value());
    }
  }

  @Test
  void itsEpochsAreTheTrainersToTheBit() {
    assertSame(50);
    assertSame(16);
    assertSame(1);
  }

  @Test
  void anEpochIsWholeWhenEveryRowHasComeOnce() {
    SteppedTraining training = training(network(), Datasets.xor(), Optional.empty());
    assertEquals(-1, training.lastRow());
    assertFalse(training.step(1));
    assertEquals(0, training.lastRow());
    assertFalse(training.step(2));
    assertEquals(3, training.rowsDone());
    assertEquals(1, training.lastRow());
    assertTrue(training.step(1000));
    assertEquals(3, training.lastRow());
    assertEquals(1, training.epoch());
    assertEquals(0, training.rowsDone());
  }

  @Test
  void aDivergenceNamesItsEpoch() {
    Network network = network();
    SteppedTraining training = training(network, Datasets.xor(), Optional.empty());
    training.step(4);
    network.parameters().get(0).value().set(0, 0, Double.NaN);
    DivergenceException diverged = assertThrows(DivergenceException.class, () -> training.step(4));
    assertEquals(2, diverged.epoch());
  }

  @Test
  void dataThatDoNotFitAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> training(network(), Datasets.parity(3), Optional.empty()));
  }
}
