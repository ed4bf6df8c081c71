package gradus.cli.bench;

import gradus.cli.command.Converters;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** Converts the values of the options of {@code bench}. */
final class BenchConverters {

  private BenchConverters() {}

  /** A part of the bench. */
  public static final class BenchPartName implements ITypeConverter<BenchPart> {
    @Override
    public BenchPart convert(String text) {
      return Converters.choose(text, List.of(BenchPart.values()));
    }
  }
}
