package gradus.cli.classroom;

import gradus.cli.command.Converters;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      names = "--seed",
      paramLabel = "N",
      converter = Converters.SeedNumber.class,
      description = "The public seed of all random cases (default: 1).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Of clones, take the last commit before this: 2026-11-30T22:00:00Z.")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "PART",
      description = "Grade and count only the step of this part: 07, DenseLayer.")
  private Optional<String> only = Optional.empty();

  ClassRequest request() {
    return new ClassRequest(
        paths.stream().map(GradeOptions::absolute).toList(),
        course.map(GradeOptions::absolute).orElse(""),
        key.map(GradeOptions::absolute).orElse(""),
        roster.map(GradeOptions::absolute).orElse(""),
        seed.map(String::valueOf).orElse("1"),
        at.orElse(""),
        only.orElse(""));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
