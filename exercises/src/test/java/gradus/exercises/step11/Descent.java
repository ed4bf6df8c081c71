package gradus.exercises.step11;

import gradus.exercises.grading.Case;
import gradus.exercises.grading.Check;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.Losses;
import gradus.nn.Network;
import java.util.List;

/** Where an epoch begins, and by how much it has to change every parameter. */
record Descent(Dataset data, double learningRate, List<Matrix> before, List<Matrix> changes) {

  /** By finite differences, on a copy: the student's network keeps what it remembers. */
  static Descent from(Network network, Dataset data, double learningRate) {
    List<Matrix> before = Networks.values(network);
    Network copy =
        Networks.network(
            new Dense(before.get(0).copy(), before.get(1).copy()),
            new Dense(before.get(2).copy(), before.get(3).copy()));
    List<Matrix> changes =
        copy.parameters().stream()
            .map(
                parameter ->
                    FiniteDifferences.gradient(
                        () -> Losses.MSE.value(copy.forward(data.inputs()), data.targets()),
                        parameter.value()))
            .map(gradient -> gradient.scale(-learningRate))
            .toList();
    return new Descent(data, learningRate, before, changes);
  }

  void requireChange(Network network, String epochs) {
    String[] names = {"hidden weights", "hidden bias", "output weights", "output bias"};
    for (int i = 0; i < names.length; i++) {
      Matrix change = network.parameters().get(i).value().minus(before.get(i));
      Case given =
          Case.of("inputs", data.inputs())
              .and("targets", data.targets())
              .and("learningRate", learningRate)
              .and(names[i] + " before", before.get(i))
              .and("right change", "−η·∂L/∂w");
      Check.gradient(
          "change of the %s in %s".formatted(names[i], epochs), change, changes.get(i), given);
    }
  }
}
