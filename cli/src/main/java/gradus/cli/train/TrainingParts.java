package gradus.cli.train;

import gradus.nn.Loss;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import java.util.List;
import java.util.random.RandomGenerator;

/** Creates the network, the loss and the optimiser of a training. */
interface TrainingParts {

  /** The parts of the kit. */
  TrainingParts OF_THE_KIT =
      new TrainingParts() {
        @Override
        public Network draw(Recipe recipe, RandomGenerator random) {
          return recipe.draw(random);
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
  Network draw(Recipe recipe, RandomGenerator random);

  Loss loss(Recipe recipe);

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
