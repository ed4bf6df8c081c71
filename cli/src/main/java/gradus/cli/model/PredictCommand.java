package gradus.cli.model;

import gradus.cli.command.Subcommand;
import gradus.cli.data.CsvFile;
import gradus.cli.data.CsvTable;
import gradus.cli.data.DataFile;
import gradus.cli.data.IdxFile;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Json;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.math.Matrix;
import gradus.nn.ModelFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that prints the outputs of a saved model. */
@Command(
    name = "predict",
    sortOptions = false,
    description = {
      "Prints what a saved model gives for rows of inputs.",
      "One line a row, numbers with all their digits, commas between them. A model of"
          + " softmax-cross-entropy gives probabilities.",
      "Rows from standard input are answered as they come. One that is no row for the model is"
          + " said with its line and left out, and the exit code is 2; with --json nothing is"
          + " printed then."
    },
    footer = {
      "",
      "Examples",
      "  gradus predict xor.json rows.csv",
      "  echo 0,1 | gradus predict xor.json",
      "  gradus predict digits.json t10k-images-idx3-ubyte.gz"
    })
public final class PredictCommand extends Subcommand {

  private static final String STANDARD_INPUT = "-";

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A model that gradus train --save wrote.")
  private String model;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = STANDARD_INPUT,
      description =
          "Rows of inputs, without targets, as CSV or IDX images (default: standard input, also as -).")
  private String rows;

  @Option(names = "--json", description = "Print one JSON document instead.")
  private boolean json;

  @Override
  public Integer call() throws ModelFileException {
    SavedModel saved = SavedModel.read(model);
    try (DataFile file = open(saved.network().inputSize())) {
      if (file.isIdx()) {
        print(saved.outputs(images(file, saved)));
        return ExitCode.DONE;
      }
      if (json) {
        print(saved.outputs(table(file, saved)));
        return ExitCode.DONE;
      }
      PredictedRows answers =
          new PredictedRows(
              terminal(), saved, file.name(), rows.equals(STANDARD_INPUT), isKeyboard());
      CsvFile.read(file, !isKeyboard(), answers);
      return answers.end();
    }
  }

  /** Whether a person types the rows and waits for each answer. */
  private boolean isKeyboard() {
    return rows.equals(STANDARD_INPUT) && terminal().asks();
  }

  private void print(Matrix outputs) {
    if (json) {
      terminal().println(Json.document("outputs", outputs));
    } else {
      PredictedRows.print(terminal(), outputs);
    }
  }

  private static Matrix images(DataFile file, SavedModel saved) {
    IdxFile images = IdxFile.read(file).requireImages();
    int columns = saved.network().inputSize();
    if (images.width() != columns) {
      throw new UserMistake(
          "%s has %s an image, but the network of %s takes %s; give images of that size."
              .formatted(
                  file.name(),
                  Numbers.count(images.width(), "pixel"),
                  saved.file(),
                  Numbers.count(columns, "input")));
    }
    return images.rows();
  }

  private static Matrix table(DataFile file, SavedModel saved) {
    CsvTable table = CsvFile.read(file);
    PredictedRows.requireWidth(table.file(), table.columns(), saved);
    return table.first(table.columns());
  }

  private DataFile open(int columns) {
    if (!rows.equals(STANDARD_INPUT)) {
      return DataFile.open(rows);
    }
    Terminal terminal = terminal();
    if (terminal.asks()) {
      terminal
          .err()
          .println(
              "Reading rows of %s from the keyboard; Ctrl-D ends them."
                  .formatted(Numbers.count(columns, "number")));
      terminal.flush();
    }
    return DataFile.of("standard input", terminal.in());
  }
}
