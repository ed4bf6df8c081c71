package gradus.cli.notebook;

import gradus.nn.Notebook;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the values of the options of {@code notebook}. */
final class NotebookConverters {

  private NotebookConverters() {}

  /** A number of seeds, 2 or more: a figure has no rank among fewer. */
  public static final class SeedCount implements ITypeConverter<Integer> {
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

  /** One of the four notebooks. */
  public static final class NotebookNumber implements ITypeConverter<Notebook> {
    @Override
    public Notebook convert(String text) {
      return Arrays.stream(Notebook.values())
          .filter(notebook -> String.valueOf(notebook.number()).equals(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("the number of a notebook, 1 to 4"));
    }
  }
}
