package gradus.cli.train;

import gradus.cli.failure.UserMistake;
import gradus.cli.train.OwnClasses.Argument;
import gradus.grading.curriculum.Curriculum;
import gradus.math.Matrix;
import gradus.nn.Activation;
import gradus.nn.ActivationLayer;
import gradus.nn.Dataset;
import gradus.nn.Dense;
import gradus.nn.Layer;
import gradus.nn.Loss;
import gradus.nn.Losses;
import gradus.nn.Network;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import gradus.nn.Trainer;
import gradus.nn.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Provides the parts that students write: dense and sigmoid layers, the network that joins them,
 * two losses and three optimisers.
 */
final class OwnParts implements TrainingParts {

  private final OwnClasses classes;
  private final WrittenParts written = new WrittenParts();
  private final boolean hasDense;
  private final boolean hasSigmoid;
  private final boolean hasNetwork;
  private final boolean hasLoss;
  private final boolean hasOptimizer;

  /**
   * Takes the parts that a recipe needs from a student's classes. What is written and wrong may
   * throw here already.
   */
  OwnParts(OwnClasses classes, Recipe recipe) {
    this.classes = classes;
    Dense dense = new Dense(Matrix.zeros(1, 1), Matrix.zeros(1, 1));
    this.hasDense =
        written.isWritten(() -> classes.dense(dense), layer -> WrittenParts.tryOut(layer, 1));
    this.hasSigmoid = written.isWritten(classes::sigmoid, layer -> WrittenParts.tryOut(layer, 1));
    this.hasNetwork =
        written.isWritten(
            () -> ownNetwork(List.of(dense)), network -> WrittenParts.tryOut(network, 1));
    this.hasLoss =
        written.isWritten(() -> classes.loss(recipe.loss()), loss -> WrittenParts.tryOut(loss, 1));
    Parameter parameter = new Parameter("a parameter", Matrix.zeros(1, 1));
    this.hasOptimizer =
        written.isWritten(
            () -> ownOptimizer(recipe), optimizer -> optimizer.step(List.of(parameter)));
    written.requireAnyOwn("trained");
  }

  @Override
  public List<String> notes() {
    return written.notes();
  }

  /** Refuses a recipe with parts that are no exercise. */
  static void requireHas(Recipe recipe) {
    boolean hasHidden = recipe.layers().sizes().size() > 2;
    if (hasHidden && recipe.activation() != Activation.SIGMOID) {
      throw new UserMistake(
          "your code has no %s layer; take --activation sigmoid.".formatted(recipe.activation()));
    }
    if (recipe.loss() == Losses.SOFTMAX_CROSS_ENTROPY) {
      throw new UserMistake(
          "with your code, %s cannot be trained; take --loss mse or binary-cross-entropy."
              .formatted(recipe.loss()));
    }
  }

  /** The folders of the steps whose classes a recipe needs. */
  static Set<String> folders(Recipe recipe) {
    Set<String> folders = new TreeSet<>(Set.of("step03", "step07", "step08", "step09"));
    folders.add(recipe.optimizer() == OptimizerChoice.GRADIENT_DESCENT ? "step05" : "step10");
    folders.removeIf(folder -> Curriculum.stepIn(folder).isEmpty());
    return folders;
  }

  /**
   * Trains one step with a network that is then discarded, so that what is wrong fails before
   * anything is printed.
   */
  void rehearse(TrainingTask task) {
    Recipe recipe = task.recipe();
    Network network = draw(recipe, task.seeds().weights());
    new Trainer(network, loss(recipe), optimizer(recipe))
        .train(firstRows(task.data(), recipe.batch()), TrainingPlan.epochs(1));
  }

  /** The rows of one step; with all rows at once the student's code would create large matrices. */
  private static Dataset firstRows(Dataset data, int most) {
    int rows = Math.min(data.size(), most);
    return new Dataset(data.name(), first(data.inputs(), rows), first(data.targets(), rows));
  }

  private static Matrix first(Matrix matrix, int rows) {
    Matrix result = Matrix.zeros(rows, matrix.columns());
    for (int k = 0; k < result.size(); k++) {
      result.setEntry(k, matrix.entry(k));
    }
    return result;
  }

  /** Wraps the student's network, if it is written, as the only layer of one of the kit's. */
  @Override
  public Network draw(Recipe recipe, RandomGenerator random) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : recipe.draw(random).layers()) {
      layers.add(layer instanceof Dense dense ? own(dense) : own(layer));
    }
    return new Network(recipe.layers().inputs(), hasNetwork ? List.of(ownNetwork(layers)) : layers);
  }

  private Layer own(Dense drawn) {
    return hasDense ? classes.dense(drawn) : drawn;
  }

  private Layer own(Layer sigmoid) {
    return hasSigmoid ? classes.sigmoid() : sigmoid;
  }

  private Layer ownNetwork(List<Layer> layers) {
    return classes.create(Layer.class, "step09.NeuralNetwork", new Argument(List.class, layers));
  }

  @Override
  public Loss loss(Recipe recipe) {
    return hasLoss ? classes.loss(recipe.loss()) : OF_THE_KIT.loss(recipe);
  }

  @Override
  public Optimizer optimizer(Recipe recipe) {
    return hasOptimizer ? ownOptimizer(recipe) : OF_THE_KIT.optimizer(recipe);
  }

  private Optimizer ownOptimizer(Recipe recipe) {
    Argument rate = new Argument(double.class, recipe.learningRate());
    return switch (recipe.optimizer()) {
      case GRADIENT_DESCENT -> classes.create(Optimizer.class, "step05.GradientDescent", rate);
      case MOMENTUM ->
          classes.create(
              Optimizer.class,
              "step10.Momentum",
              rate,
              new Argument(double.class, OptimizerChoice.USUAL_MOMENTUM));
      case ADAM -> classes.create(Optimizer.class, "step10.Adam", rate);
    };
  }

  @Override
  public Network inKitLayers(Network network) {
    List<Layer> layers = new ArrayList<>();
    List<Parameter> parameters = network.parameters();
    for (int i = 0; i + 1 < parameters.size(); i += 2) {
      layers.add(new Dense(parameters.get(i).value(), parameters.get(i + 1).value()));
      layers.add(new ActivationLayer(Activation.SIGMOID));
    }
    return new Network(network.inputSize(), layers);
  }
}
