package gradus.cli;

import gradus.nn.Activation;
import gradus.nn.Initializer;
import gradus.nn.Losses;
import gradus.nn.Notebook;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What the values of options may be. A converter that refuses a value says what would be right;
 * {@link Errors} makes a sentence of it.
 */
final class Converters {

  private Converters() {}

  /** The names of the constants that may be chosen. */
  private static <E extends Enum<E>> E choose(String text, List<E> choices) {
    return choices.stream()
        .filter(choice -> choice.toString().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("one of " + list(choices)));
  }

  private static String list(List<?> choices) {
    return choices.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** A hidden activation. */
  static final class ActivationName implements ITypeConverter<Activation> {

    private static final List<Activation> HIDDEN =
        List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.LEAKY_RELU);

    @Override
    public Activation convert(String text) {
      return choose(text, HIDDEN);
    }
  }

  /** What a shell may offer for a hidden activation. */
  static final class ActivationNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ActivationName.HIDDEN.stream().map(Object::toString).iterator();
    }
  }

  /** What a shell may offer for a dataset; files it offers by itself. */
  static final class DatasetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return BuiltIn.NAMES.stream().filter(name -> !name.contains(":")).iterator();
    }
  }

  /** A loss. */
  static final class LossName implements ITypeConverter<Losses> {
    @Override
    public Losses convert(String text) {
      return choose(text, Arrays.asList(Losses.values()));
    }
  }

  /** An optimiser. */
  static final class OptimizerName implements ITypeConverter<OptimizerChoice> {
    @Override
    public OptimizerChoice convert(String text) {
      return choose(text, Arrays.asList(OptimizerChoice.values()));
    }
  }

  /** Whose parts. */
  static final class PartsName implements ITypeConverter<PartsFrom> {
    @Override
    public PartsFrom convert(String text) {
      return choose(text, Arrays.asList(PartsFrom.values()));
    }
  }

  /** An initialiser. */
  static final class InitializerName implements ITypeConverter<Initializer> {
    @Override
    public Initializer convert(String text) {
      return choose(text, Arrays.asList(Initializer.values()));
    }
  }

  /** A part of the bench. */
  static final class BenchPartName implements ITypeConverter<BenchPart> {
    @Override
    public BenchPart convert(String text) {
      return choose(text, List.of(BenchPart.values()));
    }
  }

  /** Layer sizes. */
  static final class LayerSizes implements ITypeConverter<Layers> {
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

  /** A whole number of 1 or more. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        int count = Integer.parseInt(text);
        if (count >= 1) {
          return count;
        }
      } catch (NumberFormatException wrong) {
        // Said below, as for a number out of range.
      }
      throw new TypeConversionException("a whole number from 1 to " + Integer.MAX_VALUE);
    }
  }

  /** How many seeds: among fewer than two there is no place for a figure. */
  static final class SeedCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        int count = Integer.parseInt(text);
        if (count >= 2) {
          return count;
        }
      } catch (NumberFormatException wrong) {
        // Said below, as for a number out of range.
      }
      throw new TypeConversionException("a whole number from 2 to " + Integer.MAX_VALUE);
    }
  }

  /** A number larger than 0. */
  static final class Rate implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return positive(text, "a number larger than 0, for example 0.1");
    }
  }

  /** A loss to stop at. */
  static final class LossValue implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return positive(text, "a number larger than 0, for example 0.001");
    }
  }

  /** How often the files are looked at. */
  static final class Period implements ITypeConverter<Duration> {

    private static final String EXPECTED = "a number of seconds from 0.05 to 3600";

    @Override
    public Duration convert(String text) {
      double seconds = positive(text, EXPECTED);
      if (!(seconds >= 0.05 && seconds <= 3600)) {
        throw new TypeConversionException(EXPECTED);
      }
      return Duration.ofMillis(Math.round(1000 * seconds));
    }
  }

  private static double positive(String text, String expected) {
    try {
      double number = Double.parseDouble(text);
      if (CsvFile.isNumber(text) && number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // Said below, as for a number out of range.
    }
    throw new TypeConversionException(expected);
  }

  /** A seed as NumPy takes it. */
  static final class SeedNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        long seed = Long.parseLong(text);
        if (seed >= 0 && seed <= Seeds.LARGEST) {
          return seed;
        }
      } catch (NumberFormatException wrong) {
        // Said below, as for a number out of range.
      }
      throw new TypeConversionException("a whole number from 0 to " + Seeds.LARGEST);
    }
  }

  /** One of the four notebooks. */
  static final class NotebookNumber implements ITypeConverter<Notebook> {
    @Override
    public Notebook convert(String text) {
      return Arrays.stream(Notebook.values())
          .filter(notebook -> String.valueOf(notebook.number()).equals(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("the number of a notebook, 1 to 4"));
    }
  }

  /** A file to write. */
  static final class OutputPath implements ITypeConverter<OutputFile> {
    @Override
    public OutputFile convert(String text) {
      try {
        if (!text.isBlank()) {
          return new OutputFile(Path.of(text));
        }
      } catch (InvalidPathException wrong) {
        // Said below, as for no name at all.
      }
      throw new TypeConversionException("the name of a file");
    }
  }

  /** A picture to draw. */
  static final class PicturePath implements ITypeConverter<OutputFile> {
    @Override
    public OutputFile convert(String text) {
      OutputFile file = new OutputPath().convert(text);
      if (file.endsWith(".png") || file.endsWith(".svg")) {
        return file;
      }
      throw new TypeConversionException("the name of a file that ends in .png or .svg");
    }
  }
}
