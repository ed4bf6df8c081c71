package gradus.cli.bench;

import com.sun.management.ThreadMXBean;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Activation;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.GradientDescent;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Notebook;
import gradus.nn.Trainer;
import gradus.nn.TrainingPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/**
 * The measured process of {@code gradus bench}. It reads tasks from standard input, one a line, and
 * answers each with the seconds it took and the bytes its thread allocated meanwhile:
 *
 * <pre>
 * xor                                    notebook 1
 * epoch ROWS INPUTS HIDDEN OUTPUTS       one epoch of a classifier, in batches of 64
 * epochs N ROWS INPUTS HIDDEN OUTPUTS    several
 * memory N N N                           bytes in use after N epochs of XOR, instead
 * versions                               who answers, instead
 * </pre>
 */
final class BenchWorker {

  private static final int BATCH = 64;
  private static final double LEARNING_RATE = 0.1;
  private static final long SEED = 42;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private List<Integer> sizes = List.of();
  private Dataset data;
  private Trainer trainer;
  private RandomGenerator shuffle;

  private BenchWorker() {}

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    BenchWorker worker = new BenchWorker();
    BufferedReader tasks =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
      System.out.println(worker.answer(task.split(" ")));
    }
  }

  private String answer(String[] task) {
    int[] numbers = Arrays.stream(task).skip(1).mapToInt(Integer::parseInt).toArray();
    return switch (task[0]) {
      case "versions" -> "Java " + Runtime.version();
      case "xor" -> measured(() -> Notebook.NO_BIAS.run(Notebook.NO_BIAS.start(SEED)));
      case "epoch" -> train(1, numbers);
      case "epochs" -> train(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
      case "memory" -> memory(numbers);
      default -> throw new IllegalArgumentException(task[0]);
    };
  }

  private static String memory(int... looks) {
    StringJoiner bytes = new StringJoiner(" ");
    Network network = Notebook.NO_BIAS.start(SEED);
    Trainer xor = new Trainer(network, Losses.MSE, new GradientDescent(1));
    xor.train(
        Datasets.xor(),
        TrainingPlan.epochs(looks[looks.length - 1]),
        (epoch, loss, outputs) -> {
          if (Arrays.stream(looks).anyMatch(look -> look == epoch)) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            bytes.add(String.valueOf(runtime.totalMemory() - runtime.freeMemory()));
          }
        });
    return bytes.toString();
  }

  private String train(int epochs, int... wanted) {
    prepare(Arrays.stream(wanted).boxed().toList());
    TrainingPlan plan = TrainingPlan.epochs(epochs).inBatches(BATCH, shuffle);
    return measured(() -> trainer.train(data, plan));
  }

  /** Creates data and network, unless those of the last task have the same sizes. */
  private void prepare(List<Integer> wanted) {
    if (wanted.equals(sizes)) {
      return;
    }
    // The old ones are released first, so that memory need not hold both.
    data = null;
    trainer = null;
    RandomGenerator random = new NumpyRandom(SEED);
    data = randomClasses(wanted.get(0), wanted.get(1), wanted.get(3), random);
    Network network =
        Network.dense(
            wanted.subList(1, 4),
            Activation.SIGMOID,
            Activation.IDENTITY,
            Initializer.XAVIER,
            random);
    trainer =
        new Trainer(network, Losses.SOFTMAX_CROSS_ENTROPY, new GradientDescent(LEARNING_RATE));
    shuffle = random;
    sizes = wanted;
  }

  private static Dataset randomClasses(int rows, int inputs, int classes, RandomGenerator random) {
    Matrix pixels = Matrix.zeros(rows, inputs);
    for (int k = 0; k < pixels.size(); k++) {
      pixels.setEntry(k, random.nextDouble());
    }
    Matrix targets = Matrix.zeros(rows, classes);
    for (int row = 0; row < rows; row++) {
      targets.set(row, random.nextInt(classes), 1);
    }
    return new Dataset("random classes", pixels, targets);
  }

  private String measured(Runnable work) {
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
    return new BenchAnswer(seconds, bytes).toString();
  }
}
