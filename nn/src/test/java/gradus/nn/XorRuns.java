package gradus.nn;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Trains networks of one hidden layer on XOR, from U(−1, 1) and seeds 0, 1, 2, …, until all four
 * outputs are within 0.1 of their targets.
 */
public final class XorRuns {

  private static final Dataset XOR = Datasets.xor();
  public static final double NEAR = 0.1;

  private XorRuns() {}

  /**
   * The training of one seed.
   *
   * @param epochs the epochs that it took; one more than the limit if it did not learn
   * @param network the network at the end
   */
  public record Run(int epochs, Network network) {

    public Matrix outputs() {
      return network.forward(XOR.inputs()).copy();
    }

    public double loss() {
      return Losses.MSE.value(outputs(), XOR.targets());
    }
  }

  /**
   * The trainings of many seeds.
   *
   * @param learnt the epochs of the seeds that learnt XOR, rising
   * @param others the runs of the other seeds
   */
  public record Count(List<Integer> learnt, List<Run> others) {

    public int median() {
      return learnt.get(learnt.size() / 2);
    }
  }

  /** Plain descent on the mean of squares at 2.5, for 2,000 epochs. */
  public static Run run(int hidden, int seed) {
    return run(hidden, seed, () -> new GradientDescent(2.5), 2000);
  }

  public static Run run(int hidden, int seed, Supplier<Optimizer> optimizer, int mostEpochs) {
    Network network =
        Network.dense(
            List.of(2, hidden, 1),
            Activation.SIGMOID,
            Activation.SIGMOID,
            Initializer.UNIFORM,
            new NumpyRandom(seed));
    Optimizer descent = optimizer.get();
    int epochs = 0;
    while (epochs <= mostEpochs && !isNear(network.forward(XOR.inputs()))) {
      network.zeroGradients();
      network.backward(Losses.MSE.gradient(network.forward(XOR.inputs()), XOR.targets()));
      descent.step(network.parameters());
      epochs++;
    }
    return new Run(epochs, network);
  }

  public static Count count(int hidden, int seeds, Supplier<Optimizer> optimizer, int mostEpochs) {
    List<Run> runs =
        IntStream.range(0, seeds)
            .mapToObj(seed -> run(hidden, seed, optimizer, mostEpochs))
            .toList();
    List<Run> others = new ArrayList<>(runs);
    others.removeIf(run -> run.epochs() <= mostEpochs);
    return new Count(
        runs.stream().map(Run::epochs).filter(epochs -> epochs <= mostEpochs).sorted().toList(),
        others);
  }

  private static boolean isNear(Matrix outputs) {
    return outputs.minus(XOR.targets()).map(Math::abs).map(x -> x < NEAR ? 0 : 1).sum() == 0;
  }
}
