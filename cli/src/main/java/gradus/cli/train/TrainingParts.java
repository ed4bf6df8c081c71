package gradus.cli.train;

import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import java.util.List;
import java.util.random.RandomGenerator;

/** Creates the network, the loss and the optimiser of a training. */
public interface TrainingParts {

  /** The parts of the kit. */
  TrainingParts OF_THE_KIT =
      new TrainingParts() {
        @Override
        public List<Layer> layers(Network drawn) {
          return drawn.layers();
        }

        @Override
        public Network join(int inputs, List<Layer> layers) {
          return new Network(inputs, layers);
        }

        @Override
        public Loss loss(Recipe recipe) {
          return recipe.loss();
        }

        @Override
        public Optimizer optimizer(Recipe recipe) {
          return recipe.optimizer().at(recipe.learningRate());
        }

        @Override
        public Network inKitLayers(Network network) {
          return network;
        }
      };

  /**
   * Creates an untrained network; the same generator gives the same weights in every
   * implementation.
   */
  default Network draw(Recipe recipe, RandomGenerator random) {
    return join(recipe.layers().inputs(), layers(recipe.draw(random)));
  }

  /** Creates layers of the same kinds and with the same weights as those of a network. */
  List<Layer> layers(Network drawn);

  /** Joins layers of these parts to a network. */
  Network join(int inputs, List<Layer> layers);

  /** Creates the loss of a recipe. */
  Loss loss(Recipe recipe);

  /** Creates the optimiser of a recipe, without a memory of earlier steps. */
  Optimizer optimizer(Recipe recipe);

  /**
   * One sentence, without its full stop, for each part that is the kit's where it was to be one's
   * own.
   */
  default List<String> notes() {
    return List.of();
  }

  /** Copies the parameters of a network from {@link #draw} into the kit's layers. */
  Network inKitLayers(Network network);
}
