package gradus.cli.notebook;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.nn.Notebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that replays a notebook. */
@Command(
    name = "notebook",
    sortOptions = false,
    description = {
      "Replays the four public notebooks that train XOR with NumPy, figure by figure.",
      "Their published figures stand beside ours with the significant digits that agree; exit code"
          + " 1 if anything falls short."
    },
    footer = {
      "",
      "Examples",
      "  gradus notebook",
      "  gradus notebook 3 --plot notebook3.png",
      "  gradus notebook 2 --seeds 200"
    })
public final class NotebookCommand extends Subcommand {

  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..1",
      converter = NotebookConverters.NotebookNumber.class,
      description = {
        "1 no bias, 2 four hidden units, 3 from scratch, 4 XOR gate (default: all four)."
      })
  private Optional<Notebook> notebook = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "COUNT",
      converter = NotebookConverters.SeedCount.class,
      defaultValue = "1000",
      description = "How many seeds notebook 2 is compared with, 2 or more (default: 1000).")
  private int seeds;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      converter = Converters.PicturePath.class,
      description = {
        "Draw one notebook's error by epoch, its published losses on it; the name ends in .png or"
            + " .svg."
      })
  private Optional<OutputFile> plot = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document instead of the tables.")
  private boolean json;

  @Override
  public Integer call() {
    requirePlot();
    List<NotebookResult> results = new ArrayList<>();
    for (Notebook each : notebook.map(List::of).orElseGet(() -> List.of(Notebook.values()))) {
      results.add(replay(each));
    }
    if (json) {
      terminal().println(NotebookJson.of(results).toString());
    }
    plot.ifPresent(file -> results.get(0).picture().write(file));
    boolean agrees = results.stream().allMatch(NotebookResult::agrees);
    return agrees ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private void requirePlot() {
    plot.ifPresent(OutputFile::requireWritable);
    if (plot.isPresent() && notebook.isEmpty()) {
      throw new UserMistake("--plot draws one notebook; name it, as in gradus notebook 3.");
    }
  }

  private NotebookResult replay(Notebook each) {
    NotebookReport report = new NotebookReport(terminal());
    if (!json) {
      report.printTitle(each);
    }
    NotebookResult result = NotebookResult.of(each, seeds, terminal());
    if (!json) {
      report.print(result);
    }
    return result;
  }
}
