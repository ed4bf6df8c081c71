package gradus.cli.gradcheck;

import gradus.cli.command.Subcommand;
import gradus.cli.data.BuiltIn;
import gradus.cli.data.Seeds;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.OutputLost;
import gradus.cli.failure.UserMistake;
import gradus.cli.model.SavedModel;
import gradus.cli.train.OwnCodeFailures;
import gradus.cli.train.PartsFrom;
import gradus.cli.train.PartsWorker;
import gradus.cli.train.TrainConverters;
import gradus.cli.work.StudentCompiler;
import gradus.grading.curriculum.KitPaths;
import gradus.nn.Activation;
import gradus.nn.Dataset;
import gradus.nn.GradientCheck;
import gradus.nn.GradientReport;
import gradus.nn.History;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import gradus.nn.Model;
import gradus.nn.ModelFileException;
import gradus.nn.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that checks the gradients of a saved model, or of a student's layers and loss. */
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
      "  gradus gradcheck flowers.json flowers.csv --all",
      "  gradus gradcheck --with exercises"
    })
public final class GradcheckCommand extends Subcommand {

  /** Where no model is named: points tell more than XOR, whose inputs are mostly 0 and 1. */
  private static final String USUAL_DATA = "moons";

  private static final long USUAL_SEED = 42;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      arity = "0..1",
      description = {
        "A model that gradus train --save wrote; with your own layers it may be left out, and a"
            + " 2-4-1 network is drawn."
      })
  private Optional<String> model = Optional.empty();

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
      names = "--with",
      paramLabel = "PARTS",
      converter = TrainConverters.PartsName.class,
      description = {
        "Whose layers and loss are checked: nn's (default), yours from exercises, or those of the"
            + " solutions. What you have not written is the kit's own."
      })
  private PartsFrom with = PartsFrom.NN;

  @Option(
      names = "--all",
      description = {
        "Print every single gradient; without this, only of models of 50 parameters or fewer, and"
            + " of your own parts the worst ones."
      })
  private boolean all;

  @Option(names = "--json", description = "Print one JSON document instead of the tables.")
  private boolean json;

  @Override
  public Integer call() throws ModelFileException {
    if (model.isEmpty() && with == PartsFrom.NN) {
      throw new UserMistake(
          "gradcheck needs a model that gradus train --save wrote, or --with exercises.");
    }
    takeDataForWhatItIs();
    SavedModel saved = model.isPresent() ? SavedModel.read(model.get()) : drawn();
    if (with == PartsFrom.NN) {
      return check(saved, new OwnNetwork(saved.network(), saved.model().loss(), List.of()));
    }
    return PartsWorker.isThis() ? checkOwn(saved) : startWorker(saved);
  }

  /** With your own layers the model may be left out, and then the data come first. */
  private void takeDataForWhatItIs() {
    if (with != PartsFrom.NN && data.isEmpty() && model.filter(BuiltIn::has).isPresent()) {
      data = model;
      model = Optional.empty();
    }
  }

  private static SavedModel drawn() {
    Network network =
        Network.dense(
            List.of(2, 4, 1),
            Activation.SIGMOID,
            Activation.SIGMOID,
            Initializer.UNIFORM,
            new Seeds(USUAL_SEED).weights());
    Model model = new Model(network, Losses.MSE, USUAL_DATA, USUAL_SEED, new History(), false);
    return new SavedModel("a 2-4-1 network", model);
  }

  private int startWorker(SavedModel saved) {
    StudentCompiler compiler = new StudentCompiler(kit());
    Path classes =
        with == PartsFrom.SOLUTIONS
            ? compiler.compileSolutions()
            : compiler.compileSteps(OwnNetwork.folders(saved.model()));
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    return new PartsWorker(terminal(), kit(), mainClass()).run(classes, arguments);
  }

  /** Checks the student's parts; everything that they throw, errors too, becomes one sentence. */
  private int checkOwn(SavedModel saved) {
    KitPaths paths = kit().paths();
    try {
      return check(saved, OwnNetwork.of(saved.model(), PartsWorker.classes(paths)));
    } catch (UserMistake | OutputLost ours) {
      throw ours;
    } catch (RuntimeException | Error theirs) {
      throw new OwnCodeFailures(paths).of(theirs);
    }
  }

  private int check(SavedModel saved, OwnNetwork parts) {
    Dataset rows = data.map(saved::data).orElseGet(saved::data);
    Dataset unclipped = Corners.withoutClipped(saved.model(), rows);
    Dataset checked = Corners.without(saved.network(), unclipped);
    GradientReport report = GradientCheck.ofNetwork(parts.network(), parts.loss(), checked);
    if (json) {
      terminal().println(GradcheckJson.of(report, checked.size(), parts.notes()).toString());
    } else {
      boolean everyEntry = all || (with == PartsFrom.NN && saved.isSmall());
      GradcheckReport text = new GradcheckReport(terminal(), report, everyEntry);
      text.printHeader(saved, rows.size(), unclipped.size(), checked);
      text.printParts(with, parts.notes());
      text.print();
    }
    return report.differs() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }
}
