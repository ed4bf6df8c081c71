package gradus.cli.train;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.data.BuiltIn;
import gradus.cli.data.LabelledImages;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.OutputLost;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.FileName;
import gradus.cli.file.OutputFile;
import gradus.cli.picture.TrainingPicture;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Progress;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.StudentCompiler;
import gradus.grading.curriculum.KitPaths;
import gradus.nn.DivergenceException;
import gradus.nn.ModelFile;
import gradus.nn.ModelFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that trains a network. */
@Command(
    name = "train",
    sortOptions = false,
    description = "Trains a network and shows how its loss falls.",
    footer = {
      "",
      "What is used where nothing is said (from xor to spirals, each of 60 seeds learnt",
      "its dataset with it):",
      "  xor              2-4-1 sigmoid, mse, gradient-descent at 2.5, 2000 epochs,",
      "                   all rows a step, init uniform",
      "  and, or          2-1, the rest as xor",
      "  parity:N         N-4N-1 tanh, binary-cross-entropy, adam at 0.02, 1000 epochs,",
      "                   32 rows a step, init uniform",
      "  moons, circles   2-16-1 tanh, binary-cross-entropy, adam at 0.02, 500 epochs,",
      "                   32 rows a step, init xavier",
      "  spirals          2-16-3, softmax-cross-entropy, the rest as moons",
      "  a CSV file       8 hidden units and one target, the rest as moons",
      "  digits, blobs,   128 hidden units, relu, softmax-cross-entropy, adam at 0.001,",
      "  IDX images       5 epochs, 64 rows a step, init he",
      "",
      "GRADUS_PRODUCTS=vector in the environment halves the time of large networks, with",
      "the same bits; the README says more.",
      "",
      "In a CSV file the last columns are the targets, as many as --layers has outputs,",
      "each from 0 to 1. With softmax-cross-entropy the last column may hold class",
      "numbers instead, from 0.",
      "",
      "digits and blobs are drawn images of 0 to 9, 28 by 28 pixels: 5,000 of them, or",
      "as many as digits:N says.",
      "",
      "IDX is the format of MNIST: one file of images, pixels from 0 to 255 (here",
      "from 0 to 1), another of their labels. Both formats may be gzipped.",
      "",
      "Examples",
      "  gradus train",
      "  gradus train parity:3 --layers 3-6-1 --seed 7",
      "  gradus train spirals --plot spirals.png --save spirals.json",
      "  gradus train --with exercises --plot mine.png",
      "  gradus train iris.csv --loss softmax-cross-entropy --layers 4-8-3",
      "  gradus train digits:20000 --layers 784-64-32-10",
      "  gradus train train-images-idx3-ubyte.gz --save digits.json",
    })
public final class TrainCommand extends Subcommand {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DATASET",
      arity = "0..1",
      defaultValue = "xor",
      completionCandidates = BuiltIn.Names.class,
      description = {
        "xor (default), and, or, parity:N, moons, circles, spirals, digits, blobs, a CSV file"
            + " (one example a line, the targets in its last columns) or IDX images."
      })
  private String dataset;

  @Mixin private TrainOptions options;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      converter = Converters.OutputPath.class,
      description = "Save the model, also if training is interrupted with Ctrl-C.")
  private Optional<OutputFile> save = Optional.empty();

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      converter = Converters.PicturePath.class,
      description = {
        "Draw the loss and, for two inputs, the decision boundary; the name ends in .png or .svg."
      })
  private Optional<OutputFile> plot = Optional.empty();

  @Option(
      names = "--json",
      description = {
        "Print one JSON document instead of the tables; rows are in it up to a million inputs."
      })
  private boolean json;

  @Override
  public Integer call() throws ModelFileException {
    requireOutputs();
    TrainingTask task = TrainingTask.of(dataset, options);
    if (task.partsFrom() == PartsFrom.NN) {
      return train(task, TrainingParts.OF_THE_KIT);
    }
    OwnParts.requireHas(task.recipe());
    return PartsWorker.isThis() ? trainOwn(task) : startWorker(task);
  }

  private int startWorker(TrainingTask task) {
    StudentCompiler compiler = new StudentCompiler(kit());
    Path classes =
        task.partsFrom() == PartsFrom.SOLUTIONS
            ? compiler.compileSolutions()
            : compiler.compileSteps(OwnParts.folders(task.recipe()));
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    return new PartsWorker(terminal(), kit(), mainClass()).run(classes, arguments);
  }

  /**
   * Trains with the student's parts; everything that they throw, errors too, becomes one sentence.
   */
  private int trainOwn(TrainingTask task) throws ModelFileException {
    KitPaths paths = kit().paths();
    try {
      OwnParts parts = new OwnParts(PartsWorker.classes(paths), task.recipe());
      parts.requireAnyOwn();
      parts.rehearse(task);
      return train(task, parts);
    } catch (UserMistake | DivergenceException | OutputLost ours) {
      throw ours;
    } catch (RuntimeException | Error theirs) {
      throw new OwnCodeFailures(paths).of(theirs);
    }
  }

  private int train(TrainingTask task, TrainingParts parts) throws ModelFileException {
    try (Interruption interruption = Interruption.watch()) {
      TrainingRun run =
          json ? trainSilently(task, parts, interruption) : train(task, parts, interruption);
      if (save.isPresent()) {
        ModelFile.write(run.kept(), save.get().path());
      }
      report(run, parts.notes());
      terminal().out().flush();
      plot.ifPresent(file -> TrainingPicture.of(run.model(), Optional.of(task.data())).write(file));
      // Printed before the interruption is closed, because the JVM may end then.
      terminal().flush();
      return run.model().interrupted() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }
  }

  private void requireOutputs() {
    save.ifPresent(OutputFile::requireWritable);
    plot.ifPresent(OutputFile::requireWritable);
    if (!BuiltIn.has(dataset)) {
      requireOther(FileName.path(dataset));
      options
          .labels()
          .or(() -> LabelledImages.beside(dataset))
          .map(FileName::path)
          .ifPresent(this::requireOther);
    }
    if (save.isPresent() && plot.isPresent() && save.get().isSame(plot.get().path())) {
      throw new UserMistake("--save and --plot name one file; give each its own.");
    }
  }

  private void requireOther(Path read) {
    save.ifPresent(file -> file.requireOther(read));
    plot.ifPresent(file -> file.requireOther(read));
  }

  private TrainingRun train(TrainingTask task, TrainingParts parts, Interruption interruption) {
    try (Progress progress = progress(task)) {
      LossTable table = new LossTable(terminal(), task, progress);
      table.printHeader(parts.notes());
      TrainingRun run =
          TrainingRun.of(
              task,
              parts,
              (epoch, loss, outputs) -> {
                table.epochDone(epoch, loss);
                requireReader(table);
              },
              countingSteps(progress, interruption));
      table.printLast(run.model().history());
      return run;
    }
  }

  /** Refuses to go on if the output has no reader and no file is to be written. */
  private void requireReader(LossTable table) {
    if (table.isOutputLost() && save.isEmpty() && plot.isEmpty()) {
      throw new OutputLost();
    }
  }

  private TrainingRun trainSilently(
      TrainingTask task, TrainingParts parts, Interruption interruption) {
    try (Progress progress = progress(task)) {
      return TrainingRun.of(
          task, parts, (epoch, loss, outputs) -> {}, countingSteps(progress, interruption));
    }
  }

  /** The stop condition, which also counts the steps, since training asks it after each one. */
  private static BooleanSupplier countingSteps(Progress progress, Interruption interruption) {
    return () -> {
      progress.step();
      return interruption.isRequested();
    };
  }

  /** Shows steps rather than epochs, since an epoch of many rows takes long. */
  private Progress progress(TrainingTask task) {
    return new Progress(
        terminal(),
        task.steps() == 1 ? "Training" : "Training (steps)",
        (long) task.recipe().epochs() * task.steps());
  }

  private void report(TrainingRun run, List<String> notes) {
    Terminal terminal = terminal();
    if (json) {
      terminal.println(TrainJson.of(run, notes).toString());
    } else if (!run.model().interrupted()) {
      new TrainReport(terminal, run).print();
    }
    if (run.model().interrupted()) {
      terminal.out().flush();
      terminal.err().println(interruptedSentence(run));
    }
  }

  private String interruptedSentence(TrainingRun run) {
    return "Interrupted after epoch %s of %s; %s."
        .formatted(
            Numbers.count(run.epochs()),
            Numbers.count(run.task().recipe().epochs()),
            save.map(file -> "the model so far is in %s, marked as interrupted".formatted(file))
                .orElseGet(
                    () ->
                        plot.map("without --save only the picture %s is kept"::formatted)
                            .orElse("without --save nothing is kept")));
  }
}
