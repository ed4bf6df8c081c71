package gradus.cli.handout;

import gradus.cli.command.Converters;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** What a course may keep besides the solutions. */
enum Kept {
  /** The pages that derive the answers. */
  DERIVATIONS,
  /** The right and wrong versions, compiled, with which a student's examples run. */
  EXAMPLES;

  /** The name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a name. */
  static final class Converter implements ITypeConverter<Kept> {
    @Override
    public Kept convert(String text) {
      return Converters.choose(text.strip(), List.of(values()));
    }
  }
}
