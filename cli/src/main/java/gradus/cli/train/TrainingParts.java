package gradus.cli.train;

import gradus.nn.Loss;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import java.util.random.RandomGenerator;

/** What a network is made of, and trained with. */
interface TrainingParts {

  /** The kit's own. */
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
   * A network that is not trained yet; the same generator gives the same weights whosever it is.
   */
  Network draw(Recipe recipe, RandomGenerator random);

  Loss loss(Recipe recipe);

  Optimizer optimizer(Recipe recipe);

  /** A network of the kit's layers with the parameters of one that was drawn here. */
  Network inKitLayers(Network network);
}
