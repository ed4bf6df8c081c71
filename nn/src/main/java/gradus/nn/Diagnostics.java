package gradus.nn;

import gradus.nn.GradientReport.Block;
import gradus.nn.GradientReport.Verdict;
import gradus.nn.mistake.Diagnosis;
import gradus.nn.mistake.KnownMistake;
import gradus.nn.mistake.KnownMistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Names the mistakes in a report, by checking the same gradients on another number of rows. */
final class Diagnostics {

  private Diagnostics() {}

  /**
   * Checks, and checks again without the last row if something differs: several mistakes may
   * explain a single case.
   *
   * @param check makes a report of the first rows
   * @param rows the number of all rows
   * @return the report of all rows, with the diagnoses that both agree on
   */
  static GradientReport of(IntFunction<GradientReport> check, int rows) {
    GradientReport report = check.apply(rows);
    if (!report.differs() || rows < 2) {
      return report;
    }
    return again(check, rows - 1).map(fewer -> diagnosed(report, rows, fewer)).orElse(report);
  }

  /**
   * Checks again; empty if a wrong layer throws at this number of rows, which then has no
   * diagnosis.
   */
  private static Optional<GradientReport> again(IntFunction<GradientReport> check, int rows) {
    try {
      return Optional.of(check.apply(rows));
    } catch (RuntimeException failure) {
      return Optional.empty();
    }
  }

  private static GradientReport diagnosed(GradientReport report, int rows, GradientReport fewer) {
    List<Block> diagnosed = new ArrayList<>();
    for (int i = 0; i < fewer.blocks().size(); i++) {
      Block block = report.blocks().get(i);
      Set<String> again = ids(explanations(fewer.blocks().get(i), rows - 1));
      diagnosed.add(
          block.with(
              explanations(block, rows).stream()
                  .filter(found -> again.contains(found.id()))
                  .toList()));
    }
    return new GradientReport(List.copyOf(diagnosed));
  }

  private static Set<String> ids(List<Diagnosis> diagnoses) {
    return diagnoses.stream().map(Diagnosis::id).collect(Collectors.toSet());
  }

  private static List<Diagnosis> explanations(Block block, int rows) {
    if (block.verdict() != Verdict.DIFFERS) {
      return List.of();
    }
    return KnownMistakes.general(block.analytic(), block.numeric(), rows).stream()
        .filter(mistake -> mistake.explains(block.analytic()))
        .map(KnownMistake::diagnosis)
        .toList();
  }
}
