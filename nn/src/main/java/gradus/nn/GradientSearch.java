package gradus.nn;

import gradus.math.Matrix;
import gradus.nn.GradientReport.Block;
import gradus.nn.GradientReport.Verdict;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Answer;
import gradus.nn.mistake.Diagnosis;
import gradus.nn.mistake.MistakeSearch;
import gradus.nn.mistake.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Searches the mistakes behind a network's wrong gradients near the right formulas. */
final class GradientSearch {

  /** A mistake is named by several cases: the first rows, and the same with fewer of them. */
  private static final int CASES = 3;

  /** More rows tell nothing new. */
  private static final int MOST_ROWS = 6;

  /**
   * The blocks in which nothing is found before the search gives up: each takes a tenth of a
   * second.
   */
  private static final int PATIENCE = 3;

  private final NetworkFormulas formulas;
  private final List<List<Answer>> wrong = new ArrayList<>();
  private final List<Answer> right = new ArrayList<>();

  private GradientSearch(NetworkFormulas formulas) {
    this.formulas = formulas;
    formulas.blocks().forEach(block -> wrong.add(new ArrayList<>()));
  }

  /**
   * Names the mistakes in a report.
   *
   * @param report of all rows
   * @param data the rows
   * @param check makes a report of the first rows
   * @return the report, in which a block has the diagnoses of the search, or if it has found none
   *     those that it had
   */
  static GradientReport named(
      GradientReport report,
      Network network,
      Loss loss,
      Dataset data,
      IntFunction<GradientReport> check) {
    int rows = Math.min(data.size(), mostRows(network));
    if (!report.differs() || rows < 2) {
      return report;
    }
    try {
      return search(network, loss, data, rows, check).map(all -> all.named(report)).orElse(report);
    } catch (RuntimeException ofTheLayers) {
      // A wrong layer may throw at another number of rows: it has no diagnosis then.
      return report;
    }
  }

  /** The rows at which the values of every layer are few enough for the search; 0 if none are. */
  private static int mostRows(Network network) {
    int size = network.inputSize();
    int widest = size;
    for (Layer layer : network.layers()) {
      size = layer.outputSize(size);
      widest = Math.max(widest, size);
    }
    boolean areSmall =
        network.parameters().stream().allMatch(each -> each.value().size() <= Answer.SMALL);
    return areSmall ? Math.min(MOST_ROWS, Answer.SMALL / widest) : 0;
  }

  private static Optional<GradientSearch> search(
      Network network, Loss loss, Dataset data, int most, IntFunction<GradientReport> check) {
    Optional<GradientSearch> search =
        NetworkFormulas.of(network, loss, first(data.inputs(), most), first(data.targets(), most))
            .map(GradientSearch::new);
    for (int rows = most; rows > Math.max(0, most - CASES) && search.isPresent(); rows--) {
      search.get().add(check.apply(rows), first(data.inputs(), rows), first(data.targets(), rows));
    }
    return search;
  }

  private static Matrix first(Matrix matrix, int rows) {
    return GradientCheck.firstRows(matrix, rows);
  }

  private void add(GradientReport report, Matrix inputs, Matrix targets) {
    Quantities quantities = formulas.quantities(inputs, targets);
    for (int i = 0; i < report.blocks().size(); i++) {
      Block block = report.blocks().get(i);
      Reference reference = formulas.blocks().get(i);
      Answer answer = new Answer(reference, quantities, block.analytic(), inputs.rows());
      if (block.verdict() == Verdict.DIFFERS) {
        wrong.get(i).add(answer);
      } else if (block.verdict() == Verdict.AGREES) {
        right.add(answer);
      }
    }
  }

  private GradientReport named(GradientReport report) {
    List<Block> named = new ArrayList<>();
    int vain = 0;
    for (int i = 0; i < report.blocks().size(); i++) {
      Block block = report.blocks().get(i);
      boolean isSearched = block.verdict() == Verdict.DIFFERS && vain < PATIENCE;
      List<Diagnosis> found =
          isSearched ? MistakeSearch.explain(wrong.get(i), right).diagnoses() : List.of();
      vain += isSearched && found.isEmpty() ? 1 : 0;
      named.add(found.isEmpty() || isKnown(found, block) ? block : block.with(found));
    }
    return new GradientReport(List.copyOf(named));
  }

  /** Where the mistakes are the same, the block's own sentences have the numbers. */
  private static boolean isKnown(List<Diagnosis> found, Block block) {
    return ids(block.diagnoses()).equals(ids(found));
  }

  private static List<String> ids(List<Diagnosis> diagnoses) {
    return diagnoses.stream().map(Diagnosis::id).toList();
  }
}
