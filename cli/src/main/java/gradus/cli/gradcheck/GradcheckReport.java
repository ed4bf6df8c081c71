package gradus.cli.gradcheck;

import static java.util.Comparator.comparing;

import gradus.cli.model.SavedModel;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.cli.terminal.TextTable;
import gradus.cli.train.PartsFrom;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.Dataset;
import gradus.nn.GradientReport;
import gradus.nn.GradientReport.Block;
import gradus.nn.GradientReport.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints the result of {@code gradcheck} as text. */
final class GradcheckReport {

  /** So many entries of a block that differs are printed in any case. */
  private static final int WORST = 3;

  private final Terminal terminal;
  private final GradientReport report;
  private final boolean everyEntry;

  GradcheckReport(Terminal terminal, GradientReport report, boolean everyEntry) {
    this.terminal = terminal;
    this.report = report;
    this.everyEntry = everyEntry;
  }

  void print() {
    terminal.println();
    if (everyEntry) {
      report.blocks().forEach(block -> printEntries(block, places(block)));
    } else {
      report.blocks().stream()
          .filter(block -> block.verdict() == Verdict.DIFFERS)
          .forEach(block -> printEntries(block, places(block).limit(WORST)));
    }
    printBlocks();
    terminal.println();
    String mark = report.differs() || report.agrees() ? terminal.mark(report.agrees()) : "?";
    terminal.println(mark + " " + summary());
  }

  void printHeader(SavedModel saved, int rows, int unclipped, Dataset checked) {
    terminal.println(
        "Gradients of %s at %s of %s, loss %s."
            .formatted(
                saved.file(),
                Numbers.count(checked.size(), "row"),
                checked.name(),
                saved.model().loss()));
    if (unclipped < rows) {
      terminal.println(
          "%s left out: binary-cross-entropy holds the prediction at its bound there."
              .formatted(Numbers.count(rows - unclipped, "row")));
    }
    if (checked.size() < unclipped) {
      terminal.println(
          "%s left out: a ReLU is at its corner there, where finite differences mean nothing."
              .formatted(Numbers.count(unclipped - checked.size(), "row")));
    }
  }

  /** Says whose layers and loss these are, unless they are the kit's own. */
  void printParts(PartsFrom with, List<String> notes) {
    if (with != PartsFrom.NN) {
      String whose =
          with == PartsFrom.EXERCISES ? "yours, from exercises" : "those of the solutions";
      terminal.println("The layers and the loss are %s.".formatted(whose));
    }
    notes.forEach(note -> terminal.println("But " + note + "."));
  }

  /** The indices of a block's entries: in their order, or where it differs the worst first. */
  private Stream<Integer> places(Block block) {
    Matrix distances = block.analytic().minus(block.numeric()).map(Math::abs);
    Stream<Integer> all = IntStream.range(0, distances.size()).boxed();
    return everyEntry ? all : all.sorted(comparing(distances::entry).reversed());
  }

  private void printEntries(Block block, Stream<Integer> places) {
    terminal.println(terminal.bold(block.name()));
    TextTable table = new TextTable(terminal).left("entry").right("analytic").right("numeric");
    int columns = block.analytic().columns();
    places.forEach(
        k ->
            table.row(
                "[%d,%d]".formatted(k / columns, k % columns),
                gradient(block.analytic().entry(k)),
                gradient(block.numeric().entry(k))));
    table.print();
    terminal.println();
  }

  private static String gradient(double number) {
    return String.format(Locale.ROOT, "%.12f", number);
  }

  private void printBlocks() {
    TextTable table = new TextTable(terminal).left("block").right("entries");
    table.right("relative error").left("").left("verdict");
    for (Block block : report.blocks()) {
      table.row(
          block.name(),
          Numbers.count(block.analytic().size()),
          String.format(Locale.ROOT, "%.1e", block.relativeError()),
          mark(block.verdict()),
          words(block.verdict()));
    }
    table.print();
    report.blocks().stream()
        .filter(block -> !block.diagnoses().isEmpty())
        .forEach(this::printDiagnoses);
  }

  private void printDiagnoses(Block block) {
    terminal.println();
    terminal.println(block.name());
    block.diagnoses().forEach(diagnosis -> terminal.println("  " + diagnosis.sentence()));
  }

  private String mark(Verdict verdict) {
    return verdict == Verdict.TOO_SMALL_TO_TELL ? "?" : terminal.mark(verdict == Verdict.AGREES);
  }

  static String words(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String summary() {
    List<Block> blocks = report.blocks();
    long differing = count(Verdict.DIFFERS);
    long small = count(Verdict.TOO_SMALL_TO_TELL);
    if (differing > 0) {
      return "%d of %d blocks %s from finite differences: what backpropagation gives is wrong."
          .formatted(differing, blocks.size(), differing == 1 ? "differs" : "differ");
    }
    if (small == blocks.size()) {
      return "Nothing is proven: the gradients of all %d blocks vanish; check at other rows."
          .formatted(blocks.size());
    }
    return small > 0
        ? "%d of %d blocks agree; the others vanish, so they prove nothing: check at other rows."
            .formatted(blocks.size() - small, blocks.size())
        : "All %d blocks agree: every relative error is below %s."
            .formatted(blocks.size(), String.format(Locale.ROOT, "%.0e", RelativeError.TOLERANCE));
  }

  private long count(Verdict verdict) {
    return report.blocks().stream().filter(block -> block.verdict() == verdict).count();
  }
}
