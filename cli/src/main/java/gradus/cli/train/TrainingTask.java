package gradus.cli.train;

import gradus.cli.data.BuiltIn;
import gradus.cli.data.CsvDataset;
import gradus.cli.data.CsvFile;
import gradus.cli.data.CsvTable;
import gradus.cli.data.DataFile;
import gradus.cli.data.LabelledImages;
import gradus.cli.data.Seeds;
import gradus.cli.failure.UserMistake;
import gradus.cli.terminal.Numbers;
import gradus.nn.Dataset;
import gradus.nn.Losses;

/**
 * A complete and checked order to {@code train}.
 *
 * @param data the dataset to learn
 * @param recipe the network and how to train it
 * @param seeds of the random generators
 * @param untilLoss the loss to stop at, 0 for none
 * @param logEvery epochs between two rows of the table
 * @param partsFrom the source of layers, loss and optimiser
 */
public record TrainingTask(
    Dataset data, Recipe recipe, Seeds seeds, double untilLoss, int logEvery, PartsFrom partsFrom) {

  static TrainingTask of(String dataset, TrainOptions options) {
    if (BuiltIn.has(dataset)) {
      requireNoLabels(dataset, options);
      Dataset data = BuiltIn.create(dataset, options.seeds());
      return of(data, options.over(Recipe.forDataset(dataset, data.inputs().columns())), options);
    }
    try (DataFile file = DataFile.open(BuiltIn.requireFile(dataset))) {
      return file.isIdx() ? ofImages(file, options) : ofTable(file, options);
    }
  }

  /** An order to train with a dataset that is made already. */
  public static TrainingTask of(Dataset data, TrainOptions options) {
    return of(data, options.over(Recipe.forDataset(data.name(), data.inputs().columns())), options);
  }

  private static TrainingTask ofImages(DataFile file, TrainOptions options) {
    LabelledImages images = LabelledImages.read(file, options.labels());
    Recipe recipe = options.over(Recipe.forImages(images.pixels(), images.classes()));
    return of(images.dataset(recipe.layers().outputs()), recipe, options);
  }

  private static TrainingTask ofTable(DataFile file, TrainOptions options) {
    requireNoLabels(file.name(), options);
    CsvTable table = CsvFile.read(file);
    Recipe recipe = recipeFor(table, options);
    Layers layers = recipe.layers();
    requireSeveral(layers.outputs(), recipe.loss());
    Dataset data = CsvDataset.of(table, layers.inputs(), layers.outputs(), recipe.loss());
    return of(data, recipe, options);
  }

  private static void requireNoLabels(String dataset, TrainOptions options) {
    if (options.labels().isPresent()) {
      throw new UserMistake(
          "--labels belongs to an IDX file of images, and %s has its own targets; leave it out."
              .formatted(dataset));
    }
  }

  private static TrainingTask of(Dataset data, Recipe recipe, TrainOptions options) {
    TrainingTask task =
        new TrainingTask(
            data,
            recipe,
            options.seeds(),
            options.untilLoss(),
            options.logEvery(recipe.epochs()),
            options.with());
    task.requireFit();
    return task;
  }

  private static Recipe recipeFor(CsvTable table, TrainOptions options) {
    if (table.columns() < 2) {
      throw new UserMistake(
          table.file() + " has 1 column; it needs inputs and, in the last columns, targets.");
    }
    Recipe recipe = options.over(Recipe.forDataset(table.file(), table.columns() - 1));
    boolean classNumbers =
        recipe.loss() == Losses.SOFTMAX_CROSS_ENTROPY && options.layers().isEmpty();
    return classNumbers
        ? recipe.with(recipe.layers().between(table.columns() - 1, CsvDataset.classes(table)))
        : recipe;
  }

  /** The number of steps in one epoch. */
  int steps() {
    return (int) Math.ceil((double) data.size() / Math.min(recipe.batch(), data.size()));
  }

  private void requireFit() {
    int inputs = data.inputs().columns();
    int outputs = data.targets().columns();
    Layers layers = recipe.layers();
    if (layers.inputs() != inputs || layers.outputs() != outputs) {
      throw new UserMistake(
          "--layers %s does not fit %s, which has %s and %s a row; %s would."
              .formatted(
                  layers,
                  data.name(),
                  Numbers.count(inputs, "input"),
                  Numbers.count(outputs, "target"),
                  layers.between(inputs, outputs)));
    }
    requireSeveral(outputs, recipe.loss());
  }

  private static void requireSeveral(int outputs, Losses loss) {
    if (outputs == 1 && loss == Losses.SOFTMAX_CROSS_ENTROPY) {
      throw new UserMistake(
          "softmax-cross-entropy chooses between two or more outputs, but there is one; use"
              + " binary-cross-entropy.");
    }
  }
}
