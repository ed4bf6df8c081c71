package gradus.cli.command;

import gradus.cli.data.CsvFile;
import gradus.cli.data.Seeds;
import gradus.cli.file.OutputFile;
import gradus.grading.curriculum.CaseSeeds;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts values of options that several commands share. A converter that refuses a value names
 * the right ones; a sentence is made of that.
 */
public final class Converters {

  private Converters() {}

  /** Returns the constant of this name among the choices. */
  public static <E extends Enum<E>> E choose(String text, List<E> choices) {
    return choices.stream()
        .filter(choice -> choice.toString().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("one of " + list(choices)));
  }

  private static String list(List<?> choices) {
    return choices.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** A whole number of 1 or more. */
  public static final class Count implements ITypeConverter<Integer> {
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

  /** A number larger than 0. */
  public static final class Rate implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return positive(text, "a number larger than 0, for example 0.1");
    }
  }

  /** A loss to stop at. */
  public static final class LossValue implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return positive(text, "a number larger than 0, for example 0.001");
    }
  }

  /** Reads a length of time in seconds. */
  public static final class Seconds implements ITypeConverter<Duration> {

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

  /** The seeds of a grading. */
  public static final class GradingSeeds implements ITypeConverter<CaseSeeds> {
    @Override
    public CaseSeeds convert(String text) {
      try {
        return CaseSeeds.parse(text);
      } catch (NumberFormatException wrong) {
        throw new TypeConversionException("a whole number, or two with a comma: 7 or 1,987654");
      }
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
  public static final class SeedNumber implements ITypeConverter<Long> {
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

  /** A file to write. */
  public static final class OutputPath implements ITypeConverter<OutputFile> {
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
  public static final class PicturePath implements ITypeConverter<OutputFile> {
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
