package gradus.cli.gradebook;

import gradus.cli.command.Converters;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** The forms in which results are written. */
enum ExportFormat {
  FEEDBACK,
  CSV,
  MOODLE,
  CANVAS,
  JUNIT,
  GRADESCOPE,
  PRAIRIELEARN,
  CLASSROOM50,
  AUTOGRADER,
  ARTEMIS;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a grader for a platform, and no result. */
  boolean isGrader() {
    return this == AUTOGRADER || this == ARTEMIS;
  }

  /** Reads a name. */
  static final class Converter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String text) {
      return Converters.choose(text.strip(), List.of(values()));
    }
  }
}
