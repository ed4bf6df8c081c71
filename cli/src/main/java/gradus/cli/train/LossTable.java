package gradus.cli.train;

import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Progress;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import gradus.nn.Dataset;
import gradus.nn.History;
import java.util.List;

/** Prints a table of epochs and losses during training. */
final class LossTable {

  private static final int WIDTH = 80;

  private final Terminal terminal;
  private final TrainingTask task;
  private final Progress progress;
  private final int epochWidth;
  private int lastRow;
  private boolean outputLost;

  LossTable(Terminal terminal, TrainingTask task, Progress progress) {
    this.terminal = terminal;
    this.task = task;
    this.progress = progress;
    this.epochWidth = Math.max("epoch".length(), Numbers.count(task.recipe().epochs()).length());
  }

  /**
   * Prints what is trained.
   *
   * @param notes on parts that are not where they were asked to be from
   */
  void printHeader(List<String> notes) {
    Recipe recipe = task.recipe();
    Dataset data = task.data();
    terminal.println(
        "Training %s (%s) on %s: %s, %s, seed %d."
            .formatted(
                recipe.layers(),
                recipe.activation(),
                data.name(),
                Numbers.count(data.size(), "row"),
                recipe.isFullBatch(data.size())
                    ? "all of them a step"
                    : Numbers.count(recipe.batch()) + " a step",
                task.seeds().seed()));
    terminal.println(
        "Descending %s by %s at rate %s, %s."
            .formatted(
                recipe.loss(),
                recipe.optimizer(),
                Numbers.brief(recipe.learningRate()),
                Numbers.count(recipe.epochs(), "epoch")));
    if (!task.partsFrom().sentence().isEmpty()) {
      String sentence = task.partsFrom().sentence();
      terminal.println(
          notes.isEmpty() ? sentence : sentence.replaceAll("[.]$", ", but for what follows."));
    }
    notes.stream()
        .flatMap(note -> Text.wrap(note + ".", WIDTH).stream())
        .forEach(terminal::println);
    terminal.println();
    terminal.println(terminal.bold(row("epoch", "loss")));
    terminal.out().flush();
  }

  void epochDone(int epoch, double loss) {
    if (epoch == 1 || epoch % task.logEvery() == 0) {
      printRow(epoch, loss);
    }
  }

  /** Prints the last epoch's row, unless it was printed already. */
  void printLast(History history) {
    if (history.lastEpoch() != lastRow) {
      printRow(history.lastEpoch(), history.lastLoss());
    }
  }

  /** Whether the reader of the output has gone. */
  boolean isOutputLost() {
    return outputLost;
  }

  private void printRow(int epoch, double loss) {
    lastRow = epoch;
    progress.println(row(Numbers.count(epoch), Numbers.loss(loss)));
    outputLost = terminal.out().checkError();
  }

  private String row(String epoch, String loss) {
    return "  " + " ".repeat(epochWidth - epoch.length()) + epoch + "   " + loss;
  }
}
