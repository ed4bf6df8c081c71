package gradus.cli.model;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.data.BuiltIn;
import gradus.cli.failure.ExitCode;
import gradus.cli.file.FileName;
import gradus.cli.file.OutputFile;
import gradus.cli.picture.TrainingPicture;
import gradus.nn.Dataset;
import gradus.nn.ModelFileException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that draws a saved model. */
@Command(
    name = "plot",
    sortOptions = false,
    description = {
      "Draws a saved model: its loss and, for two inputs, its decision boundary.",
      "The data is drawn on the boundary. No display is needed."
    },
    footer = {
      "",
      "Examples",
      "  gradus plot moons.json moons.png",
      "  gradus plot flowers.json flowers.svg --data flowers.csv"
    })
public final class PlotCommand extends Subcommand {

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A model that gradus train --save wrote.")
  private String model;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      converter = Converters.PicturePath.class,
      description = "Where to draw; the name ends in .png or .svg.")
  private OutputFile file;

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description = {
        "What to draw on the boundary: a dataset, a CSV file or IDX images (default: what the model was"
            + " trained on, where that is a dataset with a name)."
      })
  private Optional<String> data = Optional.empty();

  @Override
  public Integer call() throws ModelFileException {
    file.requireWritable().requireOther(FileName.path(model));
    data.filter(name -> !BuiltIn.has(name))
        .ifPresent(name -> file.requireOther(FileName.path(name)));
    SavedModel saved = SavedModel.read(model);
    TrainingPicture picture = TrainingPicture.of(saved.model(), rows(saved));
    picture.write(file);
    terminal().println(sentence(saved, picture));
    return ExitCode.DONE;
  }

  private Optional<Dataset> rows(SavedModel saved) {
    if (data.isEmpty() && saved.knowsItsData()) {
      return Optional.of(saved.data());
    }
    return data.map(saved::data);
  }

  private String sentence(SavedModel saved, TrainingPicture picture) {
    if (picture.hasBoundary()) {
      return file + ": the loss and the decision boundary.";
    }
    return saved.network().inputSize() == 2
        ? file + ": the loss; for the decision boundary, name the data with --data."
        : file + ": the loss; a decision boundary takes two inputs.";
  }
}
