package gradus.cli.train;

import gradus.cli.command.Converters;
import gradus.cli.data.Seeds;
import gradus.cli.failure.UserMistake;
import gradus.nn.Activation;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code train} that describe the network and its training. */
public final class TrainOptions {

  /**
   * Reads options that do not come from a command line.
   *
   * @param arguments such as {@code --seed=7}
   * @throws UserMistake if one has no such value
   */
  public static TrainOptions parse(List<String> arguments) {
    TrainOptions options = new TrainOptions();
    try {
      new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
      return options;
    } catch (ParameterException wrong) {
      throw new UserMistake(sentence(wrong), wrong);
    }
  }

  private static String sentence(ParameterException wrong) {
    return wrong.getArgSpec() instanceof OptionSpec option
            && wrong.getCause() instanceof TypeConversionException expected
        ? "%s is %s; it must be %s."
            .formatted(
                option.longestName().replaceFirst("^--", ""),
                wrong.getValue().isBlank() ? "empty" : wrong.getValue(),
                expected.getMessage())
        : wrong.getMessage();
  }

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = {
        "The labels of IDX images (default: the file beside them that has labels for images and"
            + " idx1 for idx3 in its name)."
      })
  private Optional<String> labels = Optional.empty();

  @Option(
      names = "--layers",
      paramLabel = "SIZES",
      converter = TrainConverters.LayerSizes.class,
      description = "Layer sizes from inputs to outputs, joined by dashes.")
  private Optional<Layers> layers = Optional.empty();

  @Option(
      names = "--activation",
      paramLabel = "ACTIVATION",
      completionCandidates = TrainConverters.ActivationNames.class,
      converter = TrainConverters.ActivationName.class,
      description = "Activation of the hidden layers: sigmoid, tanh, relu or leaky-relu.")
  private Optional<Activation> activation = Optional.empty();

  @Option(
      names = "--loss",
      paramLabel = "LOSS",
      converter = TrainConverters.LossName.class,
      description = {
        "What training makes small: mse, binary-cross-entropy or softmax-cross-entropy. The first"
            + " two put a sigmoid behind the last layer, the third brings its softmax."
      })
  private Optional<Losses> loss = Optional.empty();

  @Option(
      names = "--optimizer",
      paramLabel = "OPTIMIZER",
      converter = TrainConverters.OptimizerName.class,
      description = "How it descends: gradient-descent, momentum (0.9) or adam.")
  private Optional<OptimizerChoice> optimizer = Optional.empty();

  @Option(
      names = "--learning-rate",
      paramLabel = "NUMBER",
      converter = Converters.Rate.class,
      description = "The length of a step, larger than 0.")
  private Optional<Double> learningRate = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      converter = Converters.Count.class,
      description = "How often training goes through the data.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "ROWS",
      converter = Converters.Count.class,
      description =
          "Rows a step, shuffled anew every epoch; the number of rows or more means all at once.")
  private Optional<Integer> batch = Optional.empty();

  @Option(
      names = "--init",
      paramLabel = "INIT",
      converter = TrainConverters.InitializerName.class,
      description = {
        "How weights and biases start: uniform (of both signs), uniform01 (from 0 to 1), xavier or"
            + " he (both with biases of 0)."
      })
  private Optional<Initializer> init = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      converter = Converters.SeedNumber.class,
      defaultValue = "42",
      description = {
        "Where randomness starts, from 0 to 4294967295 (default: 42). Weights, data and order each"
            + " have a generator of their own, so a change to one leaves the others alone."
      })
  private long seed;

  @Option(
      names = "--log-every",
      paramLabel = "EPOCHS",
      converter = Converters.Count.class,
      description = "Print a row after so many epochs (default: about ten rows in all).")
  private Optional<Integer> logEvery = Optional.empty();

  @Option(
      names = "--until-loss",
      paramLabel = "VALUE",
      converter = Converters.LossValue.class,
      description = "Stop after the first epoch with this loss or less (default: never).")
  private Optional<Double> untilLoss = Optional.empty();

  @Option(
      names = "--with",
      paramLabel = "PARTS",
      converter = TrainConverters.PartsName.class,
      description = {
        "Whose layers, loss and optimiser are trained: nn's (default), yours from exercises, or"
            + " those of the solutions. The last two have sigmoid layers, mse and"
            + " binary-cross-entropy."
      })
  private Optional<PartsFrom> with = Optional.empty();

  PartsFrom with() {
    return with.orElse(PartsFrom.NN);
  }

  Optional<String> labels() {
    return labels;
  }

  public Seeds seeds() {
    return new Seeds(seed);
  }

  Optional<Layers> layers() {
    return layers;
  }

  Optional<Losses> loss() {
    return loss;
  }

  double untilLoss() {
    return untilLoss.orElse(0.0);
  }

  int logEvery(int epochs) {
    return logEvery.orElse(Math.max(1, epochs / 10));
  }

  /** The recipe with the user's options replacing its values. */
  Recipe over(Recipe recipe) {
    return new Recipe(
        layers.orElse(recipe.layers()),
        activation.orElse(recipe.activation()),
        loss.orElse(recipe.loss()),
        optimizer.orElse(recipe.optimizer()),
        learningRate.orElse(recipe.learningRate()),
        epochs.orElse(recipe.epochs()),
        batch.orElse(recipe.batch()),
        init.orElse(recipe.init()));
  }
}
