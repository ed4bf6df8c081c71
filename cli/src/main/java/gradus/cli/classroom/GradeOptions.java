package gradus.cli.classroom;

import gradus.cli.command.Converters;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What a class is graded by; kept beside the results, so that it can be graded again. */
final class GradeOptions {

  @Parameters(
      paramLabel = "PATHS",
      arity = "1..*",
      description =
          "Submissions: folders, archives, folders of folders, downloads of Moodle or Canvas.")
  private List<Path> paths = List.of();

  @Option(
      names = "--course",
      paramLabel = "FILE",
      description = "The course.yaml with steps, points, deadlines (default: all steps).")
  private Optional<Path> course = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key of the secret seeds, made by gradus class key.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description = "The list of the class, which says who has not handed in.")
  private Optional<Path> roster = Optional.empty();

  @Option(
      names = "--handed-in",
      paramLabel = "CSV",
      description =
          "When students handed in, where nothing else says it: a table with their names or numbers "
              + "and a column Handed in, or Moodle's grading worksheet.")
  private Optional<Path> handedIn = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.SeedNumber.class,
      description = "The public seed of all random cases (default: 1).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description =
          "Take the last commit of each clone before this moment, such as "
              + "2026-11-30T23:59:00+01:00 (default: clones as they lie there).")
  private Optional<Instant> at = Optional.empty();

  @Option(names = "--each", description = "Each path is one submission, whatever lies in it.")
  private boolean each;

  @Option(
      names = "--partly",
      description =
          "Grade the rest of a submission of which a file cannot be used (default: it is refused "
              + "until the student has handed it in again).")
  private boolean partly;

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "Grade and count only the step of this part: 07, DenseLayer.")
  private Optional<String> only = Optional.empty();

  /** Reads a moment. */
  static final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return OffsetDateTime.parse(text.strip().replaceFirst(" +", "T")).toInstant();
      } catch (DateTimeException wrong) {
        throw new TypeConversionException(
            "a moment with its zone, such as 2026-11-30T23:59:00+01:00");
      }
    }
  }

  ClassRequest request() {
    return new ClassRequest(
        paths.stream().map(GradeOptions::absolute).toList(),
        course.map(GradeOptions::absolute).orElse(""),
        key.map(GradeOptions::absolute).orElse(""),
        roster.map(GradeOptions::absolute).orElse(""),
        handedIn.map(GradeOptions::absolute).orElse(""),
        seed.map(String::valueOf).orElse("1"),
        at.map(Instant::toString).orElse(""),
        each,
        partly,
        only.orElse(""));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
