package gradus.cli.model;

import gradus.cli.data.BuiltIn;
import gradus.cli.data.CsvDataset;
import gradus.cli.data.CsvFile;
import gradus.cli.data.DataFile;
import gradus.cli.data.LabelledImages;
import gradus.cli.data.Seeds;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.FileName;
import gradus.cli.terminal.Numbers;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Model;
import gradus.nn.ModelFile;
import gradus.nn.ModelFileException;
import gradus.nn.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model that was read from a file.
 *
 * @param file its name in messages
 * @param model the model
 */
public record SavedModel(String file, Model model) {

  private static final int FEW_PARAMETERS = 50;

  /**
   * Reads a model.
   *
   * @param file its name as the user gave it
   */
  public static SavedModel read(String file) throws ModelFileException {
    Path path = FileName.path(file);
    if (Files.isDirectory(path)) {
      throw new UserMistake(file + " is a folder; give a model that gradus train --save wrote.");
    }
    if (!Files.exists(path)) {
      throw new UserMistake(
          "%s is not there; gradus train --save %s would write it.".formatted(file, file));
    }
    return new SavedModel(file, ModelFile.read(path));
  }

  /** Its network, in the kit's layers. */
  public Network network() {
    return model.network();
  }

  /** The outputs of the network in the form for people, such as probabilities. */
  Matrix outputs(Matrix inputs) {
    return model.loss().readable(network().predict(inputs));
  }

  /** Whether the model's own dataset can be created again. */
  boolean knowsItsData() {
    return BuiltIn.has(model.dataset());
  }

  /** The dataset it was trained on. */
  public Dataset data() {
    if (!knowsItsData()) {
      throw new UserMistake(
          "%s was trained on %s; name that file or other data.".formatted(file, model.dataset()));
    }
    return data(model.dataset());
  }

  /** The dataset or file of this name, checked to fit the model. */
  public Dataset data(String name) {
    return BuiltIn.has(name)
        ? requireFit(BuiltIn.create(name, new Seeds(model.seed() & Seeds.LARGEST)))
        : rows(name);
  }

  private Dataset rows(String name) {
    int outputs = network().outputSize();
    try (DataFile data = DataFile.open(BuiltIn.requireFile(name))) {
      return data.isIdx()
          ? requireFit(LabelledImages.read(data, Optional.empty()).dataset(outputs))
          : CsvDataset.of(CsvFile.read(data), network().inputSize(), outputs, model.loss());
    }
  }

  private Dataset requireFit(Dataset data) {
    int inputs = network().inputSize();
    int outputs = network().outputSize();
    if (data.inputs().columns() != inputs || data.targets().columns() != outputs) {
      throw new UserMistake(
          "%s has %s and %s a row, but the network of %s takes %d and gives %d."
              .formatted(
                  data.name(),
                  Numbers.count(data.inputs().columns(), "input"),
                  Numbers.count(data.targets().columns(), "target"),
                  file,
                  inputs,
                  outputs));
    }
    return data;
  }

  /** Whether the model has few enough parameters to check each one. */
  public boolean isSmall() {
    return isSmall(network());
  }

  public static boolean isSmall(Network network) {
    int parameters = network.parameters().stream().mapToInt(p -> p.value().size()).sum();
    return parameters <= FEW_PARAMETERS;
  }
}
