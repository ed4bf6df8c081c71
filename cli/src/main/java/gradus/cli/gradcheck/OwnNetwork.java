package gradus.cli.gradcheck;

import gradus.cli.failure.StudentFailure;
import gradus.cli.train.OwnClasses;
import gradus.cli.train.WrittenParts;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Losses;
import gradus.nn.Model;
import gradus.nn.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    private final WrittenParts written = new WrittenParts();

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
      written.requireAnyOwn("checked");
      Network network = new Network(model.network().inputSize(), layers);
      return new OwnNetwork(network, loss, written.notes());
    }

    private Layer own(Layer kits, int inputs) {
      if (kits instanceof Dense dense && dense.bias().isPresent()) {
        return written.choose(
            () -> classes.dense(dense), own -> WrittenParts.tryOut(own, inputs), () -> kits);
      }
      if (kits instanceof ActivationLayer layer && layer.activation() == Activation.SIGMOID) {
        return written.choose(
            classes::sigmoid, own -> WrittenParts.tryOut(own, inputs), () -> kits);
      }
      if (!(kits instanceof ActivationLayer layer) || layer.activation() != Activation.IDENTITY) {
        written.note(
            "a %s layer like this is no exercise: it is the kit's own".formatted(kits.name()));
      }
      return kits;
    }

    private Loss own(Losses kits, int outputs) {
      return written.choose(
          () -> classes.loss(kits), loss -> WrittenParts.tryOut(loss, outputs), () -> kits);
    }
  }
}
