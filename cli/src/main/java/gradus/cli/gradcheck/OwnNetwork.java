package gradus.cli.gradcheck;

import gradus.cli.failure.StudentFailure;
import gradus.cli.train.OwnClasses;
import gradus.grading.run.FailureExplainer;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Losses;
import gradus.nn.Model;
import gradus.nn.Network;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A model's network in the layers that a student has written, under the student's loss. Where a
 * class is not written, or is no exercise, the kit's own stands in.
 *
 * @param network with the weights of the model
 * @param loss of the same name as the model's
 * @param notes one sentence for each kind of part that is not the student's
 */
record OwnNetwork(Network network, Loss loss, List<String> notes) {

  /** The folders of the steps whose classes a model needs. */
  static Set<String> folders(Model model) {
    boolean hasClasses = model.loss() == Losses.SOFTMAX_CROSS_ENTROPY;
    return new TreeSet<>(Set.of(hasClasses ? "step12" : "step03", "step07", "step08"));
  }

  /**
   * Takes what is written.
   *
   * @param classes of the student
   * @throws StudentFailure if nothing is
   */
  static OwnNetwork of(Model model, OwnClasses classes) {
    return new Parts(classes).of(model);
  }

  /** The parts that were tried, and what was found missing. */
  private static final class Parts {

    private final OwnClasses classes;
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean isAnyOwn;

    Parts(OwnClasses classes) {
      this.classes = classes;
    }

    OwnNetwork of(Model model) {
      int size = model.network().inputSize();
      List<Layer> layers = new ArrayList<>();
      for (Layer layer : model.network().layers()) {
        layers.add(own(layer, size));
        size = layer.outputSize(size);
      }
      Loss loss = own(model.loss(), size);
      if (!isAnyOwn) {
        throw new StudentFailure(
            "nothing of yours can be checked: " + notes.iterator().next(), null);
      }
      Network network = new Network(model.network().inputSize(), layers);
      return new OwnNetwork(network, loss, List.copyOf(notes));
    }

    private Layer own(Layer kits, int inputs) {
      if (kits instanceof Dense dense && dense.bias().isPresent()) {
        return written(() -> classes.dense(dense), layer -> tryOut(layer, inputs), kits);
      }
      if (kits instanceof ActivationLayer layer && layer.activation() == Activation.SIGMOID) {
        return written(classes::sigmoid, own -> tryOut(own, inputs), kits);
      }
      if (!(kits instanceof ActivationLayer layer) || layer.activation() != Activation.IDENTITY) {
        notes.add(
            "a %s layer like this is no exercise: it is the kit's own".formatted(kits.name()));
      }
      return kits;
    }

    private Loss own(Losses kits, int outputs) {
      Matrix half = Matrix.zeros(1, outputs).map(x -> 0.5);
      return written(
          () -> classes.loss(kits),
          loss -> {
            loss.value(half.copy(), half.copy());
            loss.gradient(half.copy(), half.copy());
          },
          kits);
    }

    private static void tryOut(Layer layer, int inputs) {
      layer.backward(layer.forward(Matrix.zeros(1, inputs)));
    }

    /** The student's part if its methods are written, and else the kit's. */
    private <T> T written(Supplier<T> own, Consumer<T> trial, T kits) {
      try {
        trial.accept(own.get());
        isAnyOwn = true;
        // What the trial has left in it shall not show.
        return own.get();
      } catch (RuntimeException stub) {
        if (!FailureExplainer.isStub(stub)) {
          throw stub;
        }
        notes.add(stub.getMessage() + " is still to be written; the kit's own class stands in");
        return kits;
      }
    }
  }
}
