package gradus.cli.model;

import gradus.cli.data.CsvFile;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.OutputLost;
import gradus.cli.failure.UserMistake;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers rows with a model's outputs: those of standard input one by one, as they come, those of a
 * file together, which is faster. A bad row costs no other its answer.
 */
final class PredictedRows implements CsvFile.Listener {

  private final Terminal terminal;
  private final SavedModel saved;
  private final String input;
  private final boolean isOneByOne;
  private final boolean isKeyboard;
  private final List<double[]> waiting = new ArrayList<>();
  private int answered;
  private int bad;

  /**
   * Prepares for the rows of one input.
   *
   * @param input its name, for messages
   */
  PredictedRows(
      Terminal terminal, SavedModel saved, String input, boolean isOneByOne, boolean isKeyboard) {
    this.terminal = terminal;
    this.input = input;
    this.saved = saved;
    this.isOneByOne = isOneByOne;
    this.isKeyboard = isKeyboard;
  }

  @Override
  public void row(String place, double[] numbers) {
    try {
      requireWidth(place, numbers.length, saved);
    } catch (UserMistake otherWidth) {
      // Where the very first row is of another width, so are all of them.
      if (answered + waiting.size() + bad == 0 && !isKeyboard) {
        requireWidth(input, numbers.length, saved);
      }
      bad(otherWidth);
      return;
    }
    waiting.add(numbers);
    if (isOneByOne) {
      answer();
    }
  }

  @Override
  public void bad(UserMistake why) {
    bad++;
    // What was answered before stands above it.
    terminal.flush();
    terminal.err().println("gradus: " + terminal.plain(why.getMessage()));
    terminal.flush();
  }

  private void answer() {
    if (waiting.isEmpty()) {
      return;
    }
    print(terminal, saved.outputs(Matrix.of(waiting.toArray(double[][]::new))));
    answered += waiting.size();
    waiting.clear();
    if (terminal.out().checkError()) {
      throw new OutputLost();
    }
  }

  /**
   * Answers what waits.
   *
   * @return the exit code
   */
  int end() {
    answer();
    if (bad == 0 && answered == 0) {
      throw new UserMistake(input + " has no row of numbers; it needs one for every example.");
    }
    if (bad == 0) {
      return ExitCode.DONE;
    }
    terminal.flush();
    terminal
        .err()
        .println("%d of %s not answered.".formatted(bad, Numbers.count(bad + answered, "row")));
    return ExitCode.USER_MISTAKE;
  }

  /** Prints one line a row. */
  static void print(Terminal terminal, Matrix outputs) {
    Arrays.stream(outputs.toArrays()).map(PredictedRows::line).forEach(terminal::println);
  }

  private static String line(double[] row) {
    return Arrays.stream(row).mapToObj(Numbers::exact).collect(Collectors.joining(","));
  }

  /**
   * Refuses what has another number of columns than the model has inputs.
   *
   * @param what it is, for the message
   */
  static void requireWidth(String what, int columns, SavedModel saved) {
    int inputs = saved.network().inputSize();
    if (columns != inputs) {
      throw new UserMistake(
          "%s has %s, but the network of %s takes %s; leave out everything else."
              .formatted(
                  what,
                  Numbers.count(columns, "column"),
                  saved.file(),
                  Numbers.count(inputs, "input")));
    }
  }
}
