package gradus.cli.model;

import gradus.cli.command.Subcommand;
import gradus.cli.data.BuiltIn;
import gradus.cli.failure.ExitCode;
import gradus.nn.Dataset;
import gradus.nn.GradientCheck;
import gradus.nn.GradientReport;
import gradus.nn.ModelFileException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that checks the gradients of a saved model. */
@Command(
    name = "gradcheck",
    sortOptions = false,
    description = {
      "Compares backpropagation's gradients of a saved model with finite differences.",
      "They agree where the relative error of a block is below 1e-6; exit code 1 if one differs."
    },
    footer = {
      "",
      "Examples",
      "  gradus gradcheck xor.json",
      "  gradus gradcheck flowers.json flowers.csv --all"
    })
public final class GradcheckCommand extends Subcommand {

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A model that gradus train --save wrote.")
  private String model;

  @Parameters(
      index = "1",
      paramLabel = "DATA",
      arity = "0..1",
      completionCandidates = BuiltIn.Names.class,
      description = {
        "The rows to check at: a dataset, a CSV file or IDX images (default: what the model was"
            + " trained on)."
      })
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--all",
      description = {
        "Print every single gradient; without this, only for networks of 50 parameters or fewer."
      })
  private boolean all;

  @Option(names = "--json", description = "Print one JSON document instead of the tables.")
  private boolean json;

  @Override
  public Integer call() throws ModelFileException {
    SavedModel saved = SavedModel.read(model);
    Dataset rows = data.map(saved::data).orElseGet(saved::data);
    Dataset unclipped = Corners.withoutClipped(saved.model(), rows);
    Dataset checked = Corners.without(saved.network(), unclipped);
    GradientReport report = GradientCheck.ofNetwork(saved.network(), saved.model().loss(), checked);
    if (json) {
      terminal().println(GradcheckJson.of(report, checked.size()).toString());
    } else {
      new GradcheckReport(terminal(), report, all || saved.isSmall())
          .print(saved, rows.size(), unclipped.size(), checked);
    }
    return report.differs() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }
}
