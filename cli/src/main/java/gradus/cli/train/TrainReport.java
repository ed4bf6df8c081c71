package gradus.cli.train;

import gradus.cli.data.Fit;
import gradus.cli.model.SavedModel;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.cli.terminal.TextTable;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Layer;
import gradus.nn.Network;
import gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Prints the result of {@code train} as text. */
final class TrainReport {

  private static final int FEW_COLUMNS = 8;

  private final Terminal terminal;
  private final TrainingRun run;

  TrainReport(Terminal terminal, TrainingRun run) {
    this.terminal = terminal;
    this.run = run;
  }

  void print() {
    Dataset data = run.task().data();
    if (SavedModel.isSmall(run.kitNetwork())) {
      printParameters(run.kitNetwork());
    }
    if (data.size() <= Fit.FEW_ROWS
        && data.inputs().columns() + run.outputs().columns() <= FEW_COLUMNS) {
      printPredictions(run.outputs());
    }
    if (ClassTable.suits(data)) {
      terminal.println();
      ClassTable.of(run.outputs(), data.targets()).print(terminal);
    }
    Fit fit = Fit.of(run.outputs(), data);
    terminal.println();
    terminal.println(
        "%s %s. %s in %s."
            .formatted(
                terminal.mark(fit.good()),
                fit.sentence(),
                Numbers.count(run.epochs(), "epoch"),
                Numbers.seconds(run.seconds())));
  }

  private void printParameters(Network network) {
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      for (Parameter parameter : layer.parameters()) {
        terminal.println();
        terminal.println("layer %d, %s: %s".formatted(i + 1, layer.name(), parameter.name()));
        printMatrix(parameter.value());
      }
    }
  }

  private void printMatrix(Matrix matrix) {
    for (double[] row : matrix.toArrays()) {
      StringBuilder line = new StringBuilder(" ");
      for (double entry : row) {
        line.append("%10s".formatted(Numbers.entry(entry)));
      }
      terminal.println(line.toString());
    }
  }

  private void printPredictions(Matrix outputs) {
    Dataset data = run.task().data();
    TextTable table = new TextTable(terminal);
    headers(data.inputs().columns(), "input").forEach(table::right);
    headers(outputs.columns(), "target").forEach(table::right);
    headers(outputs.columns(), "output").forEach(table::right);
    for (int i = 0; i < data.size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.addAll(cells(data.inputs(), i, false));
      cells.addAll(cells(data.targets(), i, false));
      cells.addAll(cells(outputs, i, true));
      table.row(cells);
    }
    terminal.println();
    table.print();
  }

  private static List<String> headers(int columns, String name) {
    List<String> headers = new ArrayList<>();
    for (int j = 1; j <= columns; j++) {
      headers.add(columns == 1 ? name : name + " " + j);
    }
    return headers;
  }

  private static List<String> cells(Matrix matrix, int row, boolean decimals) {
    List<String> cells = new ArrayList<>();
    for (int j = 0; j < matrix.columns(); j++) {
      double entry = matrix.get(row, j);
      cells.add(decimals ? Numbers.entry(entry) : Numbers.brief(entry));
    }
    return cells;
  }
}
