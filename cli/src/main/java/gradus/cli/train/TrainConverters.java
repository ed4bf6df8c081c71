package gradus.cli.train;

import gradus.cli.command.Converters;
import gradus.nn.Activation;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the values of the options of {@code train}. */
public final class TrainConverters {

  private TrainConverters() {}

  /** A hidden activation. */
  public static final class ActivationName implements ITypeConverter<Activation> {

    private static final List<Activation> HIDDEN =
        List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.LEAKY_RELU);

    @Override
    public Activation convert(String text) {
      return Converters.choose(text, HIDDEN);
    }
  }

  /** The completion candidates for a hidden activation. */
  public static final class ActivationNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ActivationName.HIDDEN.stream().map(Object::toString).iterator();
    }
  }

  /** A loss. */
  public static final class LossName implements ITypeConverter<Losses> {
    @Override
    public Losses convert(String text) {
      return Converters.choose(text, Arrays.asList(Losses.values()));
    }
  }

  /** An optimiser. */
  public static final class OptimizerName implements ITypeConverter<OptimizerChoice> {
    @Override
    public OptimizerChoice convert(String text) {
      return Converters.choose(text, Arrays.asList(OptimizerChoice.values()));
    }
  }

  /** A source of the parts. */
  public static final class PartsName implements ITypeConverter<PartsFrom> {
    @Override
    public PartsFrom convert(String text) {
      return Converters.choose(text, Arrays.asList(PartsFrom.values()));
    }
  }

  /** An initialiser. */
  public static final class InitializerName implements ITypeConverter<Initializer> {
    @Override
    public Initializer convert(String text) {
      return Converters.choose(text, Arrays.asList(Initializer.values()));
    }
  }

  /** Layer sizes. */
  public static final class LayerSizes implements ITypeConverter<Layers> {
    @Override
    public Layers convert(String text) {
      try {
        return Layers.parse(text);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(
            "two or more sizes joined by dashes, such as 2-4-1, each a whole number of 1 or more,"
                + " and not above ten million weights in all");
      }
    }
  }
}
