package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.math.MatrixAssertions;
import gradus.math.NumpyRandom;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the steps of an epoch, the end of training, and its allocation. */
class TrainerTest {

  private static final Dataset XOR = Datasets.xor();

  /**
   * All parameters move at once, from where they were: at a large rate a layer updated too early
   * would show (mistake 3).
   */
  /** An epoch may be long: it is left between two batches, and does not count. */
  @Test
  void isInterruptedWithinAnEpoch() {
    AtomicInteger asked = new AtomicInteger();
    TrainingPlan plan =
        TrainingPlan.epochs(10)
            .inBatches(1, new NumpyRandom(1))
            .unlessInterrupted(() -> asked.incrementAndGet() == 6);
    Network network =
        Network.dense(
            List.of(2, 2, 1),
            Activation.SIGMOID,
            Activation.SIGMOID,
            Initializer.UNIFORM,
            new NumpyRandom(1));
    Trainer trainer = new Trainer(network, Losses.MSE, new GradientDescent(0.1));
    History history = trainer.train(Datasets.xor(), plan);
    // Asked three times between the four batches of the first epoch, once after it, and in the
    // second epoch before its third batch.
    assertEquals(1, history.lastEpoch());
  }

  @Test
  void oneEpochIsMinusRateTimesTheGradientAtTheOldParameters() {
    double rate = 50;
    Network network = network(3);
    List<Matrix> expected =
        network.parameters().stream()
            .map(
                p ->
                    p.value()
                        .minus(
                            FiniteDifferences.gradient(() -> loss(network), p.value()).scale(rate)))
            .toList();
    train(network, rate, TrainingPlan.epochs(1));
    for (int i = 0; i < expected.size(); i++) {
      MatrixAssertions.assertNear(
          expected.get(i), network.parameters().get(i).value(), 1e-9 * rate);
    }
  }

  /** Two batches are two steps, each from where the one before it ended. */
  @Test
  void batchesAreStepsOfTheirOwn() {
    Network whole = network(3);
    TrainingPlan plan = new TrainingPlan(1, 2, Optional.empty(), 0, () -> false);
    History history = train(whole, 2, plan);
    Network parts = network(3);
    Dataset first = new Dataset("a", Matrix.of(2, 2, 0, 0, 0, 1), Matrix.column(0, 1));
    Dataset second = new Dataset("b", Matrix.of(2, 2, 1, 0, 1, 1), Matrix.column(1, 0));
    double lossOfFirst = trainer(parts, 2).train(first, TrainingPlan.epochs(1)).lastLoss();
    double lossOfSecond = trainer(parts, 2).train(second, TrainingPlan.epochs(1)).lastLoss();
    assertEquals(values(parts), values(whole));
    assertEquals((lossOfFirst + lossOfSecond) / 2, history.lastLoss(), 1e-15);
  }

  /** The mean over rows, so a last batch of one row counts a third of one of three. */
  @Test
  void theLossOfAnEpochIsTheMeanOverItsRows() {
    double tiny = 1e-300;
    Network network = network(4);
    double expected = loss(network);
    TrainingPlan plan = new TrainingPlan(1, 3, Optional.empty(), 0, () -> false);
    assertEquals(expected, train(network, tiny, plan).lastLoss(), 1e-15);
  }

  @Test
  void theListenerHearsOfBeforeTheUpdate() {
    Network network = network(1);
    List<Matrix> before = new ArrayList<>(List.of(network.predict(XOR.inputs())));
    List<Double> losses = new ArrayList<>();
    History history =
        trainer(network, 5)
            .train(
                XOR,
                TrainingPlan.epochs(4),
                (epoch, loss, outputs) -> {
                  assertEquals(epoch, losses.size() + 1);
                  assertEquals(before.get(epoch - 1), outputs);
                  assertEquals(Losses.MSE.value(outputs, XOR.targets()), loss);
                  losses.add(loss);
                  before.add(network.predict(XOR.inputs()));
                });
    assertEquals(losses, history.points().stream().map(History.Point::loss).toList());
    assertNotEquals(before.get(0), before.get(1));
  }

  @Test
  void endsAtTheLossAskedFor() {
    History history = train(network(1), 2.5, TrainingPlan.epochs(5000).untilLoss(0.01));
    List<History.Point> points = history.points();
    assertTrue(history.lastLoss() <= 0.01);
    assertTrue(points.get(points.size() - 2).loss() > 0.01);
    assertEquals(1, train(network(1), 2.5, TrainingPlan.epochs(50).untilLoss(1e9)).lastEpoch());
    TrainingPlan exactly = TrainingPlan.epochs(5000).untilLoss(history.lastLoss());
    assertEquals(history.lastEpoch(), train(network(1), 2.5, exactly).lastEpoch());
  }

  @Test
  void endsWhenInterrupted() {
    int[] asked = {0};
    TrainingPlan plan = TrainingPlan.epochs(100).unlessInterrupted(() -> ++asked[0] == 7);
    assertEquals(7, train(network(1), 1, plan).lastEpoch());
    assertEquals(7, asked[0]);
  }

  /** Three squares of 10¹⁵⁰ and then one too large: the last finite loss is the third epoch's. */
  @Test
  void anInfiniteLossEndsTraining() {
    Network network = new Network(1, List.of(Dense.withoutBias(Matrix.row(1e10))));
    Dataset data = new Dataset("one", Matrix.row(1), Matrix.row(0));
    List<Double> heard = new ArrayList<>();
    var thrown =
        assertThrows(
            DivergenceException.class,
            () ->
                new Trainer(network, Losses.MSE, new GradientDescent(1e50))
                    .train(data, TrainingPlan.epochs(99), (epoch, loss, o) -> heard.add(loss)));
    assertEquals(heard.size() + 1, thrown.epoch());
    assertEquals(heard.get(heard.size() - 1), thrown.lastFiniteLoss());
    assertTrue(
        thrown
            .getMessage()
            .startsWith(
                "training diverged in epoch 4: the loss is no longer a finite number (the last finite loss was "),
        thrown.getMessage());
  }

  /** The loss is 1 and its gradient 2, but a rate of 10³⁰⁸ throws the weight out at once. */
  @Test
  void anInfiniteParameterEndsTraining() {
    Network network = new Network(1, List.of(Dense.withoutBias(Matrix.row(1))));
    Dataset data = new Dataset("one", Matrix.row(1), Matrix.row(0));
    var thrown =
        assertThrows(
            DivergenceException.class,
            () ->
                new Trainer(network, Losses.MSE, new GradientDescent(1e308))
                    .train(data, TrainingPlan.epochs(9)));
    assertEquals(1, thrown.epoch());
    assertEquals(1, thrown.lastFiniteLoss());
    assertEquals(
        "training diverged in epoch 1: weights is no longer a finite number (the last finite loss was 1.0). A smaller learning rate usually helps (try a tenth), and so do inputs scaled to about −1 to 1",
        thrown.getMessage());
  }

  @Test
  void aLossThatNeverWasANumber() {
    Network network = new Network(1, List.of(Dense.withoutBias(Matrix.row(Double.NaN))));
    Dataset data = new Dataset("one", Matrix.row(1), Matrix.row(0));
    var thrown =
        assertThrows(
            DivergenceException.class,
            () -> trainer(network, 1).train(data, TrainingPlan.epochs(9)));
    assertEquals(1, thrown.epoch());
    assertEquals(Double.NaN, thrown.lastFiniteLoss());
  }

  @Test
  void dataThatDoesNotFitIsRefused() {
    assertRefused(
        "parity:3 has 3 inputs and 1 targets a row, but the network takes 2 and gives 1",
        () -> trainer(network(1), 1).train(Datasets.parity(3), TrainingPlan.epochs(1)));
    Dataset bad = new Dataset("bad", XOR.inputs(), Matrix.column(0, 1, 2, 0));
    Trainer entropy = new Trainer(network(1), Losses.BINARY_CROSS_ENTROPY, new GradientDescent(1));
    assertRefused(
        "the target in row 3 is 2.0; binary-cross-entropy needs targets from 0 to 1",
        () -> entropy.train(bad, TrainingPlan.epochs(1)));
  }

  @Test
  void plansThatMakeNoSense() {
    assertRefused("epochs is 0, it must be 1 or more", () -> TrainingPlan.epochs(0));
    assertRefused(
        "the batch size is 0, it must be 1 or more",
        () -> TrainingPlan.epochs(1).inBatches(0, new NumpyRandom(1)));
    assertRefused(
        "the loss to stop at is NaN, it must be 0 or more",
        () -> TrainingPlan.epochs(1).untilLoss(Double.NaN));
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    List<List<Matrix>> runs = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      Network network = network(9);
      train(network, 1, TrainingPlan.epochs(50).inBatches(3, new NumpyRandom(9)));
      runs.add(values(network));
    }
    assertEquals(runs.get(0), runs.get(1));
  }

  /**
   * A batch of 256 rows by 16 units is 32 kB a matrix. In steady state a batch costs less than 2 kB
   * (what a JVM that has not yet compiled the loops spends on their iterators), so no matrix is
   * made.
   */
  @ParameterizedTest
  @EnumSource(Losses.class)
  void nothingIsAllocatedPerBatch(Losses loss) {
    for (Optimizer optimizer :
        List.of(new GradientDescent(0.1), new Momentum(0.1, 0.9), new Adam(0.01))) {
      Network network =
          Network.dense(
              List.of(2, 16, 16, 3),
              Activation.TANH,
              Activation.SIGMOID,
              Initializer.XAVIER,
              new NumpyRandom(1));
      Trainer trainer = new Trainer(network, loss, optimizer);
      Dataset data = Datasets.spirals(1024, new NumpyRandom(1));
      trainer.train(data, TrainingPlan.epochs(2).inBatches(256, new NumpyRandom(1)));
      long few = allocated(trainer, data, 2, 256);
      long many = allocated(trainer, data, 12, 256);
      int batches = 10 * 4;
      assertTrue(many - few < 2048L * batches, (many - few) / batches + " bytes a batch");
    }
  }

  /** The same where the products are large: they have a kernel with memory of its own. */
  @Test
  void nothingIsAllocatedPerBatchOfDigits() {
    NumpyRandom random = new NumpyRandom(1);
    Network network =
        Network.dense(
            List.of(784, 128, 10),
            Activation.SIGMOID,
            Activation.IDENTITY,
            Initializer.XAVIER,
            random);
    Matrix inputs = Matrix.zeros(500, 784).map(x -> random.nextDouble());
    Matrix targets = Matrix.zeros(500, 10);
    IntStream.range(0, 500).forEach(i -> targets.set(i, i % 10, 1));
    Dataset data = new Dataset("noise", inputs, targets);
    Trainer trainer = new Trainer(network, Losses.SOFTMAX_CROSS_ENTROPY, new GradientDescent(0.1));
    allocated(trainer, data, 1, 64);
    long few = allocated(trainer, data, 2, 64);
    long many = allocated(trainer, data, 7, 64);
    int batches = 5 * 8;
    assertTrue(many - few < 2048L * batches, (many - few) / batches + " bytes a batch");
  }

  private static long allocated(Trainer trainer, Dataset data, int epochs, int batchSize) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    TrainingPlan plan = TrainingPlan.epochs(epochs).inBatches(batchSize, new NumpyRandom(1));
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    trainer.train(data, plan);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private static History train(Network network, double rate, TrainingPlan plan) {
    return trainer(network, rate).train(XOR, plan);
  }

  private static Trainer trainer(Network network, double rate) {
    return new Trainer(network, Losses.MSE, new GradientDescent(rate));
  }

  private static double loss(Network network) {
    return Losses.MSE.value(network.forward(XOR.inputs()), XOR.targets());
  }

  private static List<Matrix> values(Network network) {
    return network.parameters().stream().map(Parameter::value).map(Matrix::copy).toList();
  }

  private static Network network(int seed) {
    return Network.dense(
        List.of(2, 3, 1),
        Activation.SIGMOID,
        Activation.SIGMOID,
        Initializer.UNIFORM,
        new NumpyRandom(seed));
  }

  private static void assertRefused(String sentence, Runnable call) {
    var thrown = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(sentence, thrown.getMessage());
  }
}
