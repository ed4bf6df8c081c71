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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Provides the parts that students write: dense and sigmoid layers, the network that joins them,
 * two losses and three optimisers.
 */
public final class OwnParts implements TrainingParts {

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
    this(classes, recipe, folders(recipe));
  }

  /**
   * Takes the parts of some steps only; all others are the kit's.
   *
   * @param classes of the student
   * @param recipe that needs parts
   * @param steps the folders of those steps
   */
  public OwnParts(OwnClasses classes, Recipe recipe, Set<String> steps) {
    this.classes = classes;
    Dense dense = new Dense(Matrix.zeros(1, 1), Matrix.zeros(1, 1));
    Parameter parameter = new Parameter("a parameter", Matrix.zeros(1, 1));
    this.hasDense =
        steps.contains("step07")
            && written.isWritten(
                () -> classes.dense(dense), layer -> WrittenParts.tryOut(layer, 1));
    this.hasSigmoid =
        steps.contains("step08")
            && written.isWritten(classes::sigmoid, layer -> WrittenParts.tryOut(layer, 1));
    this.hasNetwork =
        steps.contains("step09")
            && written.isWritten(
                () -> ownNetwork(List.of(dense)), network -> WrittenParts.tryOut(network, 1));
    this.hasLoss =
        steps.contains("step03")
            && written.isWritten(
                () -> classes.loss(recipe.loss()), loss -> WrittenParts.tryOut(loss, 1));
    this.hasOptimizer =
        steps.contains(folderOf(recipe.optimizer()))
            && written.isWritten(
                () -> ownOptimizer(recipe), optimizer -> optimizer.step(List.of(parameter)));
  }

  /** Refuses to train with the kit's parts alone. */
  void requireAnyOwn() {
    written.requireAnyOwn("trained");
  }

  /** The parts by name, each with whether it is the student's. */
  public Map<String, Boolean> whose() {
    Map<String, Boolean> whose = new LinkedHashMap<>();
    whose.put("dense layers", hasDense);
    whose.put("sigmoid layers", hasSigmoid);
    whose.put("network", hasNetwork);
    whose.put("loss", hasLoss);
    whose.put("optimiser", hasOptimizer);
    return whose;
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
  public static Set<String> folders(Recipe recipe) {
    Set<String> folders = new TreeSet<>(Set.of("step03", "step07", "step08", "step09"));
    folders.add(folderOf(recipe.optimizer()));
    folders.removeIf(folder -> Curriculum.stepIn(folder).isEmpty());
    return folders;
  }

  private static String folderOf(OptimizerChoice optimizer) {
    return optimizer == OptimizerChoice.GRADIENT_DESCENT ? "step05" : "step10";
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

  @Override
  public List<Layer> layers(Network drawn) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : drawn.layers()) {
      layers.add(layer instanceof Dense dense ? own(dense) : own(layer));
    }
    return layers;
  }

  /** Wraps the student's network, if it is written, as the only layer of one of the kit's. */
  @Override
  public Network join(int inputs, List<Layer> layers) {
    return new Network(inputs, hasNetwork ? List.of(ownNetwork(layers)) : layers);
  }

  private Layer own(Dense drawn) {
    return hasDense ? classes.dense(drawn) : drawn;
  }

  /** The student has a sigmoid alone; other activations are the kit's. */
  private Layer own(Layer activation) {
    boolean isSigmoid =
        activation instanceof ActivationLayer layer && layer.activation() == Activation.SIGMOID;
    return hasSigmoid && isSigmoid ? classes.sigmoid() : activation;
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
