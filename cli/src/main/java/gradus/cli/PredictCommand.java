package gradus.cli;

import gradus.math.Matrix;
import gradus.nn.ModelFileException;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus predict}. */
@Command(
    name = "predict",
    sortOptions = false,
    description = {
      "Prints what a saved model gives for rows of inputs.",
      "One line a row, numbers with all their digits, commas between them. A model of"
          + " softmax-cross-entropy gives probabilities."
    },
    footer = {
      "",
      "Examples",
      "  gradus predict xor.json rows.csv",
      "  echo 0,1 | gradus predict xor.json"
    })
final class PredictCommand extends Subcommand {

  private static final String STANDARD_INPUT = "-";

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A model that gradus train --save wrote.")
  private String model;

  @Parameters(
      index = "1",
      paramLabel = "FILE.csv",
      arity = "0..1",
      defaultValue = STANDARD_INPUT,
      description = "Rows of inputs, without targets (default: standard input, also as -).")
  private String rows;

  @Option(names = "--json", description = "Print one JSON document instead.")
  private boolean json;

  @Override
  public Integer call() throws ModelFileException {
    SavedModel saved = SavedModel.read(model);
    Matrix outputs = saved.outputs(inputs(saved));
    if (json) {
      terminal().println(Json.document("outputs", outputs));
    } else {
      Arrays.stream(outputs.toArrays()).map(PredictCommand::line).forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private void print(String line) {
    terminal().println(line);
  }

  private static String line(double[] row) {
    return Arrays.stream(row).mapToObj(Numbers::exact).collect(Collectors.joining(","));
  }

  private Matrix inputs(SavedModel saved) {
    CsvTable table = read(saved.network().inputSize());
    if (table.columns() != saved.network().inputSize()) {
      throw new UserMistake(
          "%s has %s, but the network of %s takes %s; leave out everything else."
              .formatted(
                  table.file(),
                  Numbers.count(table.columns(), "column"),
                  saved.file(),
                  Numbers.count(saved.network().inputSize(), "input")));
    }
    return table.values();
  }

  private CsvTable read(int columns) {
    if (!rows.equals(STANDARD_INPUT)) {
      return CsvFile.read(rows);
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
    return CsvFile.read("standard input", terminal.in());
  }
}
