package gradus.cli.data;

import gradus.cli.failure.UserMistake;
import gradus.cli.terminal.Numbers;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import gradus.nn.Losses;

/**
 * Makes a dataset of a CSV table: the first columns are inputs, the last ones targets. Under
 * softmax cross-entropy the targets may be one column of class numbers, from 0.
 */
public final class CsvDataset {

  private static final int MOST_CLASSES = 1000;

  private final CsvTable table;
  private final int inputs;
  private final int outputs;
  private final Losses loss;

  private CsvDataset(CsvTable table, int inputs, int outputs, Losses loss) {
    this.table = table;
    this.inputs = inputs;
    this.outputs = outputs;
    this.loss = loss;
  }

  public static Dataset of(CsvTable table, int inputs, int outputs, Losses loss) {
    return new CsvDataset(table, inputs, outputs, loss).dataset();
  }

  /** The number of classes, where the last column holds class numbers. */
  public static int classes(CsvTable table) {
    int last = table.columns() - 1;
    int largest = 1;
    for (int row = 0; row < table.rows(); row++) {
      largest = Math.max(largest, requireClass(table, row, last, MOST_CLASSES));
    }
    return largest + 1;
  }

  private Dataset dataset() {
    requireColumns();
    Matrix targets = Matrix.zeros(table.rows(), outputs);
    for (int row = 0; row < table.rows(); row++) {
      if (hasClassNumbers()) {
        targets.set(row, requireClass(table, row, inputs, outputs), 1);
      } else {
        copyTargets(row, targets);
      }
    }
    return new Dataset(table.file(), table.first(inputs), targets);
  }

  private boolean hasClassNumbers() {
    return isSoftmax() && table.columns() == inputs + 1;
  }

  private boolean isSoftmax() {
    return loss == Losses.SOFTMAX_CROSS_ENTROPY;
  }

  private void requireColumns() {
    if (table.columns() != inputs + outputs && !hasClassNumbers()) {
      throw new UserMistake(
          "%s has %s, but a network of %d→%d takes %s%s."
              .formatted(
                  table.file(),
                  Numbers.count(table.columns(), "column"),
                  inputs,
                  outputs,
                  inputs + outputs,
                  isSoftmax() ? ", or %d with a class number".formatted(inputs + 1) : ""));
    }
  }

  private static int requireClass(CsvTable table, int row, int column, int classes) {
    double number = table.get(row, column);
    if (number != Math.rint(number) || number < 0 || number >= classes) {
      throw new UserMistake(
          "%s: the class is %s; it must be a whole number from 0 to %d."
              .formatted(table.at(row, column), Numbers.brief(number), classes - 1));
    }
    return (int) number;
  }

  private void copyTargets(int row, Matrix targets) {
    double sum = 0;
    for (int j = 0; j < outputs; j++) {
      double target = table.get(row, inputs + j);
      requireProbability(target, row, inputs + j);
      targets.set(row, j, target);
      sum += target;
    }
    if (isSoftmax() && !(Math.abs(sum - 1) < 1e-9)) {
      throw new UserMistake(
          "%s: the targets add up to %s; %s needs them to add up to 1."
              .formatted(table.at(row), Numbers.brief(sum), loss));
    }
  }

  private void requireProbability(double target, int row, int column) {
    if (!(target >= 0 && target <= 1)) {
      throw new UserMistake(
          "%s: the target is %s; %s needs targets from 0 to 1."
              .formatted(
                  table.at(row, column),
                  Numbers.brief(target),
                  isSoftmax() ? loss : "the sigmoid at the network's end"));
    }
  }
}
