package gradus.nn;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One step of training, from the forward pass to the optimiser, by the ordinary {@link Trainer}:
 * notebook 1's network on the four rows of XOR, and 784-128-10 on a batch of 64.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingBenchmark {

  private static final int STEPS = 100;
  private static final int BATCH = 64;

  private final NumpyRandom random = new NumpyRandom(42);
  private final Dataset xor = Datasets.xor();
  private final Trainer xorTrainer =
      new Trainer(
          Notebook.NO_BIAS.start(42), Losses.MSE, new GradientDescent(Notebook.NO_BIAS.rate()));
  private final Dataset noise = noise();
  private final Trainer digitsTrainer =
      new Trainer(
          Network.dense(
              List.of(784, 128, 10),
              Activation.SIGMOID,
              Activation.IDENTITY,
              Initializer.XAVIER,
              random),
          Losses.SOFTMAX_CROSS_ENTROPY,
          new GradientDescent(0.1));

  /**
   * XOR, 2-2-1, full batch.
   *
   * @return the losses
   */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public History xorStep() {
    return xorTrainer.train(xor, TrainingPlan.epochs(STEPS));
  }

  /**
   * 784-128-10, a batch of 64.
   *
   * @return the losses
   */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public History digitStep() {
    return digitsTrainer.train(noise, TrainingPlan.epochs(1).inBatches(BATCH, random));
  }

  /** Rows enough for all steps, of noise: the time does not depend on what is learnt. */
  private static Dataset noise() {
    NumpyRandom random = new NumpyRandom(1);
    Matrix inputs = Matrix.zeros(STEPS * BATCH, 784).map(x -> random.nextDouble());
    Matrix targets = Matrix.zeros(STEPS * BATCH, 10);
    for (int i = 0; i < targets.rows(); i++) {
      targets.set(i, i % 10, 1);
    }
    return new Dataset("noise", inputs, targets);
  }
}
