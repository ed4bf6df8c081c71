package gradus.cli.collect;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.FileName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands take that read submissions. */
public final class IntakeOptions {

  @Parameters(
      paramLabel = "PATHS",
      arity = "1..*",
      description =
          "Folders and archives (ZIP, tar, tar.gz): submissions, folders of submissions, downloads "
              + "of Moodle and Canvas, clones.")
  private List<String> paths = List.of();

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description =
          "Take the last commit of each clone before this moment, such as "
              + "2026-11-30T23:59:00+01:00 (default: clones as they lie there, "
              + "and before each deadline of the course).")
  private Optional<String> at = Optional.empty();

  @Option(names = "--each", description = "Each path is one submission, whatever lies in it.")
  private boolean each;

  @Option(
      names = "--partly",
      description =
          "Take the rest of a submission of which a file cannot be used (default: it is refused "
              + "until the student has handed it in again).")
  private boolean partly;

  @Option(
      names = "--course",
      paramLabel = "FILE",
      description = "The course.yaml with steps, points, deadlines (default: all steps).")
  private Optional<String> course = Optional.empty();

  @Option(
      names = "--handed-in",
      paramLabel = "CSV",
      description =
          "When students handed in: a table with their names or numbers and a column Handed in, or "
              + "Moodle's grading worksheet. It counts before the dates of commits.")
  private Optional<String> handedIn = Optional.empty();

  /** What was asked for. */
  public IntakeRequest request() {
    return new IntakeRequest(
        paths.stream().map(FileName::path).toList(),
        course.map(FileName::path),
        handedIn.map(FileName::path),
        at.map(IntakeOptions::moment),
        each,
        partly);
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text.strip().replaceFirst(" +", "T")).toInstant();
    } catch (DateTimeException wrong) {
      throw new UserMistake(
          "--at is %s; it must be a moment with its zone, such as 2026-11-30T23:59:00+01:00."
              .formatted(text),
          wrong);
    }
  }
}
