package gradus.cli.train;

import gradus.cli.data.Fit;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.cli.terminal.TextTable;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.util.List;

/**
 * Prints the number of recognised rows of each class, and the classes that the others were taken
 * for.
 */
final class ClassTable {

  private static final int FEWEST_CLASSES = 3;
  private static final int MOST_CLASSES = 30;

  /** The number of rows of a class (first index) that were taken for another one (second). */
  private final int[][] counts;

  private ClassTable(int classes) {
    this.counts = new int[classes][classes];
  }

  /** Whether the dataset has enough classes for a table. */
  static boolean suits(Dataset data) {
    int classes = data.targets().columns();
    return data.size() > Fit.FEW_ROWS
        && classes >= FEWEST_CLASSES
        && classes <= MOST_CLASSES
        && Fit.hasClasses(data.targets());
  }

  static ClassTable of(Matrix outputs, Matrix targets) {
    ClassTable table = new ClassTable(targets.columns());
    for (int i = 0; i < targets.rows(); i++) {
      table.counts[Fit.classOf(targets, i)][Fit.classOf(outputs, i)]++;
    }
    return table;
  }

  void print(Terminal terminal) {
    TextTable table = new TextTable(terminal);
    table.right("class");
    table.right("rows");
    table.right("right");
    table.left("most often taken for");
    for (int k = 0; k < counts.length; k++) {
      table.row(cells(k));
    }
    table.print();
  }

  private List<String> cells(int own) {
    int rows = 0;
    int other = -1;
    for (int k = 0; k < counts.length; k++) {
      rows += counts[own][k];
      boolean more = k != own && counts[own][k] > (other < 0 ? 0 : counts[own][other]);
      other = more ? k : other;
    }
    return List.of(
        String.valueOf(own),
        Numbers.count(rows),
        rows == 0 ? "" : Numbers.percent((double) counts[own][own] / rows),
        other < 0 ? "" : "%d (%s)".formatted(other, Numbers.count(counts[own][other], "time")));
  }
}
